import { withContradiction, type Judgement } from '../follow/judge-answer.ts';
import { isWaiting } from '../states.ts';
import type { MirroredStatus } from './mirror.ts';

/** The status while the deployment is running; an unknown status counts as running. */
export function statusWhileRunning(judgement: Judgement): MirroredStatus {
  const { verdict, word, status = '' } = judgement;
  const state = verdict === 'pending' && isWaiting(word) ? 'queued' : 'in_progress';
  return { state, description: withContradiction(status, judgement) };
}
