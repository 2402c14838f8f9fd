import type { DeploymentAnswer } from '../../lib/carpathian/answer.ts';
import { foldWord } from '../../lib/fold-word.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Progress } from '../progress.ts';
import { paint } from '../../lib/step/colour.ts';
import { withoutNumbers } from '../states.ts';
import { withContradiction, type Judgement } from './judge-answer.ts';
import { statusColour } from './status-colour.ts';

/**
 * Records each response in `progress` and prints each change of the status.
 *
 * @returns a function that returns whether the status changed; the first status counts as a change
 */
export function createStatusRecorder(
  progress: Progress,
  { clock, log, env }: Dependencies['context'],
): (answer: DeploymentAnswer, judgement: Judgement) => boolean {
  const warnedOf = new Set<string>();
  return (answer, judgement) => {
    const { status = '', verdict, word } = judgement;
    const shown = withContradiction(status, judgement);
    const { judgement: last } = progress;
    Object.assign(progress, { answer, judgement });
    if (last !== undefined && shown === withContradiction(last.status ?? '', last)) return false;
    progress.changes.push({ status, at: clock.date(), verdict });
    const none = withContradiction('Carpathian returned no status', judgement);
    const painted = paint(shown, statusColour(judgement), env);
    log.info(status === '' ? `${none}.` : `Status: ${painted}`);
    const folded = foldWord(withoutNumbers(word));
    if (verdict === 'unknown' && !warnedOf.has(folded)) {
      warnedOf.add(folded);
      log.warning(unknownWord(status, judgement));
    }
    return true;
  };
}

function unknownWord(status: string, judgement: Judgement): string {
  if (status === '') return 'Carpathian returned no status; still waiting.';
  return `Unknown status ${withContradiction(JSON.stringify(status), judgement)}; still waiting. If you know its meaning, add it to \`success_states\`, \`failure_states\`, \`cancelled_states\` or \`pending_states\`.`;
}
