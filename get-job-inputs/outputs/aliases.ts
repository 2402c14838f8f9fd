import type { Job } from '../../lib/ctrlplane/job.ts';

/** An output that repeats another one under the name that older workflows use. */
type Alias = { name: string; from: (job: Job) => unknown };

/** Each member of a value becomes an output too. A real key of the job takes precedence over an alias. */
export const ALIASES: readonly Alias[] = [
  // In Ctrlplane's documentation; `deployment_variables_<key>` until October 2024.
  { name: 'job_id', from: ({ own }) => own['id'] },
  {
    name: 'deployment_variables',
    from: ({ variables, kind }) => variables ?? (kind === 'release' ? {} : undefined),
  },
  { name: 'inputs', from: ({ inputs }) => inputs },
  // Until November 2024.
  { name: 'target', from: ({ resource }) => resource },
  // Until May 2025.
  { name: 'release', from: releaseOf },
  // In April 2025.
  { name: 'deployment_version', from: ({ version }) => version },
  // Until October 2025.
  { name: 'approval', from: ({ approval }) => approval },
  { name: 'runbook', from: ({ runbook }) => runbook },
  {
    name: 'system_id',
    from: ({ deployment, environment }) => deployment?.['systemId'] ?? environment?.['systemId'],
  },
  { name: 'agent_id', from: ({ own }) => own['jobAgentId'] },
];

/** A version as it looked while it was called a release: its tag was its version. */
function releaseOf({ version }: Job): unknown {
  if (version === undefined) return undefined;
  const { id, name, tag, config, metadata } = version;
  return { id, name, version: tag, config, metadata };
}
