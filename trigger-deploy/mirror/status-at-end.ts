import { formatDuration } from '../../lib/duration.ts';
import { withContradiction } from '../follow/judge-answer.ts';
import type { Progress } from '../progress.ts';
import type { MirroredStatus } from './mirror.ts';

/**
 * The final status: the verdict on the deployment, or `error` if there is none.
 *
 * @param failure why the step failed; undefined if it succeeded
 */
export function statusAtEnd(progress: Progress, failure: string | undefined): MirroredStatus {
  const { conclusion, ending, judgement = { verdict: 'unknown', word: '' } } = progress;
  const word = withContradiction(judgement.status ?? '', judgement);
  if (conclusion === 'success') return { state: 'success', description: word };
  if (conclusion === 'cancelled' || conclusion === 'timed_out') {
    return { state: 'error', description: describeStop(progress, word) };
  }
  const reason = ending === 'failure' ? progress.answer?.message : failure;
  const description = [word, reason].filter((text) => text !== undefined && text !== '').join(': ');
  return { state: ending === undefined ? 'error' : 'failure', description };
}

function describeStop(
  { conclusion, ending, answer, deploymentId, mayHaveStarted, durationMs }: Progress,
  word: string,
): string {
  if (ending === 'cancelled') {
    const message = answer?.message === undefined ? '' : `: ${answer.message}`;
    return `Cancelled at Carpathian${message}`;
  }
  if (deploymentId === undefined) {
    return mayHaveStarted === true
      ? 'The step was cancelled; the deployment may have started at Carpathian.'
      : 'The step was cancelled before anything was triggered.';
  }
  const at = word === '' ? '' : ` while ${JSON.stringify(word)}`;
  const what =
    conclusion === 'timed_out'
      ? `Timed out after ${formatDuration(durationMs)}`
      : 'The step was cancelled';
  return `${what}${at}; the deployment keeps running at Carpathian.`;
}
