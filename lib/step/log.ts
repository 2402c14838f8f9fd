import { shorten } from '../shorten.ts';
import { unicodePattern } from '../unicode-pattern.ts';
import { RESET } from './colour.ts';
import { neutralise } from './neutralise.ts';
import type { Redactor } from './redactor.ts';

/** What a step says in its log. Any text may be given: it is redacted and cannot act as a command. */
export type Log = {
  debug: (text: string) => void;
  info(text: string): void;
  notice(text: string): void;
  /** `title` heads the annotation; what is beyond one line of `MAX_TITLE_CHARS` is cut. */
  warning(text: string, title?: string): void;
  /** As `warning`. */
  error(text: string, title?: string): void;
  /** Resolves when the log has taken in what was written: a slow reader must not fill the memory. */
  drained(): Promise<void>;
  /** Prints in a collapsible group, which the next text outside of it closes. Returns the text as it was shown. */
  infoInGroup(title: string, text: string): string;
  closeGroup: () => void;
};

/** Where a log goes, and how it looks there. Gets only what is clean; a title is one line. */
export type LogSink = {
  debug: (text: string) => void;
  info: (text: string) => void;
  notice: (text: string) => void;
  warning: (text: string, heading: { title?: string }) => void;
  error: (text: string, heading: { title?: string }) => void;
  startGroup: (title: string) => void;
  endGroup: () => void;
  drained: () => Promise<void>;
};

const MAX_TITLE_CHARS = 100;

function joinLines(text: string): string {
  const gap = /^[\x20-\x7e]*$/.test(text) ? / +/g : unicodePattern(String.raw`[\s\p{C}]+`, 'g');
  return text.replace(gap, ' ');
}

/** The log of the running step. */
export function createLog(redactor: Redactor, sink: LogSink): Log {
  const clean = (text: string): string => neutralise(redactor.redact(text));
  let openGroup: string | undefined;
  const closeGroup = (): void => {
    if (openGroup !== undefined) sink.endGroup();
    openGroup = undefined;
  };
  const printer =
    (print: (text: string) => void) =>
    (text: string): void => {
      closeGroup();
      print(clean(text));
    };
  const annotator =
    (print: LogSink['error']) =>
    (text: string, title = ''): void => {
      closeGroup();
      const line = joinLines(clean(title)).trim();
      print(clean(text), line === '' ? {} : { title: shorten(line, MAX_TITLE_CHARS) });
    };
  return {
    debug: (text) => {
      sink.debug(clean(text));
    },
    info: printer(sink.info),
    notice: printer(sink.notice),
    warning: annotator(sink.warning),
    error: annotator(sink.error),
    drained: sink.drained,
    infoInGroup(title, text) {
      if (openGroup !== title) {
        closeGroup();
        sink.startGroup(clean(title));
        openGroup = title;
      }
      const shown = clean(text);
      // A colour that is left open would go on in the lines of this step.
      sink.info(shown.includes('\u001b[') ? `${shown}${RESET}` : shown);
      return shown;
    },
    closeGroup,
  };
}
