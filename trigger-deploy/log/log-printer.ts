import { thrownMessage } from '../../lib/thrown-message.ts';
import { appendFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { compact } from '../../lib/compact.ts';
import type { Log } from '../../lib/step/log.ts';
import type { Progress } from '../progress.ts';

/** Prints a remote log in groups of the step's log and saves it to a file. */
export type LogPrinter = {
  /** `lines` has no trailing line break. */
  print: (lines: string) => void;
  closeGroup: () => void;
  /** No `logFile` if the log was empty or the file could not be written. */
  kept: () => Pick<Progress, 'logFile' | 'logTail'>;
};

const TAIL_LINES = 50;

/**
 * The file has the same content as the step's log: redacted, and without workflow commands that a
 * later step could run by printing it.
 */
export function createLogPrinter({
  title,
  file,
  log,
}: {
  /** Title of the group. */
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
      // A full disk must not fail the deployment.
      fileState = 'failed';
      log.warning(`Could not save the log to a file: ${thrownMessage(error)}.`);
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

/** What a terminal finally shows of a line: the text after its last carriage return. */
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
