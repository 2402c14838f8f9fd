import { findNewLines } from './find-new-lines.ts';
import { createHeldLines, type HeldLines } from './held-lines.ts';
import { createLineHashes, hashLine, hashLines, lineEnd, type LineHashes } from './line-hashes.ts';

/** Finds the new lines in repeated reads of a log. */
export type LogCursor = {
  startRead(): LogRead;
};

/** One read of the whole log. */
type LogRead = {
  /** Whole lines, with their line breaks. */
  push: (lines: Buffer) => void;
  /**
   * Ends the read with its incomplete last line. Returns whether the read contained all known
   * lines; only then may more lines be pushed.
   */
  end: (unfinished?: Buffer) => boolean;
};

export type LogCursorOptions = {
  /** Receives lines that no previous read contained. */
  onNew: (lines: Buffer) => void;
  /** Called if lines may be missing before the next ones. */
  onGap: () => void;
};

/** State of a log across reads. Text is latin1. */
type Known = { hashes: LineHashes; first: string; unfinished: string };

export function createLogCursor(options: LogCursorOptions): LogCursor {
  const known: Known = { hashes: createLineHashes(), first: '', unfinished: '' };
  return { startRead: () => startRead(known, options) };
}

function startRead(known: Known, options: LogCursorOptions): LogRead {
  const { hashes } = known;
  let place = 0;
  let first = '';
  // Lines from the first difference to the known log on.
  let held = createHeldLines();
  return {
    push(bytes) {
      // V8 frees strings sooner than buffers, of which up to 64 MB pile up outside the heap.
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
      if (!held.isEmpty()) place = continueRead({ place, first, held }, known, options);
      held = createHeldLines();
      if (place < hashes.length()) return false;
      known.first = first;
      known.unfinished = unfinished.toString('latin1');
      return true;
    },
  };
}

/** Continues a read that differs from the known log at `place`; returns the new place. */
function continueRead(
  { place, first, held }: { place: number; first: string; held: HeldLines },
  known: Known,
  options: LogCursorOptions,
): number {
  const before = known.hashes.cut(place);
  const now = held.hashes();
  const { isNew, isPutInFront, hasGap, dropped } = findNewLines(before, now);
  const isNewestFirst = place === 0 && isPutInFront;
  // A server that limits a log by bytes truncates its first line.
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
