import type { HashedLines } from './line-hashes.ts';

/** Buffer of the newest lines of a stream. */
export type HeldLines = {
  push(lines: HashedLines): void;
  isEmpty(): boolean;
  /** Whether older lines were dropped to save memory. */
  isCut(): boolean;
  hashes(): number[];
  /** Whether any line starts with `start` (latin1). */
  someStartsWith(start: string): boolean;
  /** The wanted lines: one buffer per run of adjacent lines, or one per line. */
  select(isWanted: readonly boolean[], by: 'run' | 'line'): Buffer[];
};

const MAX_BYTES = 4 * 1024 * 1024;
const MAX_LINES = 128 * 1024;

export function createHeldLines(): HeldLines {
  const blocks: HashedLines[] = [];
  let [bytes, lines, isCut] = [0, 0, false];
  return {
    push(block) {
      blocks.push(block);
      bytes += block.bytes.length;
      lines += block.hashes.length;
      while (bytes > MAX_BYTES || lines > MAX_LINES) {
        isCut = true;
        const oldest = blocks.shift();
        bytes -= oldest?.bytes.length ?? bytes;
        lines -= oldest?.hashes.length ?? lines;
      }
    },
    isEmpty: () => blocks.length === 0,
    isCut: () => isCut,
    hashes: () => blocks.flatMap(({ hashes }) => hashes),
    someStartsWith: (start) =>
      blocks.some((block) => `\n${block.bytes.toString('latin1')}`.includes(`\n${start}`)),
    select(isWanted, by) {
      let index = 0;
      return blocks.flatMap((block) => {
        const wanted = isWanted.slice(index, (index += block.hashes.length));
        return selectLines(block, wanted, by);
      });
    },
  };
}

function selectLines(
  { bytes, ends }: HashedLines,
  isWanted: readonly boolean[],
  by: 'run' | 'line',
): Buffer[] {
  const selected: Buffer[] = [];
  let start = 0;
  for (const [index, end] of ends.entries()) {
    const isWhole = by === 'line' || isWanted[index + 1] !== true;
    if (isWanted[index] === true && isWhole) selected.push(bytes.subarray(start, end));
    if (isWanted[index] !== true || isWhole) start = end;
  }
  return selected;
}
