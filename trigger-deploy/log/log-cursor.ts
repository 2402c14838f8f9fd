import { findNewLines } from './find-new-lines.ts';
import { createHeldLines, type HeldLines } from './held-lines.ts';
import { createLineHashes, hashLine, hashLines, lineEnd, type LineHashes } from './line-hashes.ts';

/** A log that is read again and again. */
export type LogCursor = {
  startRead(): LogRead;
};

/** One read of the whole log. */
type LogRead = {
  /** Takes whole lines, with their line breaks. */
  push: (lines: Buffer) => void;
  /**
   * Takes the start of a line that is not whole yet. Returns whether the read had all lines that are known; then
   * more may be pushed after them.
   */
  end: (unfinished?: Buffer) => boolean;
};

export type LogCursorOptions = {
  /** Takes lines that no read before had. */
  onNew: (lines: Buffer) => void;
  /** Lines may be missing before the next ones. */
  onGap: () => void;
};

/** What is known of the lines of a log. Text is in latin1. */
type Known = { hashes: LineHashes; first: string; unfinished: string };

export function createLogCursor(options: LogCursorOptions): LogCursor {
  const known: Known = { hashes: createLineHashes(), first: '', unfinished: '' };
  return { startRead: () => startRead(known, options) };
}

function startRead(known: Known, options: LogCursorOptions): LogRead {
  const { hashes } = known;
  let place = 0;
  let first = '';
  // From the first line on that differs from what is known.
  let held = createHeldLines();
  return {
    push(bytes) {
      // V8 frees text sooner than buffers, of which it lets 64 MB gather outside its heap.
      const text = bytes.toString('latin1');
      let [newStart, start] = [0, 0];
      if (place === 0 && held.isEmpty()) {
        first = text.slice(0, lineEnd(text, 0));
        if (hashes.length() === 0 && !first.startsWith(known.unfinished)) passGap(known, options);
      }
      while (start < text.length && held.isEmpty()) {
        const hash = hashLine(text, start);
        const isNew = place === hashes.length();
        if (isNew) hashes.push(hash);
        else if (!hashes.isAt(place, hash)) break;
        place += 1;
        start = lineEnd(text, start);
        if (!isNew) newStart = start;
      }
      if (start > newStart) options.onNew(bytes.subarray(newStart, start));
      if (start < bytes.length) held.push(hashLines(bytes.subarray(start)));
    },
    end(unfinished = Buffer.alloc(0)) {
      if (!held.isEmpty()) place = goOn({ place, first, held }, known, options);
      held = createHeldLines();
      if (place < hashes.length()) return false;
      known.first = first;
      known.unfinished = unfinished.toString('latin1');
      return true;
    },
  };
}

/** Goes on in a read that differs from `place` on; returns the place that is reached. */
function goOn(
  { place, first, held }: { place: number; first: string; held: HeldLines },
  known: Known,
  options: LogCursorOptions,
): number {
  const before = known.hashes.cut(place);
  const now = held.hashes();
  const { isNew, isPutInFront, hasGap, dropped } = findNewLines(before, now);
  const isNewestFirst = place === 0 && isPutInFront;
  // A server that keeps a number of bytes cuts the first line of a read.
  const mayBeCut = dropped > 1 || (dropped === 1 && known.first.endsWith(first));
  if (place === 0 && isNew[1] === false && mayBeCut) isNew[0] = false;
  const isOlder = !isNew.includes(true);
  const isContinued = known.unfinished !== '' && held.someStartsWith(known.unfinished);
  if ((hasGap && !isContinued) || held.isCut()) passGap(known, options);
  if (isOlder || held.isCut()) before.forEach(known.hashes.push);
  if (isOlder) return place;
  now.filter((_hash, at) => isNew[at] === true || !held.isCut()).forEach(known.hashes.push);
  const lines = held.select(isNew, isNewestFirst ? 'line' : 'run');
  for (const some of isNewestFirst ? lines.reverse() : lines) options.onNew(some);
  return known.hashes.length();
}

function passGap(known: Known, { onNew, onGap }: LogCursorOptions): void {
  if (known.unfinished !== '') onNew(Buffer.from(known.unfinished, 'latin1'));
  known.unfinished = '';
  onGap();
}
