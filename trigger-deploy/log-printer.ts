import { appendFileSync } from 'node:fs';
import type { Log } from '../lib/log.ts';
import { neutralise } from '../lib/neutralise.ts';
import type { Redactor } from '../lib/redactor.ts';

/** Shows the lines of a remote log within a group of the step's own log, and keeps them in a file. */
export type LogPrinter = {
  add(line: string): void;
  /** Shows what was added. */
  flush(): void;
  /** Ends the group, so that what is said next is seen; the next line opens another. */
  closeGroup(): void;
  /** The file that holds the lines, unless it could not be written. */
  file(): string | undefined;
  /** How many lines were added so far. */
  lineCount(): number;
  /** The newest lines, at most 50. */
  tail(): readonly string[];
};

export type LogPrinterOptions = { title: string; file: string; log: Log; redactor: Redactor };

const TAIL_LINES = 50;

/**
 * Makes a printer. The file gets what the log gets: redacted, and unable to command the runner when a
 * later step prints it.
 */
export function createLogPrinter({ title, file, log, redactor }: LogPrinterOptions): LogPrinter {
  const keeper = createFileKeeper(file, log);
  let pending: string[] = [];
  let tail: string[] = [];
  let count = 0;
  let groupOpen = false;
  return {
    add(line) {
      count += 1;
      pending.push(line);
    },
    flush() {
      if (pending.length === 0) return;
      if (!groupOpen) log.startGroup(title);
      groupOpen = true;
      const text = neutralise(redactor.redact(pending.join('\n')));
      log.info(text);
      keeper.append(`${text}\n`);
      tail = [...tail, ...text.split('\n').slice(-TAIL_LINES)].slice(-TAIL_LINES);
      pending = [];
    },
    closeGroup() {
      if (groupOpen) log.endGroup();
      groupOpen = false;
    },
    file: () => keeper.file(),
    lineCount: () => count,
    tail: () => tail,
  };
}

/** Writes to a file until that fails, which is told once: a full disk is no reason to give up the deployment. */
function createFileKeeper(
  path: string,
  log: Log,
): { append(text: string): void; file(): string | undefined } {
  let file: string | undefined = path;
  const append = (text: string): void => {
    if (file === undefined) return;
    try {
      appendFileSync(file, text, { mode: 0o600 });
    } catch (error) {
      file = undefined;
      log.warning(`The log is not kept in a file: ${String(error)}.`);
    }
  };
  append('');
  return { append, file: () => file };
}
