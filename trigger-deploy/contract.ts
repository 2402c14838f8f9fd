// Generated from action.yml by `npm run docs`; do not edit.

/** The inputs that `action.yml` declares. */
export type InputName =
  | 'api_key'
  | 'api_url'
  | 'repository'
  | 'commit'
  | 'branch'
  | 'commit_message'
  | 'author_name'
  | 'author_email'
  | 'webhook_url'
  | 'deployment_id'
  | 'environment'
  | 'environment_url'
  | 'dashboard_url'
  | 'auto_inactive'
  | 'transient_environment'
  | 'production_environment'
  | 'token'
  | 'wait'
  | 'timeout'
  | 'poll_interval'
  | 'logs'
  | 'success_states'
  | 'failure_states'
  | 'cancelled_states'
  | 'pending_states'
  | 'verify_url'
  | 'verify_text'
  | 'verify_timeout'
  | 'verify_interval'
  | 'if_no_api_key'
  | 'dry_run'
  | 'job_token';

/** The outputs that `action.yml` declares. */
export type OutputName =
  | 'deployment_id'
  | 'status'
  | 'conclusion'
  | 'duration_seconds'
  | 'log_file'
  | 'commit'
  | 'branch'
  | 'github_deployment_id'
  | 'environment_url'
  | 'response';

/** The default of each input; undefined: an expression that only the runner can evaluate. */
export const DEFAULTS: Readonly<Record<InputName, string | undefined>> = {
  api_key: '',
  api_url: 'https://api.carpathian.ai',
  repository: '',
  commit: '',
  branch: '',
  commit_message: '',
  author_name: '',
  author_email: '',
  webhook_url: '',
  deployment_id: 'new',
  environment: '',
  environment_url: '',
  dashboard_url: '',
  auto_inactive: '',
  transient_environment: '',
  production_environment: '',
  token: undefined,
  wait: 'true',
  timeout: '30m',
  poll_interval: '5s',
  logs: 'stream',
  success_states: '',
  failure_states: '',
  cancelled_states: '',
  pending_states: '',
  verify_url: '',
  verify_text: '',
  verify_timeout: '2m',
  verify_interval: '5s',
  if_no_api_key: 'fail',
  dry_run: 'false',
  job_token: undefined,
};
