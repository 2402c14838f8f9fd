import { shorten } from '../shorten.ts';
import { unicodePattern } from '../unicode-pattern.ts';
import { RESET } from './colour.ts';
import { neutralise } from './neutralise.ts';
import type { Redactor } from './redactor.ts';

/** The log of a step. It redacts every text and neutralises workflow commands in it. */
export type Log = {
  debug: (text: string) => void;
  info(text: string): void;
  notice(text: string): void;
  /** `title` is the annotation's title, cut to one line of `MAX_TITLE_CHARS`. */
  warning(text: string, title?: string): void;
  /** Like `warning`. */
  error(text: string, title?: string): void;
  /** Resolves when the output has been flushed, so that a slow reader does not fill the memory. */
  drained(): Promise<void>;
  /** Prints in a collapsible group, which the next text outside it closes. Returns the text as printed. */
  infoInGroup(title: string, text: string): string;
  closeGroup: () => void;
};

/** Where a log goes, and its format there. It receives only safe text; a title is one line. */
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
      // An unclosed colour would continue in this step's own lines.
      sink.info(shown.includes('\u001b[') ? `${shown}${RESET}` : shown);
      return shown;
    },
    closeGroup,
  };
}
