import type { DeploymentAnswer, Remark } from '../../lib/carpathian/answer.ts';
import { judge, type StateWords, type Verdict } from '../states.ts';

/** What an answer means, and why. */
export type Judgement = {
  verdict: Verdict;
  /** The word that decided. */
  word: string;
  /** What contradicts a status that means success, as `exit_code is 137`. */
  contradiction?: string;
};

/**
 * Judges an answer by its status, unless that means success and the same answer contradicts it: then by the
 * worst that it says. A success that has ended is not contradicted by a word for what still goes on.
 */
export function judgeAnswer(
  { status = '', isOver, remarks }: DeploymentAnswer,
  ownWords: StateWords,
): Judgement {
  const verdict = judge(status, ownWords);
  if (verdict !== 'success') return { verdict, word: status };
  const contradictions = remarks.map((remark) => ({
    remark,
    verdict: meaningOf(remark, ownWords),
  }));
  const order = ['failure', 'cancelled', 'unknown', ...(isOver ? [] : ['pending'])] as const;
  for (const worst of order) {
    const found = contradictions.find((one) => one.verdict === worst);
    if (found === undefined) continue;
    const { path, word, kind } = found.remark;
    const said = kind === 'denial' ? word : JSON.stringify(word);
    return { verdict: found.verdict, word, contradiction: `${path} is ${said}` };
  }
  return { verdict, word: status };
}

/** A status and what contradicts it, if anything does, as a sentence goes on with them. */
export function withContradiction(status: string, { contradiction }: Partial<Judgement>): string {
  return contradiction === undefined ? status : `${status}, but ${contradiction}`;
}

function meaningOf({ kind, word }: Remark, ownWords: StateWords): Verdict {
  if (kind === 'denial') return 'failure';
  const meaning = judge(word, ownWords);
  // What ends with a status may have any text as its result, but a verdict that nobody knows is none.
  return meaning === 'unknown' && kind === 'status' ? 'success' : meaning;
}
