// Generated from action.yml by `npm run docs`; do not edit.

/** The inputs that `action.yml` declares. */
export type InputName =
  | 'job_id'
  | 'api_key'
  | 'base_url'
  | 'api_url'
  | 'required_outputs'
  | 'workspace'
  | 'mask'
  | 'report_status'
  | 'timeout'
  | 'token'
  | 'job_status';

/** The outputs that `action.yml` declares. */
export type OutputName =
  | 'job_id'
  | 'status'
  | 'job_outputs'
  | 'base_url'
  | 'workspace_id'
  | 'version'
  | 'version_id'
  | 'version_tag'
  | 'version_name'
  | 'version_config'
  | 'environment'
  | 'environment_id'
  | 'environment_name'
  | 'resource'
  | 'resource_id'
  | 'resource_name'
  | 'resource_kind'
  | 'resource_identifier'
  | 'resource_config'
  | 'deployment'
  | 'deployment_id'
  | 'deployment_name'
  | 'deployment_slug'
  | 'deployment_variables'
  | 'variable'
  | 'input'
  | 'inputs';

/** The default of each input; undefined: an expression that only the runner can evaluate. */
export const DEFAULTS: Readonly<Record<InputName, string | undefined>> = {
  job_id: '',
  api_key: '',
  base_url: '',
  api_url: '',
  required_outputs: '',
  workspace: '',
  mask: '',
  report_status: 'false',
  timeout: '60s',
  token: undefined,
  job_status: undefined,
};
