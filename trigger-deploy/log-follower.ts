import { ApiError } from '../lib/api-error.ts';
import type { Carpathian } from '../lib/carpathian.ts';
import { refusesKey } from '../lib/carpathian-refusal.ts';
import type { Clock } from '../lib/clock.ts';
import type { BodyReceiver } from '../lib/exchange.ts';
import type { Log } from '../lib/log.ts';
import { createBufferSweeper } from './buffer-sweeper.ts';
import { createLogBudget } from './log-budget.ts';
import { createLogCursor, type LogCursor } from './log-cursor.ts';
import { decodeLog, NoLogError } from './log-decoder.ts';
import type { LogPrinter } from './log-printer.ts';

/** Shows a deployment's log as it grows. */
export type LogFollower = {
  /** Shows what is new, unless that would cost more than it is worth now. */
  follow(until: number): Promise<void>;
  /** Shows all that is left, once the deployment is over. */
  finish(): Promise<void>;
};

export type LogFollowerOptions = {
  deploymentId: string;
  client: Carpathian;
  printer: LogPrinter;
  clock: Clock;
  signal: AbortSignal;
  log: Log;
};

/** `running`: it will be read again; `over`: again if it still grew; `last`: never again. */
type ReadMode = 'running' | 'over' | 'last';

// The log may be written a moment after the status: one that still grew is read once more.
const SETTLE_MS = 1_000;
const FINISH_MS = 60_000;
const FINISH_ATTEMPTS = 3;

/**
 * Makes a follower. A log that cannot be read is no reason to fail: it is told once, and the deployment
 * is judged all the same. `follow` throws the ApiError of a refused key, since no call may come after it;
 * both throw what the signal says.
 */
export function createLogFollower(options: LogFollowerOptions): LogFollower {
  const { clock, signal, printer, log } = options;
  const cursor = createCursor(options);
  const budget = createLogBudget(clock);
  const sweeper = createBufferSweeper();
  const tellFault = createFaultTeller(options);

  /** Reads the log once; says whether lines came. */
  const read = async (until: number, mode: ReadMode): Promise<boolean> => {
    const before = printer.count();
    const grew = (): boolean => printer.count() > before;
    let decoder = decodeLog(cursor.startRead());
    const receiver = (): BodyReceiver => {
      decoder = decodeLog(cursor.startRead());
      return async (chunk) => {
        budget.count(chunk.length);
        decoder.push(chunk);
        sweeper.count(chunk.length);
        await log.drained();
      };
    };
    try {
      const maxAttempts = mode === 'running' ? 1 : FINISH_ATTEMPTS;
      await options.client.readLog(options.deploymentId, { until, maxAttempts, receiver });
      decoder.end({ complete: mode === 'last' || (mode === 'over' && !grew()) });
    } catch (error) {
      tellFault(error, mode);
    }
    return grew();
  };

  return {
    async follow(until) {
      if (budget.mayRead()) await read(until, 'running');
    },
    async finish() {
      const until = clock.now() + FINISH_MS;
      if (!(await read(until, 'over'))) return;
      await clock.sleep(SETTLE_MS, signal);
      await read(until, 'last');
    },
  };
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

function createFaultTeller({
  printer,
  log,
}: LogFollowerOptions): (error: unknown, mode: ReadMode) => void {
  let told = false;
  return (error, mode) => {
    const apiError = error instanceof ApiError ? error : undefined;
    if (apiError === undefined && !(error instanceof NoLogError)) throw error;
    if (apiError !== undefined && refusesKey(apiError) && mode === 'running') throw error;
    const missing = apiError?.status === 404;
    // A deployment that has just started may have no log yet.
    if (told || (missing && mode === 'running')) return;
    told = true;
    printer.closeGroup();
    if (missing) {
      log.info('Carpathian has no log of this deployment.');
      return;
    }
    const reason = error instanceof Error ? error.message : String(error);
    log.warning(`The log cannot be read: ${reason}. The deployment is judged all the same.`);
  };
}
