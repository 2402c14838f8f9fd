import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionContext } from '../../lib/step/run-action.ts';
import { CancelledError } from '../../lib/step/cancelled-error.ts';
import type { Carpathian } from '../../lib/carpathian/client.ts';
import { followDeployment, type Ending } from './follow-deployment.ts';
import type { Inputs } from '../inputs.ts';
import { createLogFollower } from '../log/log-follower.ts';
import { createLogPrinter } from '../log/log-printer.ts';
import type { Progress } from '../progress.ts';

export type FollowWithLogOptions = Pick<ActionContext, 'env' | 'clock' | 'signal' | 'log'> & {
  client: Carpathian;
  inputs: Inputs;
  deploymentId: string;
  /** True where this step has just triggered the deployment. */
  triggered: boolean;
  /** The time on the clock when the timeout is over. */
  until: number;
  /** Filled in on the way. */
  progress: Progress;
};

// For what is left of the log when the deployment is over; when only the time is, the user waits no longer.
const FINISH_MS = 120_000;
const FINISH_AFTER_TIMEOUT_MS = 5_000;

/**
 * Follows a deployment to its end, and shows and keeps its log as the input `logs` asks.
 *
 * @throws as `followDeployment` does
 */
export async function followWithLog(options: FollowWithLogOptions): Promise<Ending> {
  const { inputs, env, clock, deploymentId, progress } = options;
  const file = join(env['RUNNER_TEMP'] ?? tmpdir(), `deployment-${randomUUID()}.log`);
  const printer = createLogPrinter({
    ...options,
    file,
    title: `Log of deployment ${deploymentId}`,
  });
  const follower = createLogFollower({ ...options, printer });
  try {
    const ending = await followDeployment({ ...options, printer, follower });
    if (inputs.logs === 'stream' || (inputs.logs === 'on-failure' && ending !== 'success')) {
      const patienceMs = ending === 'timed_out' ? FINISH_AFTER_TIMEOUT_MS : FINISH_MS;
      // The deployment has ended; a cancel now only costs the rest of its log.
      await follower.finish(clock.now() + patienceMs).catch(ignoreCancel);
    }
    return ending;
  } finally {
    printer.closeGroup();
    progress.logTail = printer.tail();
    const kept = printer.file();
    if (kept !== undefined) progress.logFile = kept;
  }
}

function ignoreCancel(error: unknown): void {
  if (!(error instanceof CancelledError)) throw error;
}
