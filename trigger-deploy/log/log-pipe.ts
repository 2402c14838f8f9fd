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
   * Reads the whole log once and prints its new lines. Of a deployment that is over, what has to be decoded as a
   * whole waits for `finish`, since a later read may have more of it.
   *
   * @throws ApiError; NoLogError
   */
  read(limits: LogReadLimits, deployment: 'running' | 'over'): Promise<void>;
  /** Prints what is left of the last read, such as a last line without a line break. */
  finish(): void;
};

/**
 * fetch (`readLog`) → decode (decoder, and reader of whole logs) → split into lines (splitter) → leave out what
 * was printed before (cursor) → redact, print and keep (printer)
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
        // A slow reader of the step's log slows the download down.
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

/** One read of one text of the log. */
type Reading = {
  push: (chunk: Buffer) => void;
  end: () => boolean;
  /** Takes the line that is not whole as it is. */
  printRest: () => void;
};

/** Each text, known by its path, has a cursor of its own. */
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
