import type { LogSink } from '../../lib/step/log.ts';
import { createRedactor, type Redactor } from '../../lib/step/redactor.ts';
import { createPlainLog } from './plain-log.ts';

/** How the command speaks to whoever runs it. */
export type Voice = {
  /** Knows what must not be shown in a log. */
  hidden: Redactor;
  isColourful: boolean;
  /** A log, whose texts are edited before they are shown. */
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
