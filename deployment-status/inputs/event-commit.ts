import type { IsOwnCheck } from '../../lib/github/create/contexts.ts';
import { asRecord, asText } from '../../lib/json.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';

// The events whose commit is not GITHUB_SHA, which is the newest one of the default branch for them:
// https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
const HOLDERS = ['workflow_run', 'check_run', 'check_suite'];

/**
 * The commit that an event is about, as a SHA: GitHub finds no deployment for the merge ref of a pull request
 * on its page, and does not know the branches of a fork.
 */
export function commitOf({ name, payload }: WorkflowEvent, env: NodeJS.ProcessEnv): string {
  return pullRequestHead(payload) || holderHead(name, payload) || (env['GITHUB_SHA'] ?? '');
}

/**
 * Recognises the check of this job among the contexts of a commit, by the job's id: `deploy`, in a matrix
 * `deploy (eu)`, in a reusable workflow `caller / deploy`. The runner does not tell a `name` that replaces it.
 *
 * @returns undefined if the commit is not the one that the check belongs to
 */
export function ownCheckOf(
  ref: string,
  { payload }: WorkflowEvent,
  env: NodeJS.ProcessEnv,
): IsOwnCheck | undefined {
  const { GITHUB_JOB: job = '', GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF } = env;
  // The checks of a run are not always those of the commit that the event is about.
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
