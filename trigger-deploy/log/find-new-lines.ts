import { BLANK } from './line-hashes.ts';

/** What a read has that the read before had not. */
export type NewLines = {
  isNew: boolean[];
  /** All new lines stand in front of the old ones, of which the first is still there. */
  isPutInFront: boolean;
  /** The end of what was known is gone: lines may have come and gone between the reads. */
  hasGap: boolean;
  /** How many lines in front of the first old one the server dropped. */
  dropped: number;
};

/**
 * Compares the lines of two reads of one log by their hashes. Between them lines were inserted anywhere, or the
 * server dropped old ones. So of the lines before, without those that are nowhere now, the longest end that
 * stands in the new read in the same order is old, and all else is new.
 */
export function findNewLines(before: Int32Array, now: readonly number[]): NewLines {
  const present = new Set(now);
  const isGone = (hash: number | undefined): boolean => hash !== undefined && !present.has(hash);
  const kept = before.filter((hash) => present.has(hash));
  let next = kept.length;
  for (let at = now.length - 1; at >= 0; at -= 1) if (now[at] === kept[next - 1]) next -= 1;
  const dropped = placeOf(next, before, present);
  const isNew = now.map((hash) => {
    const isOld = hash === kept[next];
    if (isOld) next += 1;
    return !isOld;
  });
  const firstOld = isNew.indexOf(false);
  const isPutInFront =
    firstOld > 0 && !isNew.includes(true, firstOld) && !isGone(before.find(hasText));
  const hasGap = !isPutInFront && isNew.includes(true) && isGone(before.findLast(hasText));
  // Lines that a log has in common with one that it is not the end of were printed twice.
  return { isNew: hasGap ? now.map(() => true) : isNew, isPutInFront, hasGap, dropped };
}

/** Where the line stands that has `count` lines before it that are present. */
function placeOf(count: number, lines: Int32Array, present: ReadonlySet<number>): number {
  let left = count;
  return lines.findIndex((hash) => present.has(hash) && (left -= 1) < 0);
}

function hasText(hash: number): boolean {
  return hash !== BLANK;
}
