/** Names that other actions for deployments, or for triggering and waiting, use for our inputs. */
export const FOREIGN_NAMES: Readonly<Record<string, string>> = {
  auto_inactive: 'override',
  branch: 'ref ref_name',
  commit: 'sha',
  environment: 'env',
  environment_url: 'env_url',
  poll_interval: 'poll_interval_ms polling_interval update_interval wait_interval',
  ref: 'branch ref_name',
  timeout: 'run_timeout_seconds timeout_after wait_timeout wait_timeout_seconds',
  token: 'github_token',
  transient_environment: 'transient',
  wait: 'wait_for_completion',
  workspace: 'workspace_id',
};
