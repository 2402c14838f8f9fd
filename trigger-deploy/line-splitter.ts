/** Cuts bytes into lines of text as they come. */
export type LineSplitter = {
  push(chunk: Buffer): void;
  /** Emits what is left without a line break. */
  end(): void;
};

// The runner's live log shows 1,024 characters of a line; a longer one only has to be kept whole enough
// to read, without holding all of it in memory.
const MAX_LINE_BYTES = 64 * 1024;
const NEWLINE = 0x0a;

/**
 * Makes a splitter that hands complete lines to `onLine`, without their line break, and the bytes that
 * it is done with to `onBytes`. A line that is too long comes in pieces.
 */
export function createLineSplitter(
  onLine: (line: string) => void,
  onBytes: (bytes: Buffer) => void,
): LineSplitter {
  let rest: Buffer = Buffer.alloc(0);
  const take = (length: number): void => {
    const bytes = rest.subarray(0, length);
    rest = rest.subarray(length);
    onBytes(bytes);
    // A progress bar writes over its line: to the runner each of its states is a line.
    const lines = bytes
      .toString('utf8')
      .replace(/\r?\n$/, '')
      .split(/\r?\n|\r/);
    for (const line of lines) onLine(line);
  };
  return {
    push(chunk) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const end = rest.lastIndexOf(NEWLINE) + 1;
      if (end > 0) take(end);
      while (rest.length > 2 * MAX_LINE_BYTES) take(characterBoundary(rest, MAX_LINE_BYTES));
    },
    end() {
      if (rest.length > 0) take(rest.length);
    },
  };
}

/** The last place at or before `at` where no UTF-8 character is cut. */
function characterBoundary(bytes: Buffer, at: number): number {
  let boundary = at;
  while (boundary > at - 4 && ((bytes[boundary] ?? 0) & 0xc0) === 0x80) boundary -= 1;
  return boundary;
}
