export type Verdict = 'success' | 'failure' | 'cancelled' | 'pending' | 'unknown';

/** Words for each verdict, in any spelling. */
export type StateWords = Record<Exclude<Verdict, 'unknown'>, readonly string[]>;

/**
 * The API documents no status words. These are the usual ones, with those of Celery, which a service of
 * the same company returns unchanged:
 * https://docs.celeryq.dev/en/stable/userguide/tasks.html#built-in-states
 */
// prettier-ignore
export const BUILT_IN_STATES: StateWords = {
  success: [
    'success', 'succeeded', 'successful', 'completed', 'complete', 'done', 'finished', 'deployed', 'live',
  ],
  failure: [
    'failed', 'failure', 'fail', 'error', 'errored', 'build_failed', 'timeout', 'timed_out', 'aborted',
    'rejected', 'revoked',
  ],
  cancelled: ['cancelled', 'canceled', 'skipped', 'superseded'],
  pending: [
    'pending', 'queued', 'created', 'scheduled', 'waiting', 'received', 'retry', 'started', 'starting',
    'running', 'in_progress', 'progress', 'processing', 'building', 'deploying',
  ],
};

const VERDICTS = ['success', 'failure', 'cancelled', 'pending'] as const;

/** The caller's own words take precedence over the built-in ones. */
export function judge(word: string, ownWords: StateWords): Verdict {
  const folded = foldWord(word);
  if (folded === '') return 'unknown';
  for (const words of [ownWords, BUILT_IN_STATES]) {
    const verdict = VERDICTS.find((name) =>
      words[name].some((known) => foldWord(known) === folded),
    );
    if (verdict !== undefined) return verdict;
  }
  return 'unknown';
}

/** Makes `In Progress`, `in-progress` and `inProgress` equal. */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}
