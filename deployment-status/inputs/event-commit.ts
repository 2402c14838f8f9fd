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

/** The commit that the checks of this run belong to, which is not always the one that the event is about. */
export function checkedCommitOf({ payload }: WorkflowEvent, env: NodeJS.ProcessEnv): string {
  return pullRequestHead(payload) || (env['GITHUB_SHA'] ?? '');
}

function pullRequestHead(payload: WorkflowEvent['payload']): string {
  return asText(asRecord(asRecord(payload['pull_request'])['head'])['sha']);
}

function holderHead(name: string, payload: WorkflowEvent['payload']): string {
  if (name === 'status') return asText(payload['sha']);
  return HOLDERS.includes(name) ? asText(asRecord(payload[name])['head_sha']) : '';
}
