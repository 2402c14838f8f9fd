import type { Job } from '../../lib/ctrlplane/job.ts';

/** An output that has the value of another one, for workflows that were written for its name. */
export type Alias = {
  name: string;
  /** Who uses the name. */
  usedBy: string;
  /** The value, of which each member becomes an output too; undefined where the job has none. */
  from: (job: Job) => unknown;
};

/**
 * The names that a workflow may use beside those of the newest action of Ctrlplane, with where each
 * comes from. A real key of the job always wins over them.
 */
export const ALIASES: readonly Alias[] = [
  { name: 'job_id', usedBy: 'the documentation', from: ({ own }) => own['id'] },
  {
    name: 'deployment_variables',
    usedBy: 'the documentation; single variables: until October 2024',
    from: ({ variables, kind }) => variables ?? (kind === 'release' ? {} : undefined),
  },
  { name: 'inputs', usedBy: 'the documentation of workflows', from: ({ inputs }) => inputs },
  { name: 'target', usedBy: 'workflows until November 2024', from: ({ resource }) => resource },
  { name: 'release', usedBy: 'workflows until May 2025', from: releaseOf },
  {
    name: 'deployment_version',
    usedBy: 'workflows of April 2025',
    from: ({ version }) => version,
  },
  { name: 'approval', usedBy: 'workflows until October 2025', from: ({ approval }) => approval },
  { name: 'runbook', usedBy: 'workflows until October 2025', from: ({ runbook }) => runbook },
  {
    name: 'system_id',
    usedBy: 'workflows until October 2025',
    from: ({ deployment, environment }) => deployment?.['systemId'] ?? environment?.['systemId'],
  },
  {
    name: 'agent_id',
    usedBy: 'workflows until October 2025',
    from: ({ own }) => own['jobAgentId'],
  },
];

/** A version as it looked while it was called a release: its tag was its version. */
function releaseOf({ version }: Job): unknown {
  if (version === undefined) return undefined;
  const { id, name, tag, config, metadata } = version;
  return { id, name, version: tag, config, metadata };
}
