import { BLANK } from './line-hashes.ts';

/** Difference between two reads of a log. */
export type NewLines = {
  isNew: boolean[];
  /** All new lines precede the old ones, and the first old line is still there. */
  isPutInFront: boolean;
  /** The last known lines are gone, so lines between the two reads may be lost. */
  hasGap: boolean;
  /** How many lines before the first old one the server dropped. */
  dropped: number;
};

/**
 * Compares two reads of a log by the hashes of their lines. Between the reads, the server may have
 * inserted lines anywhere or dropped old ones. Lines that are missing from the new read are
 * ignored; of the remaining old lines, the longest tail that occurs in the new read in the same
 * order is old. Everything else is new.
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
  // After a gap the log may be a different one: print it in full, even if some lines repeat.
  return { isNew: hasGap ? now.map(() => true) : isNew, isPutInFront, hasGap, dropped };
}

/** Index of the present line that has `count` present lines before it. */
function placeOf(count: number, lines: Int32Array, present: ReadonlySet<number>): number {
  let left = count;
  return lines.findIndex((hash) => present.has(hash) && (left -= 1) < 0);
}

function hasText(hash: number): boolean {
  return hash !== BLANK;
}
