import { foldWord } from '../lib/fold-word.ts';

export type Verdict = 'success' | 'failure' | 'cancelled' | 'pending' | 'unknown';

/** Statuses for each verdict, in any spelling. */
export type StateWords = Record<Exclude<Verdict, 'unknown'>, readonly string[]>;

/**
 * The API does not document its statuses. These are common ones, plus those of Celery, which a
 * service of the same company returns unchanged:
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

// prettier-ignore
const WAITING_STATES = [
  'pending', 'queued', 'created', 'scheduled', 'waiting', 'received', 'retry',
];

const VERDICTS = ['success', 'failure', 'cancelled', 'pending'] as const;
const BUILT_IN = readVocabulary(BUILT_IN_STATES);

/** Maps statuses, normalised by `foldWord`, to verdicts. */
export type Vocabulary = ReadonlyMap<string, Verdict>;

export function readVocabulary(words: StateWords): Vocabulary {
  const entries = VERDICTS.flatMap((verdict) =>
    words[verdict]
      // A status with a number matches with any other number, except for success, which must match
      // exactly.
      .flatMap((word) => (verdict === 'success' ? [word] : [withoutNumbers(word), word]))
      .map((word) => [foldWord(word), verdict] as const),
  );
  return new Map(entries.filter(([word]) => word !== ''));
}

/**
 * The caller's statuses take precedence over the built-in ones. Numbers are ignored, as in
 * `building 10%`; but `deployed 1/3` is not a success.
 */
export function judge(word: string, ownWords: Vocabulary): Verdict {
  const [exact, bare] = [word, withoutNumbers(word)].map(
    (text) => ownWords.get(foldWord(text)) ?? BUILT_IN.get(foldWord(text)),
  );
  return exact ?? (bare === 'success' ? 'unknown' : (bare ?? 'unknown'));
}

export function withoutNumbers(word: string): string {
  return word.replace(/[\d.%/:()]+/g, '');
}

/**
 * Whether a pending status means that the deployment has not started. Statuses set by the user
 * count as started.
 */
export function isWaiting(word: string): boolean {
  return WAITING_STATES.includes(foldWord(withoutNumbers(word)));
}
