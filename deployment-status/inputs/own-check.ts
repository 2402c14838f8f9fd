import type { IsOwnCheck } from '../../lib/github/contexts.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';
import { checkedCommitOf } from './event-commit.ts';

/**
 * Recognises the check of this job among the contexts of a commit, by the job's id: `deploy`, in a matrix
 * `deploy (eu)`, in a reusable workflow `caller / deploy`. The runner does not tell a `name` that replaces it.
 *
 * @returns undefined if the commit is not the one that the check belongs to
 */
export function ownCheckOf(
  ref: string,
  event: WorkflowEvent,
  env: NodeJS.ProcessEnv,
): IsOwnCheck | undefined {
  const { GITHUB_JOB: job = '', GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF } = env;
  const own = [checkedCommitOf(event, env), GITHUB_REF, GITHUB_REF_NAME, GITHUB_HEAD_REF];
  if (job === '' || !own.includes(ref)) return undefined;
  return (context) => {
    const name = context.split(' / ').at(-1) ?? '';
    return name === job || name.startsWith(`${job} (`);
  };
}
