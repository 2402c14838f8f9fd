import type { DeploymentAnswer } from '../../lib/carpathian/answer.ts';
import { poll, type PollAttempt } from '../../lib/poll.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Inputs } from '../inputs.ts';
import { statusWhileRunning } from '../mirror/mirrored-status.ts';
import type { Ending, Progress } from '../progress.ts';
import { createAnswerJudge, type Judgement } from './judge-answer.ts';
import { createStatusReader } from './status-reader.ts';
import { createStatusRecorder } from './status-recorder.ts';

export type FollowOptions = {
  deploymentId: string;
  inputs: Pick<Inputs, 'deploymentId' | 'states' | 'pollIntervalMs'>;
  /** Called before a change of the status is printed. */
  beforePrint: () => void;
  /** Called after each attempt that finds the deployment not over. */
  onPending: () => Promise<void>;
};

const MAX_INTERVAL_MS = 30_000;
// An error without a status may be that of one call.
const MIN_ERRORS_WITHOUT_STATUS = 3;

/**
 * Polls the status of a deployment until it is over or the deadline is.
 *
 * @throws ApiError for a fault that will not pass; the signal's reason when it aborts
 */
export async function followDeployment(
  { deploymentId, inputs, beforePrint, onPending }: FollowOptions,
  dependencies: Dependencies,
  progress: Progress,
): Promise<Ending> {
  const { context, deadline } = dependencies;
  const origin = inputs.deploymentId === undefined ? 'triggered' : 'given';
  const readStatus = createStatusReader(deploymentId, origin, dependencies);
  const record = createStatusRecorder(progress, context, beforePrint);
  const judgeAnswer = createAnswerJudge(inputs.states);
  let errorsWithoutStatus = 0;
  const attempt = async (): Promise<PollAttempt<Ending>> => {
    const { answer, ...wait } = await readStatus();
    let changed = false;
    if (answer !== undefined) {
      const judgement = judgeAnswer(answer);
      changed = record(answer, judgement);
      const ending = endingOf(answer, judgement);
      const isUnclear = ending !== undefined && judgement.status === undefined && !answer.isOver;
      errorsWithoutStatus = isUnclear ? errorsWithoutStatus + 1 : 0;
      const isEnd = !isUnclear || errorsWithoutStatus >= MIN_ERRORS_WITHOUT_STATUS;
      if (ending !== undefined && isEnd) return { done: true, value: ending };
      await dependencies.mirror.show(statusWhileRunning(judgement));
    }
    await onPending();
    return { done: false, changed, ...wait };
  };
  const { pollIntervalMs: intervalMs } = inputs;
  const options = { attempt, intervalMs, maxIntervalMs: MAX_INTERVAL_MS, deadline };
  const result = await poll(options, context);
  return result.timedOut ? 'timed_out' : result.value;
}

function endingOf({ isOver }: DeploymentAnswer, { verdict }: Judgement): Ending | undefined {
  if (verdict === 'pending') return undefined;
  return verdict === 'unknown' && !isOver ? undefined : verdict;
}
