import type { SearchBounds } from '../find/find-agent-job.ts';

/** How far a job was searched that is nowhere. */
export type MissingJob = {
  /** The number of workspaces; undefined for an older server, which has no list of workspaces. */
  searched?: number;
  isAmbiguous?: boolean;
  bounds?: SearchBounds | undefined;
};

/** Says where a job was searched in vain, on one line. */
export function explainMissing(
  jobId: string,
  { searched, isAmbiguous = false, bounds }: MissingJob,
): string {
  const where =
    searched === undefined
      ? 'on this server'
      : `in the ${searched} ${searched === 1 ? 'workspace' : 'workspaces'} searched`;
  const reason =
    searched === 0
      ? 'The key in `api_key` sees no workspace: make one as a member of the workspace of the job, or give the id of it as `workspace`.'
      : 'Check that `job_id` is the id of a job, that `base_url` is the server it is on, and that the key in `api_key` sees its workspace.';
  const ambiguity = isAmbiguous
    ? ' The server answered HTTP 500 (Job not found) twice, which servers before December 2025 also do when their engine fails.'
    : '';
  const bound =
    bounds === undefined
      ? ''
      : ` If it is the job of a workflow run, it may have been missed: of ${bounds.agentsInAll} agents ${bounds.agentsAsked} were asked, and of each the newest ${bounds.jobsOfEach} jobs. Give its \`workspace\`.`;
  return `There is no job ${jobId} ${where}. ${reason}${ambiguity}${bound}`;
}
