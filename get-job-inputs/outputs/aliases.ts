import type { Job } from '../../lib/ctrlplane/job.ts';

/**
 * Outputs under the names that older workflows use. Each member of a value becomes an output, too.
 */
export function aliasesOf(job: Job): Record<string, unknown> {
  const { own, variables, inputs, resource, version, deployment, environment } = job;
  const systemId = deployment?.['systemId'] ?? environment?.['systemId'];
  return {
    // As in Ctrlplane's documentation; `deployment_variables_<key>` until October 2024.
    deployment_variables: variables,
    inputs,
    // Until November 2024.
    target: resource,
    // Until May 2025.
    release: releaseOf(job),
    // In April 2025.
    deployment_version: version,
    // Until October 2025.
    approval: job.approval,
    runbook: job.runbook,
    system: partOf(systemId),
    agent: partOf(own['jobAgentId']),
  };
}

function partOf(id: unknown): unknown {
  return id === undefined || id === null ? undefined : { id };
}

/** The format of a version when it was still called a release, with the tag as its version. */
function releaseOf({ version }: Job): unknown {
  if (version === undefined) return undefined;
  const { id, name, tag, config, metadata } = version;
  return { id, name, version: tag, config, metadata };
}
