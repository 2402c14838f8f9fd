import type { Job } from '../../lib/ctrlplane/job.ts';
import type { OutputName } from '../contract.ts';

/**
 * Values of the documented outputs except `job_outputs`; undefined or `null` if the job has none.
 */
export function documentedValues(
  job: Job,
  baseUrl: string,
): Record<Exclude<OutputName, 'job_outputs'>, unknown> {
  const { own, version, environment, resource, deployment, variables, inputs } = job;
  return {
    job_id: own['id'],
    status: own['status'],
    base_url: baseUrl,
    workspace_id: job.workspaceId,
    version,
    version_id: version?.['id'],
    version_tag: version?.['tag'],
    version_name: version?.['name'],
    version_config: version?.['config'],
    environment,
    environment_id: environment?.['id'],
    environment_name: environment?.['name'],
    resource,
    resource_id: resource?.['id'],
    resource_name: resource?.['name'],
    resource_kind: resource?.['kind'],
    resource_identifier: resource?.['identifier'],
    resource_config: resource?.['config'],
    deployment,
    deployment_id: deployment?.['id'],
    deployment_name: deployment?.['name'],
    deployment_slug: deployment?.['slug'],
    deployment_variables: variables,
    variable: variables,
    input: inputs,
    inputs,
  };
}

/** Outputs that default to `{}` for a release job, since `fromJSON('')` fails the workflow. */
// prettier-ignore
export const JSON_OF_RELEASE: readonly string[] = [
  'version', 'version_config', 'environment', 'resource', 'resource_config', 'deployment',
  'deployment_variables', 'variable',
] satisfies OutputName[];
