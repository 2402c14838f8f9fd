import { asRecord, asText, type JsonRecord } from '../json.ts';
import { deploymentIdOf, idOf } from './id.ts';

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

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function time(value: unknown): number {
  const ms = Date.parse(asText(value));
  return Number.isNaN(ms) ? 0 : ms;
}
