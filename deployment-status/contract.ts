// Generated from action.yml by `npm run docs`; do not edit.

/** The inputs that `action.yml` declares. */
export type InputName =
  | 'token'
  | 'state'
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
  | 'deployment-id'
  | 'environment-url'
  | 'log-url'
  | 'target-url'
  | 'auto-inactive'
  | 'github-base-url';

/** The outputs that `action.yml` declares. */
export type OutputName =
  | 'deployment_id'
  | 'deployment_url'
  | 'status_id'
  | 'status_url'
  | 'state'
  | 'environment'
  | 'environment_url'
  | 'log_url'
  | 'sha'
  | 'ref'
  | 'url';

/** What an empty input means. The runner has it only for an input that is not given at all. */
export const DEFAULTS: Readonly<Partial<Record<InputName, string>>> = {
  state: 'job',
  cancelled_as: 'error',
  dry_run: 'false',
  auto_merge: 'false',
  poll_interval: '10s',
};
