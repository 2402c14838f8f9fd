import type { ReadLimits } from '../../lib/http/http-call.ts';
import type { Redactor } from '../../lib/step/redactor.ts';
import type { Dependencies } from '../dependencies.ts';
import { createLineSplitter } from './line-splitter.ts';
import type { LogBudget } from './log-budget.ts';
import { createLogCursor, type LogCursor, type LogCursorOptions } from './log-cursor.ts';
import { createLogDecoder } from './log-decoder.ts';
import type { LogPrinter } from './log-printer.ts';
import { createWholeLogReader } from './whole-log-reader.ts';

type LogReadLimits = Pick<ReadLimits, 'deadline'> & { timeoutMs: number };

export type LogPipe = {
  /**
   * Fetches the whole log once and prints its new lines. A log that must be decoded as a whole is
   * printed by `finish` once the deployment has ended, since a second read may return more of it.
   *
   * @throws ApiError; NoLogError
   */
  read(limits: LogReadLimits, deployment: 'running' | 'over'): Promise<void>;
  /** Prints the rest of the last read, such as a last line without a line break. */
  finish(): void;
};

/**
 * fetch (`readLog`) → decode (decoder, whole-log reader) → split into lines (splitter) → drop lines
 * printed before (cursor) → redact, print and save (printer)
 */
export function createLogPipe(
  deploymentId: string,
  printer: LogPrinter,
  budget: LogBudget,
  { client, context: { log, redactor } }: Dependencies,
): LogPipe {
  const readWhole = createWholeLogReader();
  let printRest: (() => void) | undefined;
  const startReading = createReadings(redactor, {
    onNew(lines) {
      printRest = undefined;
      printer.print(lines.toString('utf8').replace(/\r?\n$/, ''));
    },
    onGap() {
      log.notice('Carpathian replaced the log, so lines may be missing here.');
    },
  });
  const printWhole = (body: string, state: 'growing' | 'complete'): void => {
    for (const { path, text } of readWhole(body, state)) {
      const reading = startReading(path);
      reading.push(Buffer.from(text));
      reading.end();
    }
  };
  return {
    async read(limits, deployment) {
      const reading = startReading('');
      const decoder = createLogDecoder(reading.push);
      const receiver = async (chunk: Buffer): Promise<void> => {
        budget.count(chunk.length);
        decoder.push(chunk);
        // Backpressure: a slow step log slows down the download.
        await log.drained();
      };
      await client.readLog(deploymentId, { ...limits, receiver });
      const body = decoder.end();
      if (body === undefined) {
        if (reading.end()) printRest = reading.printRest;
      } else if (body !== '') {
        if (deployment === 'running') printWhole(body, 'growing');
        printRest = () => {
          printWhole(body, 'complete');
        };
      }
    },
    finish: () => printRest?.(),
  };
}

/** One read of one text in the log. */
type Reading = {
  push: (chunk: Buffer) => void;
  end: () => boolean;
  /** Prints the incomplete last line. */
  printRest: () => void;
};

/** Each text has its own cursor, keyed by its path. */
function createReadings(redactor: Redactor, options: LogCursorOptions): (path: string) => Reading {
  const cursors = new Map<string, LogCursor>();
  return (path) => {
    const cursor = cursors.get(path) ?? createLogCursor(options);
    cursors.set(path, cursor);
    const read = cursor.startRead();
    const splitter = createLineSplitter(read.push, redactor);
    return {
      push: splitter.push,
      end: () => read.end(splitter.rest()),
      printRest() {
        read.push(splitter.rest());
        read.end();
      },
    };
  };
}
