import type { Log } from '../../lib/step/log.ts';
import type { Progress } from '../progress.ts';

const REPEATED_LINES = 20;

/** Repeats the last log lines right above the error, outside the collapsed group. */
export function repeatTail({ logTail }: Progress, log: Log): void {
  const lines = logTail.slice(-REPEATED_LINES);
  if (lines.length > 0) log.info(['Last lines of the log:', ...lines].join('\n'));
}
