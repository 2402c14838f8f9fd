import type { ReadLimits } from '../../lib/http/http-call.ts';
import type { Dependencies } from '../dependencies.ts';
import { createLineSplitter } from './line-splitter.ts';
import type { LogBudget } from './log-budget.ts';
import { createLogCursor, type LogRead } from './log-cursor.ts';
import { decodeLog } from './log-decoder.ts';
import type { LogPrinter } from './log-printer.ts';

type LogReadLimits = Pick<ReadLimits, 'deadline'> & { timeoutMs: number };

/**
 * Reads the whole log once. With `complete` its last line counts without a line break.
 *
 * @throws ApiError; NoLogError
 */
export type ReadLog = (limits: LogReadLimits, end: { complete: boolean }) => Promise<LogRead>;

/**
 * fetch (`readLog`) → decode (`decodeLog`) → skip what was printed before (cursor) → split into lines
 * (splitter) → redact, print and keep (printer)
 */
export function createLogPipe(
  deploymentId: string,
  printer: LogPrinter,
  budget: LogBudget,
  { client, context: { log } }: Dependencies,
): ReadLog {
  const cursor = createLogCursor({
    split: (onBytes) => createLineSplitter(printer.print, onBytes),
    onRewritten: () => {
      printer.closeGroup();
      log.notice('Carpathian replaced the log; lines may be missing before the next ones.');
    },
  });
  return async (limits, end) => {
    const decoder = decodeLog(cursor.startRead());
    const receiver = async (chunk: Buffer): Promise<void> => {
      budget.count(chunk.length);
      decoder.push(chunk);
      // A slow reader of the step's log slows the download down.
      await log.drained();
    };
    await client.readLog(deploymentId, { ...limits, receiver });
    decoder.end(end);
    return decoder;
  };
}
