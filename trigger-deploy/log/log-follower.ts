import { ApiError } from '../../lib/http/api-error.ts';
import type { Carpathian } from '../../lib/carpathian/client.ts';
import { refusesKey } from '../../lib/carpathian/refusal.ts';
import type { Clock } from '../../lib/clock.ts';
import type { BodyReceiver } from '../../lib/http/exchange.ts';
import type { Log } from '../../lib/step/log.ts';
import { createBufferSweeper } from './buffer-sweeper.ts';
import { createLogBudget } from './log-budget.ts';
import { createLogCursor, type LogCursor, type LogRead } from './log-cursor.ts';
import { decodeLog, NoLogError } from './log-decoder.ts';
import type { LogPrinter } from './log-printer.ts';

/** How long a read may take. */
type Timing = { until: number; deadlineMs: number };

/** Shows a deployment's log as it grows. */
export type LogFollower = {
  /** Shows what is new, unless that would cost more than it is worth now. */
  follow(until: number): Promise<void>;
  /** Shows all that is left, once the deployment is over. */
  finish(until: number): Promise<void>;
};

export type LogFollowerOptions = {
  deploymentId: string;
  client: Carpathian;
  printer: LogPrinter;
  clock: Clock;
  signal: AbortSignal;
  log: Log;
};

// The log may be written a moment after the status, so what is left is read twice.
const SETTLE_MS = 1_000;
// While the deployment runs, its end must not be seen late because its log is slow.
const FOLLOW_DEADLINE_MS = 30_000;
const FAULT_PAUSE_MS = 30_000;
// A log of 50 MB on a slow line takes longer than an answer of a few bytes may.
const FINISH_DEADLINE_MS = 120_000;

/**
 * Makes a follower. A log that cannot be read is no reason to fail: it is told once for each streak of
 * faults, and the deployment is judged all the same. `follow` throws the ApiError of a refused key,
 * since no call may come after it; both throw what the signal says.
 */
export function createLogFollower(options: LogFollowerOptions): LogFollower {
  const { clock, signal, log } = options;
  const cursor = createCursor(options);
  const budget = createLogBudget(clock);
  const sweeper = createBufferSweeper();
  const faults = createFaultTeller(options);
  let notBefore = 0;

  /** Reads the log once. `complete`: it is not read again, so that its last line counts as it is. */
  const read = async (timing: Timing, complete: boolean): Promise<LogRead> => {
    const decoder = decodeLog(cursor.startRead());
    const receiver: BodyReceiver = async (chunk) => {
      budget.count(chunk.length);
      decoder.push(chunk);
      sweeper.count(chunk.length);
      await log.drained();
    };
    await options.client.readLog(options.deploymentId, { ...timing, receiver });
    decoder.end({ complete });
    faults.passed();
    return decoder;
  };

  return {
    async follow(until) {
      if (!budget.mayRead() || clock.now() < notBefore) return;
      try {
        await read({ until, deadlineMs: FOLLOW_DEADLINE_MS }, false);
      } catch (error) {
        if (isRefusal(error)) throw error;
        // A deployment that has just started may have no log yet.
        if (error instanceof ApiError && error.status === 404) return;
        notBefore = clock.now() + Math.max(faults.tell(error), FAULT_PAUSE_MS);
      }
    },
    async finish(until) {
      const timing = { until, deadlineMs: FINISH_DEADLINE_MS };
      const first = await settle(() => read(timing, false));
      const mayHelp = !isRefusal(first.fault) && clock.now() + SETTLE_MS <= until;
      const second = (): Promise<LogRead> =>
        clock.sleep(SETTLE_MS, signal).then(() => read(timing, true));
      const { fault } = mayHelp ? await settle(second) : first;
      // Its last line is shown, whatever became of the second read.
      first.value?.end({ complete: true });
      const isGone = first.value !== undefined && fault instanceof ApiError && fault.status === 404;
      if (fault !== undefined && !isGone) faults.tell(fault);
    },
  };
}

/** What came of something: its value, or the error that it ended with. */
type Settled<T> = { value?: T; fault?: unknown };

function isRefusal(fault: unknown): boolean {
  return fault instanceof ApiError && refusesKey(fault);
}

async function settle<T>(run: () => Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await run() };
  } catch (fault) {
    return { fault };
  }
}

function createCursor({ printer, log }: LogFollowerOptions): LogCursor {
  return createLogCursor({
    onLines: (lines) => {
      printer.print(lines);
    },
    onRewritten: () => {
      printer.closeGroup();
      log.notice('Carpathian replaced the log; lines may be missing before the next ones.');
    },
  });
}

/** Tells why a log cannot be read, once for each streak of faults. */
function createFaultTeller({ printer, log }: LogFollowerOptions): {
  /** Throws what is no fault of the log; returns the milliseconds that the server asked to wait. */
  tell(error: unknown): number;
  passed(): void;
} {
  let told = false;
  return {
    tell(error) {
      if (!(error instanceof ApiError || error instanceof NoLogError)) throw error;
      const apiError = error instanceof ApiError ? error : undefined;
      if (!told) printer.closeGroup();
      if (!told && apiError?.status === 404) log.info('Carpathian has no log of this deployment.');
      else if (!told)
        log.warning(
          `The log cannot be read: ${error.message}. The deployment is judged all the same.`,
        );
      told = true;
      return apiError?.retryAfterMs ?? 0;
    },
    passed() {
      told = false;
    },
  };
}
