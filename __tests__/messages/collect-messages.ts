import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StageResult } from '../../simulator/runner/runner.ts';
import { annotationsOf } from '../annotations.ts';

/**
 * Adds the annotations of a stage to the folder in `MESSAGES_FOLDER`, one JSON object per line, in a file of this
 * process; without the variable it does nothing. `npm run messages` sets it.
 */
export function collectMessages(action: string, result: Pick<StageResult, 'log'>): void {
  const folder = process.env['MESSAGES_FOLDER'];
  if (folder === undefined) return;
  const lines = annotationsOf(result).map((it) => `${JSON.stringify({ action, ...it })}\n`);
  if (lines.length > 0) appendFileSync(join(folder, `${process.pid}.jsonl`), lines.join(''));
}
