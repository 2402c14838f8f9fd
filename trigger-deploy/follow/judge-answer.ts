import type { DeploymentAnswer, OutcomeSignal } from '../../lib/carpathian/answer.ts';
import { judge, type StateWords, type Verdict } from '../states.ts';

export type Judgement = {
  verdict: Verdict;
  /** The word that decided. */
  word: string;
  /** What contradicts a status that means success, as `exit_code is 137`. */
  contradiction?: string;
};

/**
 * The status decides, unless it means success and a signal of the same answer contradicts it: then the worst
 * signal decides. Once the deployment is over, a pending signal does not contradict.
 */
export function judgeAnswer(
  { status = '', isOver, signals }: DeploymentAnswer,
  ownWords: StateWords,
): Judgement {
  const verdict = judge(status, ownWords);
  if (verdict !== 'success') return { verdict, word: status };
  const pending = isOver ? [] : (['pending'] as const);
  for (const worst of ['failure', 'cancelled', 'unknown', ...pending] as const) {
    const signal = signals.find((candidate) => verdictOf(candidate, ownWords) === worst);
    if (signal === undefined) continue;
    const { kind, path, word } = signal;
    const value = kind === 'flag' ? word : JSON.stringify(word);
    return { verdict: worst, word, contradiction: `${path} is ${value}` };
  }
  return { verdict, word: status };
}

/** `success, but exit_code is 137`. */
export function withContradiction(status: string, { contradiction }: Partial<Judgement>): string {
  return contradiction === undefined ? status : `${status}, but ${contradiction}`;
}

function verdictOf({ kind, word }: OutcomeSignal, ownWords: StateWords): Verdict {
  if (kind === 'flag') return 'failure';
  const verdict = judge(word, ownWords);
  // The `result` of a task may be any text, but an unknown `conclusion` or `outcome` is no success.
  return verdict === 'unknown' && kind === 'status' ? 'success' : verdict;
}
