import { asRecord, asText } from '../json.ts';

/** A deployment; texts are `''` if the answer has none. */
export type GithubDeployment = {
  id: string;
  url: string;
  sha: string;
  ref: string;
  task: string;
  environment: string;
  description: string;
  /** Unchecked. */
  payload: unknown;
  /** Undefined if the answer does not say. */
  transient: boolean | undefined;
  production: boolean | undefined;
  /** The login of who created it. */
  creator: string;
  /** Milliseconds since 1970. */
  createdAt: number;
};

/** A status of a deployment; texts are `''` if the answer has none. */
export type GithubStatus = {
  id: string;
  url: string;
  deploymentUrl: string;
  state: string;
  description: string;
  environment: string;
  environmentUrl: string;
  logUrl: string;
  /** The login of who set it. */
  creator: string;
  /** Milliseconds since 1970. */
  createdAt: number;
};

/** Reads a deployment, or undefined if the value holds no id. */
export function readDeployment(value: unknown): GithubDeployment | undefined {
  const from = asRecord(value);
  const id = deploymentIdOf(from['id']);
  if (id === undefined) return undefined;
  return {
    id,
    url: asText(from['url']),
    sha: asText(from['sha']),
    ref: asText(from['ref']),
    task: asText(from['task']),
    environment: asText(from['environment']),
    description: asText(from['description']),
    payload: from['payload'],
    transient: flag(from['transient_environment']),
    production: flag(from['production_environment']),
    creator: asText(asRecord(from['creator'])['login']),
    createdAt: time(from['created_at']),
  };
}

/** Reads a status, or undefined if the value holds no id. */
export function readStatus(value: unknown): GithubStatus | undefined {
  const from = asRecord(value);
  const id = idOf(from['id']);
  if (id === undefined) return undefined;
  return {
    id,
    url: asText(from['url']),
    deploymentUrl: asText(from['deployment_url']),
    state: asText(from['state']),
    description: asText(from['description']),
    environment: asText(from['environment']),
    environmentUrl: asText(from['environment_url']),
    logUrl: asText(from['log_url']),
    creator: asText(asRecord(from['creator'])['login']),
    createdAt: time(from['created_at']),
  };
}

/**
 * The id of a deployment as text, or undefined where the value is none. It must also be a number that
 * JavaScript holds exactly: one that is off by one is another deployment.
 */
export function deploymentIdOf(value: unknown): string | undefined {
  const id = idOf(value);
  return Number.isSafeInteger(Number(id)) ? id : undefined;
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  return typeof id === 'string' && /^[1-9]\d*$/.test(id) ? id : undefined;
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function time(value: unknown): number {
  const ms = Date.parse(asText(value));
  return Number.isNaN(ms) ? 0 : ms;
}
