/** What a status word means for the wait. */
export type Verdict = 'success' | 'failure' | 'cancelled' | 'pending' | 'unknown';

/** Words per verdict, in any spelling. */
export type StateWords = Record<Exclude<Verdict, 'unknown'>, readonly string[]>;

/**
 * The words taken for granted. The API documents none; these are the usual ones, with those of Celery,
 * which a service of the same company reports as they are:
 * https://docs.celeryq.dev/en/stable/userguide/tasks.html#built-in-states
 */
export const BUILT_IN_STATES: StateWords = {
  success: [
    'success',
    'succeeded',
    'successful',
    'completed',
    'complete',
    'done',
    'finished',
    'deployed',
    'live',
  ],
  failure: [
    'failed',
    'failure',
    'fail',
    'error',
    'errored',
    'build_failed',
    'timeout',
    'timed_out',
    'aborted',
    'rejected',
    'revoked',
  ],
  cancelled: ['cancelled', 'canceled', 'skipped', 'superseded'],
  pending: [
    ...['pending', 'queued', 'created', 'scheduled', 'waiting', 'received', 'retry'],
    ...[
      'started',
      'starting',
      'running',
      'in_progress',
      'progress',
      'processing',
      'building',
      'deploying',
    ],
  ],
};

const VERDICTS = ['success', 'failure', 'cancelled', 'pending'] as const;

/** Judges a status word: the caller's own words first, then the built-in ones; never guesses. */
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

/** A word without its case and separators, so that `In Progress`, `in-progress` and `inProgress` are one. */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}
