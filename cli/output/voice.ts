import type { LogSink } from '../../lib/step/log.ts';
import { createRedactor, type Redactor } from '../../lib/step/redactor.ts';
import { createPlainLog } from './plain-log.ts';

/** How the command prints messages. */
export type Voice = {
  /** Redacts the secrets. */
  hidden: Redactor;
  isColourful: boolean;
  /** A log that edits each text before it is printed. */
  logWith: (edit: (text: string) => string) => LogSink;
};

export function createVoice(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Voice {
  const hidden = createRedactor();
  const isColourful = stream.isTTY && !env['NO_COLOR'];
  return {
    hidden,
    isColourful,
    logWith: (edit) =>
      createPlainLog({ stream, env, isColourful, edit: (text) => hidden.redact(edit(text)) }),
  };
}
