import type { Log } from '../../lib/step/log.ts';
import type { Progress } from '../progress.ts';

const REPEATED_LINES = 20;

/** The last lines of the log once more, where a person looks first: outside the group, right above the error. */
export function repeatTail({ logTail }: Progress, log: Log): void {
  const lines = logTail.slice(-REPEATED_LINES);
  if (lines.length > 0) log.info(['Last lines of the log:', ...lines].join('\n'));
}
