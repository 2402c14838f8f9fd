export type LineSplitter = {
  push(chunk: Buffer): void;
  /** Emits the last line, which has no line break. */
  end(): void;
};

// The runner's live log shows 1,024 characters of a line; a longer one only has to be kept whole enough
// to read, without holding all of it in memory.
const MAX_LINE_BYTES = 64 * 1024;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const DELIMITERS = Buffer.from('\t"\'`,;()[]{}<>|');

/**
 * Splits a stream of bytes into lines; a line that is too long comes in pieces.
 *
 * @param onLines takes complete lines, as many at once as have come, without the last line break
 * @param onBytes takes the bytes of what `onLines` takes next
 */
export function createLineSplitter(
  onLines: (lines: string) => void,
  onBytes: (bytes: Buffer) => void,
): LineSplitter {
  let rest: Buffer = Buffer.alloc(0);
  const emit = (bytes: Buffer): void => {
    onBytes(bytes);
    onLines(bytes.toString('utf8').replace(/\r?\n$/, ''));
  };
  const hold = (bytes: Buffer): void => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    while (rest.length > 2 * MAX_LINE_BYTES) {
      const end = cutBefore(rest, MAX_LINE_BYTES);
      emit(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
  };
  return {
    push(chunk) {
      const firstEnd = rest.length === 0 ? 0 : chunk.indexOf(NEWLINE) + 1;
      if (firstEnd > 0) {
        emit(Buffer.concat([rest, chunk.subarray(0, firstEnd)]));
        rest = Buffer.alloc(0);
      }
      const lastEnd = chunk.lastIndexOf(NEWLINE) + 1;
      if (lastEnd > firstEnd) emit(chunk.subarray(firstEnd, lastEnd));
      hold(chunk.subarray(lastEnd));
    },
    end() {
      if (rest.length > 0) emit(rest);
      rest = Buffer.alloc(0);
    },
  };
}

/**
 * Where to cut a line that is too long: within the last 4 kB before `at`, after a space or else after a
 * character that few secrets contain, since a secret that is cut in two is not redacted; else between two
 * UTF-8 characters.
 */
function cutBefore(bytes: Buffer, at: number): number {
  const end = bytes.subarray(at - 4_096, at);
  const best = end.lastIndexOf(SPACE) + 1 || end.findLastIndex(isDelimiter) + 1;
  if (best > 0) return at - 4_096 + best;
  let boundary = at;
  while (boundary > at - 4 && ((bytes[boundary] ?? 0) & 0xc0) === 0x80) boundary -= 1;
  return boundary;
}

function isDelimiter(byte: number): boolean {
  return DELIMITERS.includes(byte);
}
