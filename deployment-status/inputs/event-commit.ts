import type { IsOwnCheck } from '../../lib/github/create/contexts.ts';
import { asRecord, asText } from '../../lib/json.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';

// Events whose commit is not `GITHUB_SHA`: for them, that is the newest commit of the default
// branch.
// https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
const HOLDERS = ['workflow_run', 'check_run', 'check_suite'];

/**
 * The commit of an event, as a SHA: GitHub does not show a deployment of a merge ref on the page of
 * its pull request, and cannot resolve the branches of a fork.
 */
export function commitOf({ name, payload }: WorkflowEvent, env: NodeJS.ProcessEnv): string {
  return pullRequestHead(payload) || holderHead(name, payload) || (env['GITHUB_SHA'] ?? '');
}

/**
 * Matches the check of this job by the job id: `deploy`, in a matrix `deploy (eu)`, in a reusable
 * workflow `caller / deploy`. The runner does not expose a `name` that replaces it.
 *
 * @returns undefined if the check belongs to another commit
 */
export function ownCheckOf(
  ref: string,
  { payload }: WorkflowEvent,
  env: NodeJS.ProcessEnv,
): IsOwnCheck | undefined {
  const { GITHUB_JOB: job = '', GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF } = env;
  // The checks of a run may belong to another commit than the event.
  const checked = pullRequestHead(payload) || (env['GITHUB_SHA'] ?? '');
  const own = [checked, GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF];
  if (job === '' || !own.includes(ref)) return undefined;
  return (context) => {
    const name = context.split(' / ').at(-1) ?? '';
    return name === job || name.startsWith(`${job} (`);
  };
}

function pullRequestHead(payload: WorkflowEvent['payload']): string {
  return asText(asRecord(asRecord(payload['pull_request'])['head'])['sha']);
}

function holderHead(name: string, payload: WorkflowEvent['payload']): string {
  if (name === 'status') return asText(payload['sha']);
  return HOLDERS.includes(name) ? asText(asRecord(payload[name])['head_sha']) : '';
}
