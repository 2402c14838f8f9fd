import { foldWord } from '../../lib/fold-word.ts';
import type { Result } from './host.ts';

/** Status words of CI systems. */
const WORDS: Record<Result, readonly string[]> = {
  success: [
    'success', // Woodpecker, Drone, GitLab, Jenkins
    'passed', // Buildkite
    'succeeded', // Spinnaker
  ],
  failure: [
    'failure', // Woodpecker, Drone, Jenkins
    'error', // Woodpecker, Drone: the pipeline could not run
    'failed', // GitLab, Buildkite, CircleCI
    'failing', // Buildkite: a job failed, others still run
    'timedout', // Buildkite
    'unstable', // Jenkins: built, but tests failed
    'terminal', // Spinnaker
    'failedcontinue', // Spinnaker
  ],
  cancelled: [
    'cancelled',
    'canceled', // GitLab, Buildkite, CircleCI, Woodpecker, Spinnaker
    'killed', // Woodpecker, Drone
    'declined', // Woodpecker, Drone: not approved
    'skipped', // Woodpecker, Drone, Buildkite
    'aborted', // Jenkins
    'notbuilt', // Jenkins
  ],
};

/**
 * Maps the status word of a CI system to a result. Ignores case and separators.
 *
 * @returns undefined for a status that is not final, such as `running`, and for one that no CI system documents
 */
export function toResult(word: string): Result | undefined {
  const folded = foldWord(word);
  return (Object.keys(WORDS) as Result[]).find((result) => WORDS[result].includes(folded));
}

/** @returns undefined if the text is not an exit status */
export function exitStatusResult(text: string): Result | undefined {
  if (!/^-?\d{1,10}$/.test(text)) return undefined;
  return Number(text) === 0 ? 'success' : 'failure';
}
