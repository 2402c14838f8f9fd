/** Hashes of a log's lines, 4 bytes each. */
export type LineHashes = {
  length(): number;
  isAt(place: number, hash: number): boolean;
  push: (hash: number) => void;
  /** Removes and returns the hashes from `place` on. */
  cut(place: number): Int32Array;
};

const { imul } = Math;
/** Beyond this limit lines are only counted. */
const MAX_LINES = 2 * 1024 * 1024;
// Blocks are never copied to grow: V8 is slow to free large buffers.
const BLOCK_LINES = 256;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** Hash of an empty line. */
export const BLANK = 0x811c9dc5 | 0;

export function createLineHashes(): LineHashes {
  const blocks: Int32Array[] = [];
  let length = 0;
  const at = (place: number): number | undefined =>
    blocks[Math.floor(place / BLOCK_LINES)]?.[place % BLOCK_LINES];
  return {
    length: () => length,
    isAt: (place, hash) => place >= MAX_LINES || at(place) === hash,
    push(hash) {
      if (length === blocks.length * BLOCK_LINES && length < MAX_LINES) {
        blocks.push(new Int32Array(BLOCK_LINES));
      }
      const block = blocks[Math.floor(length / BLOCK_LINES)];
      if (block !== undefined) block[length % BLOCK_LINES] = hash;
      length += 1;
    },
    cut(place) {
      const rest = Int32Array.from(
        { length: length - place },
        (_, index) => at(place + index) ?? 0,
      );
      length = place;
      return rest;
    },
  };
}

/** `ends`: offset after the line break of each line. */
export type HashedLines = { bytes: Buffer; hashes: number[]; ends: number[] };

export function hashLines(bytes: Buffer): HashedLines {
  const lines: HashedLines = { bytes, hashes: [], ends: [] };
  const text = bytes.toString('latin1');
  for (let start = 0; start < text.length; start = lines.ends.at(-1) ?? text.length) {
    lines.ends.push(lineEnd(text, start));
    lines.hashes.push(hashLine(text, start));
  }
  return lines;
}

/** Offset after the line break of the line that begins at `start`. */
export function lineEnd(text: string, start: number): number {
  return text.indexOf('\n', start) + 1 || text.length;
}

/** FNV-1a hash of the line that begins at `start`: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashLine(text: string, start: number): number {
  let hash = BLANK;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === NEWLINE) break;
    if (char !== RETURN) hash = imul(hash ^ char, 0x01000193);
  }
  return hash;
}
