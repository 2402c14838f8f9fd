import { once } from 'node:events';
import * as core from '@actions/core';
import { neutralise } from './neutralise.ts';
import type { Redactor } from './redactor.ts';

/** What a step says in its log. Any text may be given: it is redacted and cannot act as a command. */
export type Log = {
  debug: (text: string) => void;
  /** Returns the text as it was shown. */
  info(text: string): string;
  notice(text: string): void;
  warning(text: string): void;
  error(text: string): void;
  /** Resolves when the log has taken in what was written: a slow reader must not fill the memory. */
  drained(): Promise<void>;
  /** Starts a collapsible group; groups cannot hold groups. */
  startGroup(title: string): void;
  endGroup(): void;
};

export function createLog(redactor: Redactor): Log {
  const clean = (text: string): string => neutralise(redactor.redact(text));
  return {
    debug: (text) => core.debug(clean(text)),
    info(text) {
      const shown = clean(text);
      core.info(shown);
      return shown;
    },
    notice: (text) => core.notice(clean(text)),
    warning: (text) => core.warning(clean(text)),
    error: (text) => core.error(clean(text)),
    async drained() {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    startGroup: (title) => core.startGroup(clean(title)),
    endGroup: core.endGroup,
  };
}
