import type { Job } from '../../lib/ctrlplane/job.ts';

/**
 * What repeats other outputs under the names that older workflows use. Each member of a value becomes an
 * output too.
 */
export function aliasesOf(job: Job): Record<string, unknown> {
  const { own, variables, inputs, resource, version, deployment, environment } = job;
  const systemId = deployment?.['systemId'] ?? environment?.['systemId'];
  return {
    // In Ctrlplane's documentation; `deployment_variables_<key>` until October 2024.
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

/** A version as it looked while it was called a release: its tag was its version. */
function releaseOf({ version }: Job): unknown {
  if (version === undefined) return undefined;
  const { id, name, tag, config, metadata } = version;
  return { id, name, version: tag, config, metadata };
}
