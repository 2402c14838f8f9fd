import { isHtml } from '../../lib/http/error-text.ts';
import { StepError } from '../../lib/step/errors/step-error.ts';
import { createJsonExtent, type JsonExtent } from './json-extent.ts';

/** The response is not a log. */
export class NoLogError extends StepError {
  override readonly name = 'NoLogError';
}

export type LogDecoder = {
  push(chunk: Buffer): void;
  /**
   * Returns the body if it must be decoded as a whole.
   *
   * @throws NoLogError if the response is a web page, or JSON that is too large
   */
  end(): string | undefined;
};

// Decoded JSON takes several times its size in memory, plus about 100 bytes per value.
const MAX_JSON_BYTES = 8 * 1024 * 1024;
const MAX_JSON_VALUES = 200_000;
/** Bytes needed to detect the format. */
const SNIFF_BYTES = 64;
/** Start of a JSON log. Plain text may also start with a bracket, as in `[INFO]` or `[1/4]`. */
const JSON_START = /^(?:"|\{\s*"|\[\s*["{[])/;

/** `unknown`: not enough bytes yet. */
type Format = 'unknown' | 'text' | 'json' | 'page' | 'too large';

/**
 * Streams plain text to `onText`; buffers JSON, and responses too short to detect their format.
 */
export function createLogDecoder(onText: (chunk: Buffer) => void): LogDecoder {
  let format: Format = 'unknown';
  let held: Buffer[] = [];
  let heldBytes = 0;
  const extent = createJsonExtent();
  return {
    push(chunk) {
      if (format === 'text') onText(chunk);
      if (format !== 'unknown' && format !== 'json') return;
      held.push(chunk);
      heldBytes += chunk.length;
      const isFirst = format === 'unknown';
      if (isFirst) format = sniff(held, heldBytes);
      if (format === 'json') {
        for (const part of isFirst ? held : [chunk]) extent.push(part);
        format = check(heldBytes, extent);
      }
      if (format === 'text') held.forEach(onText);
      if (format !== 'unknown' && format !== 'json') held = [];
    },
    end() {
      if (format === 'text') return undefined;
      const body = Buffer.concat(held).toString('utf8');
      held = [];
      if (format === 'page' || isHtml(body)) throw new NoLogError('the response is a web page');
      if (format === 'too large') {
        throw new NoLogError('its JSON has more than 8 MB or 200,000 values');
      }
      return body;
    },
  };
}

function sniff(held: readonly Buffer[], heldBytes: number): Format {
  if (heldBytes < SNIFF_BYTES) return 'unknown';
  const start = Buffer.concat(held, SNIFF_BYTES).toString('utf8').trimStart();
  if (isHtml(start)) return 'page';
  return JSON_START.test(start) ? 'json' : 'text';
}

function check(bytes: number, extent: JsonExtent): Format {
  // JSON Lines are streamed as plain text.
  if (extent.isPassed()) return 'text';
  return bytes > MAX_JSON_BYTES || extent.values() > MAX_JSON_VALUES ? 'too large' : 'json';
}
