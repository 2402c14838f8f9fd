import { ApiError } from '../lib/api-error.ts';
import type { Carpathian } from '../lib/carpathian.ts';
import { refusesKey } from '../lib/carpathian-refusal.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { mayReadLog } from './log-budget.ts';
import { createLogCursor, type LogRead } from './log-cursor.ts';
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

// The log may be written a moment after the status: one that still grew is read once more.
const SETTLE_MS = 1_000;
const FINISH_MS = 60_000;
const FINISH_ATTEMPTS = 3;

/**
 * Makes a follower. A log that cannot be read is no reason to fail: it is told once, and the deployment
 * is followed all the same. `follow` throws the ApiError of a refused key, since no call may come after it;
 * both throw what the signal says.
 */
export function createLogFollower(options: LogFollowerOptions): LogFollower {
  const { client, clock, printer, log, deploymentId } = options;
  const cursor = createLogCursor({
    onLine: (line) => {
      printer.add(line);
    },
    onRewritten: () => {
      printer.closeGroup();
      log.notice('Carpathian replaced the log; lines may be missing before the next ones.');
    },
  });
  const start = clock.now();
  let fetchedBytes = 0;
  let lastReadBytes = 0;
  let faultTold = false;

  const read = async (until: number, maxAttempts: number): Promise<LogRead> => {
    let decoder: LogRead | undefined;
    const receiver = (): ((chunk: Buffer) => void) => {
      const fresh = decodeLog(cursor.startRead());
      decoder = fresh;
      lastReadBytes = 0;
      return (chunk) => {
        fetchedBytes += chunk.length;
        lastReadBytes += chunk.length;
        fresh.push(chunk);
        printer.flush();
      };
    };
    await client.readLog(deploymentId, { until, maxAttempts, receiver });
    return decoder ?? decodeLog(cursor.startRead());
  };

  /** Reads once; says whether lines came. `complete` is asked when they are all there. */
  const tryRead = async (
    { until, maxAttempts }: { until: number; maxAttempts: number },
    complete: (grew: boolean) => boolean,
  ): Promise<boolean> => {
    const before = printer.lineCount();
    try {
      const decoder = await read(until, maxAttempts);
      decoder.end({ complete: complete(printer.lineCount() > before) });
      printer.flush();
    } catch (error) {
      tellFault(error, complete(false));
    }
    return printer.lineCount() > before;
  };

  const tellFault = (error: unknown, over: boolean): void => {
    const isApiError = error instanceof ApiError;
    if (!isApiError && !(error instanceof NoLogError)) throw error;
    if (isApiError && refusesKey(error) && !over) throw error;
    // A deployment that has just started may have no log yet.
    if (faultTold || (isApiError && error.status === 404 && !over)) return;
    faultTold = true;
    printer.closeGroup();
    log.warning(`The log cannot be read: ${error.message}. Its end is judged all the same.`);
  };

  return {
    async follow(until) {
      const cost = { fetchedBytes, lastReadBytes, waitedMs: clock.now() - start };
      if (mayReadLog(cost)) await tryRead({ until, maxAttempts: 1 }, () => false);
    },
    async finish() {
      const limits = { until: clock.now() + FINISH_MS, maxAttempts: FINISH_ATTEMPTS };
      const grew = await tryRead(limits, (newLines) => !newLines);
      if (!grew) return;
      await clock.sleep(SETTLE_MS, options.signal);
      await tryRead(limits, () => true);
    },
  };
}
