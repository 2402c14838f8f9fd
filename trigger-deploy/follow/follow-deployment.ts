import type { DeploymentAnswer } from '../../lib/carpathian/answer.ts';
import { describeWait } from '../../lib/describe-wait.ts';
import { poll, type PollAttempt, type QuietWait } from '../../lib/poll.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Inputs } from '../inputs.ts';
import { statusWhileRunning } from '../mirror/status-while-running.ts';
import type { Ending, Progress } from '../progress.ts';
import { createAnswerJudge, withContradiction, type Judgement } from './judge-answer.ts';
import { createStatusReader } from './status-reader.ts';
import { createStatusRecorder } from './status-recorder.ts';

export type FollowOptions = {
  deploymentId: string;
  inputs: Pick<Inputs, 'deploymentId' | 'states' | 'pollIntervalMs'>;
  /**
   * Called after each poll while the deployment is running; returns whether it printed anything.
   */
  onPending: () => Promise<boolean>;
};

const MAX_INTERVAL_MS = 30_000;
// A response with an error but no status may describe that one request, not the deployment.
const MIN_ERRORS_WITHOUT_STATUS = 3;

/**
 * Polls the status of a deployment until it ends or the deadline passes.
 *
 * @throws ApiError that a retry cannot fix; the signal's reason on abort
 */
export async function followDeployment(
  { deploymentId, inputs, onPending }: FollowOptions,
  dependencies: Dependencies,
  progress: Progress,
): Promise<Ending> {
  const { context, deadline } = dependencies;
  const origin = inputs.deploymentId === undefined ? 'triggered' : 'given';
  const readStatus = createStatusReader(deploymentId, origin, dependencies);
  const record = createStatusRecorder(progress, context);
  const judgeAnswer = createAnswerJudge(inputs.states);
  let errorsWithoutStatus = 0;
  let lastSeen: string | undefined;
  const attempt = async (): Promise<PollAttempt<Ending>> => {
    const { answer, printed, ...wait } = await readStatus();
    let changed = false;
    lastSeen = undefined;
    if (answer !== undefined) {
      const judgement = judgeAnswer(answer);
      lastSeen = statusOf(judgement);
      changed = record(answer, judgement);
      const ending = endingOf(answer, judgement);
      const isUnclear = ending !== undefined && judgement.status === undefined && !answer.isOver;
      errorsWithoutStatus = isUnclear ? errorsWithoutStatus + 1 : 0;
      const isEnd = !isUnclear || errorsWithoutStatus >= MIN_ERRORS_WITHOUT_STATUS;
      if (ending !== undefined && isEnd) return { done: true, value: ending };
      await dependencies.mirror.show(statusWhileRunning(judgement));
    }
    const hasPrinted = await onPending();
    return { done: false, changed, printed: printed === true || hasPrinted, ...wait };
  };
  const onQuiet = (wait: QuietWait): void => {
    const status = lastSeen ?? 'no status from Carpathian';
    context.log.info(`Still ${status} ${describeWait(wait)}`);
  };
  const { pollIntervalMs: intervalMs } = inputs;
  const options = { attempt, intervalMs, maxIntervalMs: MAX_INTERVAL_MS, deadline, onQuiet };
  const result = await poll(options, context);
  return result.timedOut ? 'timed_out' : result.value;
}

function statusOf(judgement: Judgement): string | undefined {
  const { status } = judgement;
  return status === undefined ? undefined : withContradiction(JSON.stringify(status), judgement);
}

function endingOf({ isOver }: DeploymentAnswer, { verdict }: Judgement): Ending | undefined {
  if (verdict === 'pending') return undefined;
  return verdict === 'unknown' && !isOver ? undefined : verdict;
}
