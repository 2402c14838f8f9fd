import type { DeploymentAnswer } from '../../lib/carpathian/answer.ts';
import { refusalOf } from '../../lib/carpathian/refusal.ts';
import type { Judgement } from '../follow/judge-answer.ts';
import { REFUSAL_REMEDIES } from './explain-error.ts';
import { reasonOf } from './reason-of.ts';

/** Explains a 2xx response to the trigger that reports that nothing was started. */
export function explainRefusedTrigger(
  answer: DeploymentAnswer,
  { status = '', contradiction = `its status is ${JSON.stringify(status)}` }: Judgement,
): string {
  const reason = reasonOf(answer) ?? contradiction;
  const refusal = refusalOf(undefined, reason);
  const remedy = refusal === undefined ? '' : ` ${REFUSAL_REMEDIES[refusal]}`;
  return `Carpathian did not start the deployment: ${reason}.${remedy}`;
}
