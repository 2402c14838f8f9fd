import { appendFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { compact } from '../../lib/compact.ts';
import type { Log } from '../../lib/step/log.ts';
import type { Progress } from '../progress.ts';

/** Prints the lines of a remote log in groups of the step's own log, and keeps them in a file. */
export type LogPrinter = {
  /** `lines` has no line break at its end. */
  print: (lines: string) => void;
  /** Ends the group before another step prints. */
  closeGroup: () => void;
  /** The file is left out if there were no lines or it could not be written. */
  kept: () => Pick<Progress, 'logFile' | 'logTail'>;
};

const TAIL_LINES = 50;

/**
 * The file gets what the log gets: redacted, and unable to command the runner when a later step prints it.
 */
export function createLogPrinter({
  title,
  file,
  log,
}: {
  /** Of the group that a print opens, or goes on in. */
  title: () => string;
  file: string;
  log: Log;
}): LogPrinter {
  let fileState: 'new' | 'kept' | 'failed' = 'new';
  let tail: string | undefined;
  const append = (text: string): void => {
    if (fileState === 'failed') return;
    try {
      appendFileSync(file, text, { mode: 0o600 });
      fileState = 'kept';
    } catch (error) {
      // A full disk is no reason to give up the deployment.
      fileState = 'failed';
      log.warning(
        `Could not save the log to a file: ${Error.isError(error) ? error.message : String(error)}.`,
      );
    }
  };
  return {
    print(lines) {
      append(`${log.infoInGroup(title(), lines)}\n`);
      tail = lastLines(tail === undefined ? lines : `${tail}\n${lines}`);
    },
    closeGroup: log.closeGroup,
    kept: () =>
      compact({
        logFile: fileState === 'kept' ? file : undefined,
        logTail: tail?.split('\n').map(lastState) ?? [],
      }),
  };
}

/** What a terminal would show of a line at its end. */
function lastState(line: string): string {
  const text = stripVTControlCharacters(line).replace(/\r+$/, '');
  return text.slice(text.lastIndexOf('\r') + 1);
}

function lastLines(text: string): string {
  let start = text.length + 1;
  for (let lines = 0; lines < TAIL_LINES && start > 0; lines += 1) {
    start = text.lastIndexOf('\n', start - 2) + 1;
  }
  return text.slice(start);
}
