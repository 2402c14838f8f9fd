import { createHash, type Hash } from 'node:crypto';
import { createByteTail, type ByteTail } from './byte-tail.ts';
import type { LineSplitter } from './line-splitter.ts';

/** The position in a log that is read again and again from its start. */
export type LogCursor = {
  /** What earlier reads have taken is recognised and left out; what is new goes to a new splitter. */
  startRead(): LogRead;
};

/** One read of the whole log. */
export type LogRead = {
  push(chunk: Buffer): void;
  /**
   * `complete`: the log will not grow any more, so its last line counts without a line break. It may be
   * called once more to say so later; what another read has taken meanwhile is not taken again.
   */
  end(options: { complete: boolean }): void;
};

export type LogCursorOptions = {
  /** `onBytes` takes the bytes of each line that has been emitted. */
  split: (onBytes: (bytes: Buffer) => void) => LineSplitter;
  /** The log neither starts with what was taken nor holds the last of it: lines may be missing. */
  onRewritten: () => void;
};

/** What was taken: a hash of it and its end, not the text. */
type Taken = { hash: Hash; bytes: number; tail: ByteTail };

/** Kept of a log's end while its start is compared, in case it has been rewritten. */
const WINDOW_BYTES = 256 * 1024;
/** Searched for in a rewritten log, to go on after it. */
const LAST_TAKEN_BYTES = 4 * 1024;

export function createLogCursor(options: LogCursorOptions): LogCursor {
  const taken: Taken = {
    hash: createHash('sha256'),
    bytes: 0,
    tail: createByteTail(LAST_TAKEN_BYTES),
  };
  return {
    startRead() {
      let reached = taken.bytes;
      const isNewest = (): boolean => taken.bytes === reached;
      const lines = options.split((bytes) => {
        take(taken, bytes);
        reached = taken.bytes;
      });
      const comparison = createComparison(taken);
      let resumed = false;
      return {
        push(chunk) {
          if (!isNewest()) return;
          const fresh = comparison.newPart(chunk);
          if (fresh.length > 0) lines.push(fresh);
        },
        end({ complete }) {
          if (resumed || !isNewest()) return;
          const changed = comparison.changed();
          resumed = changed !== undefined;
          if (changed !== undefined) resume(changed, taken, options);
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
  newPart(chunk: Buffer): Buffer;
  /** Undefined if the read started with what was taken. */
  changed(): Changed | undefined;
} {
  const [expected, expectedBytes] = [taken.hash.copy().digest('hex'), taken.bytes];
  const hash = createHash('sha256');
  const window = createByteTail(WINDOW_BYTES);
  let bytes = 0;
  let isSame = expectedBytes === 0;
  const compare = (chunk: Buffer): void => {
    // V8 frees text sooner than buffers, of which it lets 64 MB gather outside its heap.
    hash.update(chunk.toString('latin1'), 'latin1');
    window.push(chunk);
    bytes += chunk.length;
    if (bytes === expectedBytes) isSame = hash.copy().digest('hex') === expected;
  };
  const newPart = (chunk: Buffer): Buffer => {
    if (isSame || chunk.length === 0) return chunk;
    // Past the end of what was taken, the comparison has failed and the rest only passes the window.
    const length = bytes < expectedBytes ? expectedBytes - bytes : chunk.length;
    compare(chunk.subarray(0, length));
    return newPart(chunk.subarray(length));
  };
  return {
    newPart,
    // An empty answer is no log at all, rather than one that lost its lines.
    changed: () => (isSame || bytes === 0 ? undefined : { hash, bytes, window: window.bytes() }),
  };
}

/** Goes on in a log whose start changed, after the last lines taken if it still holds them. */
function resume(
  { hash, bytes, window }: Changed,
  taken: Taken,
  { split, onRewritten }: LogCursorOptions,
): void {
  const last = taken.tail.bytes().subarray(-LAST_TAKEN_BYTES);
  const found = window.indexOf(last);
  if (found === -1) onRewritten();
  const firstLine = bytes > window.length ? window.indexOf('\n') + 1 : 0;
  const from = found === -1 ? firstLine : found + last.length;
  const lines = split((emitted) => {
    taken.tail.push(emitted);
  });
  lines.push(window.subarray(from));
  lines.end();
  taken.hash = hash;
  taken.bytes = bytes;
}
