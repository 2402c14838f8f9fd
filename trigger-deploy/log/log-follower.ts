import { refusesKey } from '../../lib/carpathian/refusal.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { composeMessage } from '../../lib/step/errors/failure.ts';
import type { Log } from '../../lib/step/log.ts';
import type { Dependencies } from '../dependencies.ts';
import { createLogBudget } from './log-budget.ts';
import { NoLogError } from './log-decoder.ts';
import { createLogPipe } from './log-pipe.ts';
import type { LogPrinter } from './log-printer.ts';

/**
 * Decides when to read the log. A log that cannot be read does not fail the step; it is reported
 * once per outage.
 */
export type LogFollower = {
  /**
   * Prints new lines, unless a read would exceed the budget.
   *
   * @throws ApiError if the API key was rejected, since no further request may follow; the signal's
   * reason
   */
  follow(deadline: number): Promise<void>;
  /**
   * Prints the remaining lines after the end of the deployment.
   *
   * @throws the signal's reason
   */
  finish(end: LogEnd): Promise<void>;
};

type LogEnd = {
  /** On the clock, in milliseconds. */
  deadline: number;
  /** How long before the status was read the deployment finished, in milliseconds; undefined if unknown. */
  finishedMsAgo?: number | undefined;
};

// The log may be written shortly after the status, so its end is read again after this pause.
const LATE_LINES_MS = 1_000;
// If the deployment ended at least this long ago, its log is complete and is not read again. Twice
// as long, since the server's times are in whole seconds.
const SETTLED_MS = 2_000;
// A slow log must not delay noticing the end of the deployment.
const FOLLOW_TIMEOUT_MS = 30_000;
const FAULT_PAUSE_MS = 30_000;
// A 50 MB log on a slow connection needs more than the default timeout.
const FINISH_TIMEOUT_MS = 120_000;

export function createLogFollower(
  deploymentId: string,
  printer: LogPrinter,
  dependencies: Dependencies,
): LogFollower {
  const { clock, signal, log } = dependencies.context;
  const budget = createLogBudget(clock);
  const pipe = createLogPipe(deploymentId, printer, budget, dependencies);
  const faults = createFaultReporter(log);
  let pauseEnd = 0;
  return {
    async follow(deadline) {
      if (!budget.mayRead() || clock.now() < pauseEnd) return;
      try {
        await pipe.read({ deadline, timeoutMs: FOLLOW_TIMEOUT_MS }, 'running');
        faults.clear();
      } catch (error) {
        if (isRefusedKey(error)) throw error;
        // A deployment that has just started may have no log yet.
        if (isNotFound(error)) return;
        pauseEnd = clock.now() + Math.max(faults.report(error), FAULT_PAUSE_MS);
      }
    },
    async finish({ deadline, finishedMsAgo = 0 }) {
      const limits = { deadline, timeoutMs: FINISH_TIMEOUT_MS };
      const readAgain = async (): Promise<void> => {
        await clock.sleep(LATE_LINES_MS, signal);
        await pipe.read(limits, 'over');
      };
      const [first] = await Promise.allSettled([pipe.read(limits, 'over')]);
      const isComplete = first.status === 'fulfilled' && finishedMsAgo >= SETTLED_MS;
      const mayReadAgain =
        !isComplete && !isRefusedKey(faultOf(first)) && clock.now() + LATE_LINES_MS <= deadline;
      const [last] = mayReadAgain ? await Promise.allSettled([readAgain()]) : [first];
      pipe.finish();
      if (first.status === 'fulfilled') {
        faults.clear();
        if (isNotFound(faultOf(last))) return;
      }
      if (last.status === 'rejected') faults.report(last.reason);
    },
  };
}

function faultOf(result: PromiseSettledResult<unknown>): unknown {
  return result.status === 'rejected' ? result.reason : undefined;
}

function isRefusedKey(fault: unknown): boolean {
  return fault instanceof ApiError && refusesKey(fault);
}

function isNotFound(fault: unknown): boolean {
  return fault instanceof ApiError && fault.status === 404;
}

function createFaultReporter(log: Log): {
  /**
   * Rethrows errors that do not come from reading the log; returns `Retry-After` in milliseconds.
   */
  report(fault: unknown): number;
  clear(): void;
} {
  let isReported = false;
  return {
    report(fault) {
      if (!(fault instanceof ApiError || fault instanceof NoLogError)) throw fault;
      if (!isReported) {
        if (isNotFound(fault)) log.info('Carpathian returned no log for this deployment.');
        else {
          const happened = `Could not read the log: ${fault.happened}`;
          log.warning(composeMessage(fault, ['The deployment itself is not affected.'], happened));
        }
      }
      isReported = true;
      return fault instanceof ApiError ? (fault.retryAfterMs ?? 0) : 0;
    },
    clear() {
      isReported = false;
    },
  };
}
