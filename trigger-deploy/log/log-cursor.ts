import { createHash, type Hash } from 'node:crypto';
import { createByteTail, type ByteTail } from './byte-tail.ts';
import { createLineSplitter } from './line-splitter.ts';

/** How far a log that is read again and again from its start has been taken over. */
export type LogCursor = {
  /**
   * Starts over at the log's first byte. What was taken before is recognised and passed over; from
   * there on, complete lines go to `onLines`, as many at once as have come.
   */
  startRead(): LogRead;
};

/** One read of the whole log. */
export type LogRead = {
  push(chunk: Buffer): void;
  /**
   * `complete`: the log will not grow any more, so that its last line counts without a line break. It may be
   * called once more to say so later; what another read has taken over meanwhile is not shown again.
   */
  end(options: { complete: boolean }): void;
};

export type LogCursorEvents = {
  onLines: (lines: string) => void;
  /** The log no longer starts with what was taken, nor holds the last of it: lines may be missing. */
  onRewritten: () => void;
};

/** What was taken: a hash of it and its end, not the text. */
type Taken = { hash: Hash; bytes: number; tail: ByteTail };

/** So much of a log's end is kept while its start is compared, in case it has been rewritten. */
const WINDOW_BYTES = 256 * 1024;
/** So much of what was taken is looked for in a rewritten log, to go on after it. */
const LAST_TAKEN_BYTES = 4 * 1024;

/** Makes a cursor at the start of a log. */
export function createLogCursor(events: LogCursorEvents): LogCursor {
  const taken: Taken = {
    hash: createHash('sha256'),
    bytes: 0,
    tail: createByteTail(LAST_TAKEN_BYTES),
  };
  return {
    startRead() {
      let reached = taken.bytes;
      const isNewest = (): boolean => taken.bytes === reached;
      const lines = createLineSplitter(events.onLines, (bytes) => {
        take(taken, bytes);
        reached = taken.bytes;
      });
      const comparison = createComparison(taken);
      let resumed = false;
      return {
        push(chunk) {
          if (!isNewest()) return;
          const fresh = comparison.pass(chunk);
          if (fresh.length > 0) lines.push(fresh);
        },
        end({ complete }) {
          if (resumed || !isNewest()) return;
          const changed = comparison.changed();
          resumed = changed !== undefined;
          if (changed !== undefined) resume(changed, taken, events);
          else if (complete) lines.end();
        },
      };
    },
  };
}

function take(taken: Taken, bytes: Buffer): void {
  taken.hash.update(bytes);
  taken.bytes += bytes.length;
  taken.tail.push(bytes);
}

/** The start of a read, as far as it is not what was taken. */
type Changed = { hash: Hash; bytes: number; window: Buffer };

/** Compares the start of a read with what was taken. */
function createComparison(taken: Taken): {
  /** Looks at a chunk and returns the part of it that is new. */
  pass(chunk: Buffer): Buffer;
  /** What the read held, if it did not start with what was taken. */
  changed(): Changed | undefined;
} {
  const [expected, expectedBytes] = [taken.hash.copy().digest('hex'), taken.bytes];
  const hash = createHash('sha256');
  const window = createByteTail(WINDOW_BYTES);
  let bytes = 0;
  let same = expectedBytes === 0;
  return {
    pass(chunk) {
      if (same) return chunk;
      // Past the end of what was taken, the comparison has failed and the rest is only looked at.
      const length = bytes < expectedBytes ? expectedBytes - bytes : chunk.length;
      const known = chunk.subarray(0, length);
      hash.update(known);
      window.push(known);
      bytes += known.length;
      if (bytes === expectedBytes) same = hash.copy().digest('hex') === expected;
      return known.length === chunk.length ? Buffer.alloc(0) : this.pass(chunk.subarray(length));
    },
    // An empty answer is no log at all, rather than one that lost its lines.
    changed: () => (same || bytes === 0 ? undefined : { hash, bytes, window: window.bytes() }),
  };
}

/** Goes on in a log whose start changed, after the last lines taken if it still holds them. */
function resume({ hash, bytes, window }: Changed, taken: Taken, events: LogCursorEvents): void {
  const last = taken.tail.bytes().subarray(-LAST_TAKEN_BYTES);
  const found = window.indexOf(last);
  if (found === -1) events.onRewritten();
  const firstLine = bytes > window.length ? window.indexOf('\n') + 1 : 0;
  const from = found === -1 ? firstLine : found + last.length;
  const lines = createLineSplitter(events.onLines, (taking) => {
    taken.tail.push(taking);
  });
  lines.push(window.subarray(from));
  lines.end();
  taken.hash = hash;
  taken.bytes = bytes;
}
