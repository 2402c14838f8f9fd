import { isHtml } from '../../lib/http/error-text.ts';
import type { LogRead } from './log-cursor.ts';
import { logTextOfJson } from './log-text.ts';

/** The response is not a log. */
export class NoLogError extends Error {
  override readonly name = 'NoLogError';
}

// JSON can be decoded only as a whole, so it is held in memory.
const MAX_JSON_BYTES = 64 * 1024 * 1024;
/** Enough of a response to recognise its format. */
const SNIFF_BYTES = 64;
/** How a log in JSON starts; a text may start with a bracket too, as in `[INFO]` or `[1/4]`. */
const JSON_START = /^(?:"|\{\s*"|\[\s*["{[])/;

/** `unknown`: too little has come yet. */
type Format = 'unknown' | 'text' | 'json' | 'page' | 'too large';

/**
 * Passes a log on as text: text piece by piece, JSON once it is complete. JSON of an unknown shape is passed
 * on unchanged, but only when the log is complete.
 *
 * `end` throws a NoLogError if the response is a web page or JSON that is too large.
 */
export function decodeLog(output: LogRead): LogRead {
  let format: Format = 'unknown';
  let held: Buffer[] = [];
  let heldBytes = 0;
  let isPassedOn = false;
  const hold = (chunk: Buffer): void => {
    held.push(chunk);
    heldBytes += chunk.length;
    if (format === 'unknown') format = sniff(held, heldBytes);
    if (format === 'json' && heldBytes > MAX_JSON_BYTES) format = 'too large';
    if (format === 'text') for (const piece of held) output.push(piece);
    if (format !== 'unknown' && format !== 'json') held = [];
  };
  return {
    push(chunk) {
      if (format === 'text') output.push(chunk);
      else if (format === 'unknown' || format === 'json') hold(chunk);
    },
    end({ complete }) {
      if (isPassedOn) {
        output.end({ complete });
        return;
      }
      const text = Buffer.concat(held).toString('utf8');
      if (format === 'page' || isHtml(text)) throw new NoLogError('the answer is a web page');
      if (format === 'too large') throw new NoLogError('it is JSON of more than 64 MB');
      const decoded = decodeJson(text, complete);
      if (decoded === undefined) return;
      isPassedOn = true;
      held = [];
      if (decoded !== '') output.push(Buffer.from(decoded));
      output.end({ complete });
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
