import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionContext } from '../lib/action.ts';
import type { Carpathian } from '../lib/carpathian.ts';
import { followDeployment, type Ending } from './follow-deployment.ts';
import type { Inputs } from './inputs.ts';
import { createLogFollower } from './log-follower.ts';
import { createLogPrinter } from './log-printer.ts';
import type { Progress } from './progress.ts';

export type FollowWithLogOptions = Pick<
  ActionContext,
  'env' | 'clock' | 'signal' | 'log' | 'redactor'
> & { client: Carpathian; inputs: Inputs; deploymentId: string; triggered: boolean };

/**
 * Follows a deployment to its end, and shows and keeps its log as the input `logs` asks.
 *
 * @throws as `followDeployment` does
 */
export async function followWithLog(
  options: FollowWithLogOptions,
  progress: Progress,
): Promise<Ending> {
  const { inputs, env, deploymentId } = options;
  const file = join(env['RUNNER_TEMP'] ?? tmpdir(), `deployment-${randomUUID()}.log`);
  const printer = createLogPrinter({
    ...options,
    file,
    title: `Log of deployment ${deploymentId}`,
  });
  const follower = createLogFollower({ ...options, printer });
  try {
    const ending = await followDeployment({ ...options, printer, follower }, progress);
    const wanted =
      inputs.logs === 'stream' || (inputs.logs === 'on-failure' && ending !== 'success');
    if (wanted) await follower.finish();
    return ending;
  } finally {
    printer.closeGroup();
    progress.logTail = printer.tail();
    const kept = inputs.logs === 'none' ? undefined : printer.file();
    if (kept !== undefined) progress.logFile = kept;
  }
}
