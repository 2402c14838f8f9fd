import type { DeploymentAnswer } from '../../lib/carpathian/answer.ts';
import { oneLine } from '../../lib/one-line.ts';

/** The message of a response as a part of a sentence: on one line, without its full stop. */
export function reasonOf(answer: Pick<DeploymentAnswer, 'message'>): string | undefined {
  return answer.message === undefined ? undefined : oneLine(answer.message.replace(/[\s.]+$/, ''));
}
