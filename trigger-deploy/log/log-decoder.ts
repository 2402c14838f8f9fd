import { isHtml } from '../../lib/http/error-text.ts';
import type { LogRead } from './log-cursor.ts';
import { logTextOfJson } from './log-text.ts';

/** The answer to a log call cannot be shown as a log. */
export class NoLogError extends Error {
  override readonly name = 'NoLogError';
}

// JSON can be decoded only as a whole, so it is held; more than this would take the memory of the job.
const MAX_JSON_BYTES = 64 * 1024 * 1024;
/** So much of an answer tells what it is. */
const SNIFF_BYTES = 64;
/** How a log in JSON starts; a text may start with a bracket too, as in `[INFO]` or `[1/4]`. */
const JSON_START = /^(?:"|\{\s*"|\[\s*["{[])/;

/** `unknown`: too little has come to tell. */
type Format = 'unknown' | 'text' | 'json' | 'page' | 'too large';

/**
 * Passes the answer to a log call on as text, whatever it came as: text piece by piece, JSON once it is
 * complete. JSON of an unknown shape is shown as it is, but only when the log is complete.
 *
 * `end` may come twice, first for a log that may grow and then for one that is complete after all. It
 * throws a NoLogError where the answer is a web page or JSON that is too large.
 */
export function decodeLog(read: LogRead): LogRead {
  let format: Format = 'unknown';
  let held: Buffer[] = [];
  let heldBytes = 0;
  let passedOn = false;
  const hold = (chunk: Buffer): void => {
    held.push(chunk);
    heldBytes += chunk.length;
    if (format === 'unknown') format = sniff(held, heldBytes);
    if (format === 'json' && heldBytes > MAX_JSON_BYTES) format = 'too large';
    if (format === 'text') for (const piece of held) read.push(piece);
    if (format !== 'unknown' && format !== 'json') held = [];
  };
  return {
    push(chunk) {
      if (format === 'text') read.push(chunk);
      else if (format === 'unknown' || format === 'json') hold(chunk);
    },
    end({ complete }) {
      if (passedOn) {
        read.end({ complete });
        return;
      }
      const text = Buffer.concat(held).toString('utf8');
      if (format === 'page' || isHtml(text)) throw new NoLogError('the answer is a web page');
      if (format === 'too large') throw new NoLogError('it is JSON of more than 64 MB');
      const decoded = decodeJson(text, complete);
      // JSON that only its end makes readable.
      if (decoded === undefined) return;
      passedOn = true;
      held = [];
      if (decoded !== '') read.push(Buffer.from(decoded));
      read.end({ complete });
    },
  };
}

function sniff(held: readonly Buffer[], heldBytes: number): Format {
  const start = Buffer.concat(held, Math.min(heldBytes, SNIFF_BYTES)).toString('utf8').trimStart();
  if (heldBytes < SNIFF_BYTES) return 'unknown';
  if (isHtml(start)) return 'page';
  return JSON_START.test(start) ? 'json' : 'text';
}

function decodeJson(text: string, complete: boolean): string | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return logTextOfJson(json) ?? (complete ? JSON.stringify(json, null, 2) : undefined);
  } catch {
    // No JSON, or nested too deeply to be taken apart.
    return text;
  }
}
