import type { StatusAnswer } from '../../lib/carpathian/client.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Progress } from '../progress.ts';
import { foldWord } from '../states.ts';
import { withContradiction, type Judgement } from './judge-answer.ts';

/**
 * Records each answer in `progress`, and prints each change of the status.
 *
 * @param beforePrint called before a change is printed
 * @returns a function that tells whether the status changed; the first one counts as a change
 */
export function createStatusRecorder(
  progress: Progress,
  { clock, log }: Dependencies['context'],
  beforePrint: () => void,
): (answer: StatusAnswer, judgement: Judgement) => boolean {
  const warnedOf = new Set<string>();
  return (answer, judgement) => {
    const { status = '' } = answer;
    const { verdict, word, contradiction } = judgement;
    const isChange =
      progress.judgement === undefined ||
      status !== (progress.answer?.status ?? '') ||
      contradiction !== progress.judgement.contradiction;
    progress.answer = answer;
    progress.judgement = judgement;
    if (!isChange) return false;
    progress.changes.push({ status, at: clock.date(), verdict });
    beforePrint();
    log.info(
      status === ''
        ? 'Carpathian names no status.'
        : `Status: ${withContradiction(status, judgement)}`,
    );
    if (verdict === 'unknown' && !warnedOf.has(foldWord(word))) {
      warnedOf.add(foldWord(word));
      log.warning(unknownWord(status, judgement));
    }
    return true;
  };
}

function unknownWord(status: string, judgement: Judgement): string {
  if (status === '') return 'The deployment names no status; the wait goes on until it changes.';
  return `The deployment has the status ${withContradiction(JSON.stringify(status), judgement)}, which has no known meaning; the wait goes on until it changes. If you know it, add it to \`success_states\`, \`failure_states\`, \`cancelled_states\` or \`pending_states\`.`;
}
