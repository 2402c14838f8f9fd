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
  | 'wait'
  | 'timeout'
  | 'poll_interval'
  | 'logs'
  | 'success_states'
  | 'failure_states'
  | 'cancelled_states'
  | 'pending_states'
  | 'if_no_api_key'
  | 'dry_run';

/** The outputs that `action.yml` declares. */
export type OutputName =
  'deployment_id' | 'status' | 'conclusion' | 'duration_seconds' | 'log_file' | 'response';
