// Generated from action.yml by `npm run docs`; do not edit.

/** The inputs that `action.yml` declares. */
export type InputName =
  | 'token'
  | 'state'
  | 'initial_status'
  | 'cancelled_as'
  | 'deployment_id'
  | 'environment'
  | 'environment_url'
  | 'log_url'
  | 'target_url'
  | 'description'
  | 'auto_inactive'
  | 'keep'
  | 'older_than'
  | 'dry_run'
  | 'repository'
  | 'owner'
  | 'repo'
  | 'ref'
  | 'sha'
  | 'task'
  | 'payload'
  | 'transient_environment'
  | 'production_environment'
  | 'auto_merge'
  | 'required_contexts'
  | 'wait_for_contexts'
  | 'poll_interval'
  | 'github_base_url'
  | 'job_status'
  | 'job_token'
  | 'env'
  | 'env_url'
  | 'logs'
  | 'desc'
  | 'status'
  | 'step'
  | 'override';

/** The outputs that `action.yml` declares. */
export type OutputName =
  | 'deployment_id'
  | 'deployment_url'
  | 'status_id'
  | 'status_url'
  | 'state'
  | 'environment'
  | 'env'
  | 'environment_url'
  | 'log_url'
  | 'sha'
  | 'ref'
  | 'url';

/** The default of each input; undefined: an expression that only the runner can evaluate. */
export const DEFAULTS: Readonly<Record<InputName, string | undefined>> = {
  token: undefined,
  state: 'job',
  initial_status: '',
  cancelled_as: 'error',
  deployment_id: '',
  environment: '',
  environment_url: '',
  log_url: '',
  target_url: '',
  description: '',
  auto_inactive: '',
  keep: '',
  older_than: '',
  dry_run: 'false',
  repository: '',
  owner: '',
  repo: '',
  ref: '',
  sha: '',
  task: '',
  payload: '',
  transient_environment: '',
  production_environment: '',
  auto_merge: 'false',
  required_contexts: '',
  wait_for_contexts: '',
  poll_interval: '10s',
  github_base_url: '',
  job_status: undefined,
  job_token: undefined,
  env: '',
  env_url: '',
  logs: '',
  desc: '',
  status: '',
  step: '',
  override: '',
};
