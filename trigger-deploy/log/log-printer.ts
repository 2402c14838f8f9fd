import { appendFileSync } from 'node:fs';
import type { Log } from '../../lib/step/log.ts';

/** Shows the lines of a remote log within a group of the step's own log, and keeps them in a file. */
export type LogPrinter = {
  /** Shows lines, as many as there are line breaks in the text and one more. */
  print(lines: string): void;
  /** Ends the group, so that what is said next is seen; the next line opens another. */
  closeGroup(): void;
  /** The file that holds the lines, if there were any and it could be written. */
  file(): string | undefined;
  /** The newest lines, at most 50. */
  tail(): readonly string[];
};

export type LogPrinterOptions = { title: string; file: string; log: Log };

const TAIL_LINES = 50;

/**
 * Makes a printer. The file gets what the log gets: redacted, and unable to command the runner when a
 * later step prints it.
 */
export function createLogPrinter({ title, file, log }: LogPrinterOptions): LogPrinter {
  const keeper = createFileKeeper(file, log);
  let tail: string | undefined;
  let groupOpen = false;
  return {
    print(lines) {
      if (!groupOpen) log.startGroup(title);
      groupOpen = true;
      const shown = log.info(lines);
      keeper.append(`${shown}\n`);
      tail = lastLines(tail === undefined ? shown : `${tail}\n${shown}`);
    },
    closeGroup() {
      if (groupOpen) log.endGroup();
      groupOpen = false;
    },
    file: () => keeper.file(),
    tail: () => tail?.split('\n') ?? [],
  };
}

function lastLines(text: string): string {
  let start = text.length + 1;
  for (let lines = 0; lines < TAIL_LINES && start > 0; lines += 1) {
    start = text.lastIndexOf('\n', start - 2) + 1;
  }
  return text.slice(start);
}

/** Writes to a file until that fails, which is told once: a full disk is no reason to give up the deployment. */
function createFileKeeper(
  path: string,
  log: Log,
): { append(text: string): void; file(): string | undefined } {
  let state: 'new' | 'kept' | 'failed' = 'new';
  return {
    append(text) {
      if (state === 'failed') return;
      try {
        appendFileSync(path, text, { mode: 0o600 });
        state = 'kept';
      } catch (error) {
        state = 'failed';
        log.warning(`The log is not kept in a file: ${String(error)}.`);
      }
    },
    file: () => (state === 'kept' ? path : undefined),
  };
}
