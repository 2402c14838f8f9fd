import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { paint, type Colour } from '../../lib/step/colour.ts';
import type { LogSink } from '../../lib/step/log.ts';

type PlainLogOptions = {
  stream: Writable;
  env: NodeJS.ProcessEnv;
  /** If false, colours in the text are removed too. */
  isColourful: boolean;
  /** Applied last to each text of the step. */
  edit: (text: string) => string;
};

/** A log of plain lines, `error: title: message`. The contents of a group are indented below its title. */
export function createPlainLog({ stream, env, isColourful, edit }: PlainLogOptions): LogSink {
  let indent = '';
  const write = (text: string): void => {
    const shown = withoutControls(edit(text), isColourful).replace(/^(?=.)/gm, indent);
    stream.write(`${shown}\n`);
  };
  const headed =
    (word: string, colour: Colour): LogSink['error'] =>
    (text, { title }) => {
      const head = isColourful ? paint(`${word}:`, colour, env) : `${word}:`;
      write([head, ...(title === undefined ? [] : [`${title}:`]), text].join(' '));
    };
  return {
    debug: () => undefined,
    info: write,
    notice: (text) => headed('note', 'cyan')(text, {}),
    warning: headed('warning', 'yellow'),
    error: headed('error', 'red'),
    startGroup(title) {
      write(title);
      indent = '  ';
    },
    endGroup() {
      indent = '';
    },
    drained: async () => {
      if (stream.writableNeedDrain) await once(stream, 'drain');
    },
  };
}

/** Untrusted text must not control the terminal: escape sequences can move the cursor or write the clipboard. */
function withoutControls(text: string, isColourful: boolean): string {
  const coloured = isColourful ? text : text.replace(/\u001b\[[\d;]*m/g, '');
  return coloured
    .replace(/\u001b(?!\[[\d;]*m)/g, '\uFFFD')
    .replace(/[\0-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]/g, '\uFFFD');
}
