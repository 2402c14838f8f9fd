import { isHtml } from '../lib/error-text.ts';
import type { LogRead } from './log-cursor.ts';
import { logTextOfJson } from './log-text.ts';

/** JSON of up to this size is decoded; a longer answer is passed on as the text that it is. */
const MAX_JSON_BYTES = 8 * 1024 * 1024;
/** So much of an answer tells what it is. */
const SNIFF_BYTES = 64;

/** The answer to a log call is a page for people. */
export class NoLogError extends Error {
  override readonly name = 'NoLogError';
}

/**
 * Passes the answer to a log call on as text, whatever it came as: text piece by piece, JSON once it is
 * complete. JSON of an unknown shape is shown as it is, but only when the log is complete.
 *
 * `end` throws a NoLogError where the answer is HTML.
 */
export function decodeLog(read: LogRead): LogRead {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let streaming = false;
  const release = (): void => {
    streaming = true;
    for (const chunk of held) read.push(chunk);
    held = [];
  };
  return {
    push(chunk) {
      if (streaming) {
        read.push(chunk);
        return;
      }
      held.push(chunk);
      heldBytes += chunk.length;
      const start = Buffer.concat(held, Math.min(heldBytes, SNIFF_BYTES))
        .toString('utf8')
        .trimStart();
      const decided = start !== '' && heldBytes >= SNIFF_BYTES;
      const limit = /^["[{]/.test(start) ? MAX_JSON_BYTES : SNIFF_BYTES;
      if (decided && !isHtml(start) && heldBytes > limit) release();
    },
    end({ complete }) {
      if (!streaming) {
        const text = Buffer.concat(held).toString('utf8');
        if (isHtml(text)) throw new NoLogError('the answer is a web page');
        const decoded = decodeJson(text, complete);
        if (decoded === undefined) return;
        read.push(Buffer.from(decoded));
      }
      read.end({ complete });
    },
  };
}

/** The text of a complete answer; undefined where it is JSON that only its end makes readable. */
function decodeJson(text: string, complete: boolean): string | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return text;
  }
  return logTextOfJson(json) ?? (complete ? JSON.stringify(json, null, 2) : undefined);
}
