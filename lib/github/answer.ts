import { asRecord, asText, type JsonRecord } from '../json.ts';

/** Missing texts are `''`, missing flags undefined; times are milliseconds since 1970. */
export type GithubDeployment = ReturnType<typeof deploymentFrom>;
/** Missing texts are `''`; times are milliseconds since 1970. */
export type GithubStatus = ReturnType<typeof statusFrom>;

/** Undefined if the value has no id. */
export function readDeployment(value: unknown): GithubDeployment | undefined {
  const from = asRecord(value);
  const id = deploymentIdOf(from['id']);
  return id === undefined ? undefined : deploymentFrom(from, id);
}

/** Undefined if the value has no id. */
export function readStatus(value: unknown): GithubStatus | undefined {
  const from = asRecord(value);
  const id = idOf(from['id']);
  return id === undefined ? undefined : statusFrom(from, id);
}

function deploymentFrom(from: JsonRecord, id: string) {
  return {
    id,
    url: asText(from['url']),
    sha: asText(from['sha']),
    ref: asText(from['ref']),
    task: asText(from['task']),
    environment: asText(from['environment']),
    description: asText(from['description']),
    /** Not validated. */
    payload: from['payload'],
    transient: flag(from['transient_environment']),
    production: flag(from['production_environment']),
    /** Login of the creator. */
    creator: asText(asRecord(from['creator'])['login']),
    createdAt: time(from['created_at']),
  };
}

function statusFrom(from: JsonRecord, id: string) {
  return {
    id,
    url: asText(from['url']),
    deploymentUrl: asText(from['deployment_url']),
    state: asText(from['state']),
    description: asText(from['description']),
    environment: asText(from['environment']),
    environmentUrl: asText(from['environment_url']),
    logUrl: asText(from['log_url']),
    /** Login of the creator. */
    creator: asText(asRecord(from['creator'])['login']),
    createdAt: time(from['created_at']),
  };
}

/**
 * Reads the id of a deployment; undefined if the value is not one. It must be a safe integer: an id
 * that is off by one is another deployment.
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
