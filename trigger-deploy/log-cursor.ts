import { createHash } from 'node:crypto';
import { createLineSplitter } from './line-splitter.ts';

/** How far a log that is read again and again from its start has been taken over. */
export type LogCursor = {
  /**
   * Starts over at the log's first byte. What was taken before is recognised and passed over; from
   * there on, complete lines go to `onLine`.
   */
  startRead(): LogRead;
};

/** One read of the whole log. */
export type LogRead = {
  push(chunk: Buffer): void;
  /** `complete`: the log will not grow any more, so that its last line counts without a line break. */
  end(options: { complete: boolean }): void;
};

export type LogCursorEvents = {
  onLine: (line: string) => void;
  /** The log no longer starts with what was taken, nor holds the last of it: lines may be missing. */
  onRewritten: () => void;
};

/** So much of a log's end is kept while its start is compared, in case it has been rewritten. */
const WINDOW_BYTES = 256 * 1024;
/** So much of what was taken is looked for in a rewritten log, to go on after it. */
const LAST_TAKEN_BYTES = 4 * 1024;

/** Makes a cursor at the start of a log. It holds a hash of what was taken, not the text. */
export function createLogCursor({ onLine, onRewritten }: LogCursorEvents): LogCursor {
  let takenHash = createHash('sha256');
  let takenBytes = 0;
  let lastTaken: Buffer = Buffer.alloc(0);

  const splitter = (): ReturnType<typeof createLineSplitter> =>
    createLineSplitter(onLine, (bytes) => {
      takenHash.update(bytes);
      takenBytes += bytes.length;
      lastTaken = lastBytes(lastTaken, bytes, LAST_TAKEN_BYTES);
    });

  /** Goes on in a log whose start changed, after the last lines taken if it still holds them. */
  const resume = (seen: ReturnType<typeof createHash>, seenBytes: number, window: Buffer): void => {
    const found = window.indexOf(lastTaken);
    if (found === -1) onRewritten();
    const lineStart = seenBytes > window.length ? window.indexOf('\n') + 1 : 0;
    const from = found === -1 ? lineStart : found + lastTaken.length;
    const lines = splitter();
    lines.push(window.subarray(from));
    lines.end();
    [takenHash, takenBytes] = [seen, seenBytes];
  };

  return {
    startRead() {
      const [expected, expectedBytes] = [takenHash.copy().digest('hex'), takenBytes];
      const seen = createHash('sha256');
      const lines = splitter();
      let seenBytes = 0;
      let window: Buffer = Buffer.alloc(0);
      let comparing = expectedBytes > 0;
      const compare = (known: Buffer): void => {
        seen.update(known);
        seenBytes += known.length;
        window = lastBytes(window, known, WINDOW_BYTES);
        if (seenBytes === expectedBytes) comparing = seen.copy().digest('hex') !== expected;
      };
      return {
        push(chunk) {
          if (!comparing) {
            lines.push(chunk);
            return;
          }
          // One byte too many to be the known part means that the comparison has failed.
          const known =
            seenBytes < expectedBytes ? chunk.subarray(0, expectedBytes - seenBytes) : chunk;
          compare(known);
          if (known.length < chunk.length) this.push(chunk.subarray(known.length));
        },
        end({ complete }) {
          // An empty answer is no log at all, rather than one that lost its lines.
          if (comparing && seenBytes > 0) resume(seen, seenBytes, window);
          else if (complete && !comparing) lines.end();
        },
      };
    },
  };
}

function lastBytes(before: Buffer, added: Buffer, limit: number): Buffer {
  if (added.length >= limit) return Buffer.from(added.subarray(added.length - limit));
  return Buffer.concat([before, added]).subarray(-limit);
}
