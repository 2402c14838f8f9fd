import type { DeploymentAnswer, Statement } from '../../lib/carpathian/answer.ts';
import { compact } from '../../lib/compact.ts';
import { foldWord } from '../../lib/fold-word.ts';
import { oneLine } from '../../lib/one-line.ts';
import { shorten } from '../../lib/shorten.ts';
import { judge, readVocabulary, type StateWords, type Verdict } from '../states.ts';

export type Judgement = {
  /** Status of the deployment, as reported by the server. */
  status?: string;
  verdict: Verdict;
  /** The value that decided the verdict. */
  word: string;
  /** What overruled the status, such as `exit_code is 137`. */
  contradiction?: string;
};

const WORST_FIRST = ['failure', 'cancelled', 'unknown', 'pending'] as const;
const NOTES: readonly Statement['kind'][] = ['deploymentId', 'id', 'message', 'finish'];
const MAX_STATUS_CHARS = 200;
type OwnWords = ReturnType<typeof readVocabulary>;

/**
 * A status that means failure, cancelled or pending decides the verdict. Otherwise the worst
 * statement in the response decides. Once there is a finish time, nothing counts as pending.
 */
export function createAnswerJudge(states: StateWords): (answer: DeploymentAnswer) => Judgement {
  const ownWords = readVocabulary(states);
  // A `status` field belongs to the deployment, not to the response envelope, once it has held a
  // value that envelopes do not use.
  const statusPaths = new Set<string>();
  return ({ statements, isOver }) => {
    const whole = statements.filter(({ isPart }) => !isPart);
    for (const { path, isEnvelope } of whole) if (!isEnvelope) statusPaths.add(path);
    const isStatus = ({ kind, path, word }: Statement): boolean =>
      kind === 'state' ||
      (kind === 'status' && (statusPaths.has(path) || ownWords.has(foldWord(word))));
    const own = whole.find(isStatus) ?? whole.find(({ kind }) => kind === 'verdict');
    const status = own && shorten(own.word, MAX_STATUS_CHARS);
    const verdict = judge(own?.word ?? '', ownWords);
    const isDecided = ['failure', 'cancelled', ...(isOver ? [] : ['pending'])].includes(verdict);
    const others = isDecided ? [] : statements.filter((it) => it !== own);
    for (const worst of isOver ? WORST_FIRST.slice(0, -1) : WORST_FIRST) {
      const it = others.find((other) => verdictOf(other, ownWords) === worst);
      if (it === undefined) continue;
      return compact({ status, verdict: worst, word: it.word, contradiction: claimOf(it) });
    }
    return compact({ status, verdict, word: own?.word ?? '' });
  };
}

/** For example `success, but exit_code is 137`. */
export function withContradiction(status: string, { contradiction }: Partial<Judgement>): string {
  return contradiction === undefined ? status : `${status}, but ${contradiction}`;
}

function verdictOf({ kind, word, isPart }: Statement, ownWords: OwnWords): Verdict | undefined {
  if (kind === 'error') return 'failure';
  if (kind === 'failure' || kind === 'cancelled' || kind === 'pending') return kind;
  if (NOTES.includes(kind)) return undefined;
  const verdict = judge(word, ownWords);
  // A `result` may be free text, and skipped steps are normal.
  const isNote = kind !== 'verdict' && verdict === 'unknown';
  return isNote || (isPart && foldWord(word) === 'skipped') ? undefined : verdict;
}

function claimOf({ path, word }: Statement): string {
  const place = oneLine(path);
  const item = /^(.*[\])])\.(?:status|state)$/is.exec(place)?.[1];
  if (item !== undefined) return `${item}: ${oneLine(word)}`;
  return `${place} is ${/^(?:true|false|-?\d+)$/i.test(word) ? word : JSON.stringify(word)}`;
}
