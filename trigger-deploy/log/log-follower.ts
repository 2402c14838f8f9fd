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
 * Decides when a log is read. A log that cannot be read is no reason to fail: that is reported once for each
 * streak of faults.
 */
export type LogFollower = {
  /**
   * Prints what is new, unless a read would cost too much now.
   *
   * @throws ApiError of a refused key, since no call may come after it; the signal's reason
   */
  follow(deadline: number): Promise<void>;
  /**
   * Prints all that is left, once the deployment is over.
   *
   * @throws the signal's reason
   */
  finish(deadline: number): Promise<void>;
};

// The log may be written a moment after the status, so what is left is read twice.
const LATE_LINES_MS = 1_000;
// While the deployment runs, its end must not be noticed late because its log is slow.
const FOLLOW_TIMEOUT_MS = 30_000;
const FAULT_PAUSE_MS = 30_000;
// A log of 50 MB on a slow line takes longer than an answer of a few bytes may.
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
    async finish(deadline) {
      const limits = { deadline, timeoutMs: FINISH_TIMEOUT_MS };
      const readAgain = async (): Promise<void> => {
        await clock.sleep(LATE_LINES_MS, signal);
        await pipe.read(limits, 'over');
      };
      const [first] = await Promise.allSettled([pipe.read(limits, 'over')]);
      const mayReadAgain = !isRefusedKey(faultOf(first)) && clock.now() + LATE_LINES_MS <= deadline;
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
  /** Throws what is not a fault of the log; returns how long the server asked to wait, in milliseconds. */
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
          log.warning(composeMessage(fault, ['The deployment is still followed.'], happened));
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
