import type { ChildProcess } from 'node:child_process';
import { readAction } from './action-metadata.ts';
import { cancelProcess, type CancelDelays } from './cancel-process.ts';
import { holds, type JobStatus } from './expression.ts';
import { runStage, type Stage, type StageResult } from './runner.ts';

/** A step that uses an action. */
export type Step = Omit<Stage, 'stage' | 'state' | 'jobStatus'> & {
  /** Default `success()`; conditions without a status function are not supported. */
  if?: string;
};

/** A completed stage, in execution order. */
export type RanStage = { action: string; stage: 'main' | 'post'; result: StageResult };

/** A running job. */
export type Job = {
  /** Cancels it, like a user or a timeout. */
  cancel(): Promise<void>;
  /** Resolves when the last post stage has ended. */
  ended: Promise<{ status: JobStatus; stages: RanStage[] }>;
};

/**
 * Runs the steps in order, then the post stages of the started ones in reverse order, like the
 * runner. Stages see the job status so far as `job.status`.
 */
export function startJob(steps: readonly Step[], delays?: CancelDelays): Job {
  const work: Work = { status: 'success', stages: [] };
  return {
    async cancel() {
      work.status = 'cancelled';
      // Stages that also run in a cancelled job are not interrupted.
      const { child, condition = '' } = work.current ?? {};
      if (child !== undefined && !holds(condition, 'cancelled')) await cancelProcess(child, delays);
    },
    ended: runJob(steps, work),
  };
}

type Work = {
  status: JobStatus;
  stages: RanStage[];
  /** The running stage. */
  current?: { child: ChildProcess; condition: string };
};

async function runJob(
  steps: readonly Step[],
  work: Work,
): Promise<{ status: JobStatus; stages: RanStage[] }> {
  const posts: (() => Promise<void>)[] = [];
  for (const { if: condition = 'success()', ...step } of steps) {
    if (!holds(condition, work.status)) continue;
    const { post, 'post-if': postIf = 'always()' } = readAction(step.action).runs;
    const main = run(work, { ...step, stage: 'main' }, condition);
    // Registered before the main stage ends, whatever its result.
    posts.unshift(async () => {
      const { state } = await main;
      if (post === undefined || !holds(postIf, work.status)) return;
      await run(work, { ...step, stage: 'post', state }, postIf);
    });
    await main;
  }
  for (const post of posts) await post();
  return { status: work.status, stages: work.stages };
}

async function run(
  work: Work,
  stage: Stage & { stage: 'main' | 'post' },
  condition: string,
): Promise<StageResult> {
  const result = await runStage({
    ...stage,
    jobStatus: work.status,
    onStart: (child) => {
      work.current = { child, condition };
      stage.onStart?.(child);
    },
  });
  delete work.current;
  work.stages.push({ action: stage.action, stage: stage.stage, result });
  // A cancelled step stays cancelled, whatever its exit code.
  if (result.exitCode !== 0 && work.status === 'success') work.status = 'failure';
  return result;
}
