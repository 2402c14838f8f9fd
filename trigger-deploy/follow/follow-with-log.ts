import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shorten } from '../../lib/shorten.ts';
import { CancelledError } from '../../lib/step/errors/cancelled-error.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Inputs } from '../inputs.ts';
import { createLogFollower } from '../log/log-follower.ts';
import { createLogPrinter, type LogPrinter } from '../log/log-printer.ts';
import type { Ending, Progress } from '../progress.ts';
import { followDeployment } from './follow-deployment.ts';

// After a timeout the user waits for the rest of the log no longer than this.
const FINISH_AFTER_TIMEOUT_MS = 5_000;
const FINISH_MS = 120_000;
const MAX_TITLE_CHARS = 60;

/**
 * Follows a deployment to its end, and prints and keeps its log as the input `logs` says.
 *
 * @throws as `followDeployment` does
 */
export async function followWithLog(
  deploymentId: string,
  inputs: Inputs,
  dependencies: Dependencies,
  progress: Progress,
): Promise<Ending> {
  const { env, clock, log } = dependencies.context;
  const file = join(env['RUNNER_TEMP'] ?? tmpdir(), `deployment-${randomUUID()}.log`);
  const title = (): string => {
    const { status } = progress.judgement ?? {};
    return `Log of deployment ${deploymentId}${status === undefined ? '' : ` (${shorten(status, MAX_TITLE_CHARS)})`}`;
  };
  const printer = createLogPrinter({ title, file, log });
  let hasPrinted = false;
  const print: LogPrinter['print'] = (lines) => {
    hasPrinted = true;
    printer.print(lines);
  };
  const follower = createLogFollower(deploymentId, { ...printer, print }, dependencies);
  const options = {
    deploymentId,
    inputs,
    onPending: async () => {
      hasPrinted = false;
      if (inputs.logs === 'stream') await follower.follow(dependencies.deadline);
      return hasPrinted;
    },
  };
  try {
    const ending = await followDeployment(options, dependencies, progress);
    if (inputs.logs === 'stream' || (inputs.logs === 'on-failure' && ending !== 'success')) {
      const finishMs = ending === 'timed_out' ? FINISH_AFTER_TIMEOUT_MS : FINISH_MS;
      // The deployment has ended; a cancel now only costs the rest of its log.
      const deadline = clock.now() + finishMs;
      const { finishedMsAgo } = progress.answer ?? {};
      await follower.finish({ deadline, finishedMsAgo }).catch(ignoreCancel);
    }
    return ending;
  } finally {
    printer.closeGroup();
    Object.assign(progress, printer.kept());
  }
}

function ignoreCancel(error: unknown): void {
  if (!(error instanceof CancelledError)) throw error;
}
