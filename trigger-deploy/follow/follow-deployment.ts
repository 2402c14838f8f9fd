import type { StatusAnswer } from '../../lib/carpathian/client.ts';
import { poll, type PollAttempt } from '../../lib/poll.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Inputs } from '../inputs.ts';
import type { Ending, Progress } from '../progress.ts';
import { judgeAnswer, type Judgement } from './judge-answer.ts';
import { createStatusReader } from './status-reader.ts';
import { createStatusRecorder } from './status-recorder.ts';

export type FollowOptions = {
  deploymentId: string;
  inputs: Pick<Inputs, 'deploymentId' | 'states' | 'pollIntervalMs'>;
  /** Called before a change of the status is printed. */
  beforePrint: () => void;
  /** Called after each attempt that finds the deployment not over. */
  onPending: (deadline: number) => Promise<void>;
};

const MAX_INTERVAL_MS = 30_000;

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
  const attempt = async (): Promise<PollAttempt<Ending>> => {
    const { answer, ...wait } = await readStatus(deadline);
    let changed = false;
    if (answer !== undefined) {
      const judgement = judgeAnswer(answer, inputs.states);
      changed = record(answer, judgement);
      const ending = endingOf(answer, judgement);
      if (ending !== undefined) return { done: true, value: ending };
    }
    await onPending(deadline);
    return { done: false, changed, ...wait };
  };
  const { pollIntervalMs: intervalMs } = inputs;
  const result = await poll(
    { attempt, intervalMs, maxIntervalMs: MAX_INTERVAL_MS, deadline },
    context,
  );
  return result.timedOut ? 'timed_out' : result.value;
}

function endingOf({ isOver }: StatusAnswer, { verdict }: Judgement): Ending | undefined {
  if (verdict === 'pending') return undefined;
  return verdict === 'unknown' && !isOver ? undefined : verdict;
}
