import { parseVerbatim } from '../../lib/json.ts';
import { logTextsOf, type LogEntry, type LogText } from './log-texts.ts';

/**
 * Reads a log that must be decoded as a whole: JSON, or other text. Returns its texts with their
 * paths, lines in chronological order. A last line without a line break may still grow.
 *
 * The last entry of a list, and a last line without a line break, count as complete once other
 * texts follow and the previous read already had them. JSON of an unknown shape is one text,
 * returned once it is complete.
 */
export type ReadWholeLog = (body: string, state: 'growing' | 'complete') => TextRead[];

type TextRead = { path: string; text: string };

/** Each text costs memory, so all texts beyond this limit are merged into one. */
const MAX_TEXTS = 1_000;

/** A text of the previous read; if `isHeld`, the next read returns it. */
type Seen = LogText & { open: string; whole: string; isHeld: boolean };

export function createWholeLogReader(): ReadWholeLog {
  let before: ReadonlyMap<string, Seen> = new Map();
  const newestFirst = new Set<string>();
  return (body, state) => {
    const texts = decode(body);
    if (typeof texts === 'string') {
      return state === 'complete' ? [{ path: '', text: `${texts}\n` }] : [];
    }
    const now = new Map<string, Seen>();
    const reads = goneTexts(before, texts);
    let isUnfinished = false;
    for (const [index, { path, entries }] of texts.entries()) {
      const previous = before.get(path);
      if (isPutInFront(entries, previous?.entries ?? [])) newestFirst.add(path);
      const { open, whole } = linesOf(entries, newestFirst.has(path));
      const isSettled = index < texts.length - 1 && open === previous?.open;
      const text = isSettled || state === 'complete' ? whole : open;
      const isNew = state === 'growing' && previous === undefined;
      const isHeld: boolean = isNew && (isUnfinished || !hasOrder(entries));
      if (previous?.isHeld === true) {
        reads.push({ path, text: linesOf(previous.entries, newestFirst.has(path)).open });
      }
      if (!isHeld) reads.push({ path, text });
      now.set(path, { path, entries, open, whole, isHeld });
      isUnfinished ||= isHeld || text !== whole;
    }
    before = now;
    return reads;
  };
}

/** Texts that disappeared before any part of them was printed. */
function goneTexts(before: ReadonlyMap<string, Seen>, texts: readonly LogText[]): TextRead[] {
  const paths = new Set(texts.map(({ path }) => path));
  return [...before.values()]
    .filter(({ path, open, isHeld }) => !paths.has(path) && (isHeld || !open.includes('\n')))
    .map(({ path, whole }) => ({ path, text: whole }));
}

/** The texts of a body; the formatted JSON if it has none. */
function decode(body: string): LogText[] | string {
  const unchanged = [{ path: '', entries: [{ text: body }] }];
  try {
    const json = parseVerbatim(body);
    if (typeof json !== 'string' && (typeof json !== 'object' || json === null)) return unchanged;
    const texts = logTextsOf(json);
    if (texts.length === 0) return JSON.stringify(json, null, 2);
    if (texts.length <= MAX_TEXTS) return texts;
    const others = texts.slice(MAX_TEXTS).flatMap(({ entries }) => entries);
    return [...texts.slice(0, MAX_TEXTS), { path: 'others', entries: others }];
  } catch {
    // Not JSON, or nested too deeply.
    return unchanged;
  }
}

/** Whether a single read shows the chronological order. */
function hasOrder(entries: readonly LogEntry[]): boolean {
  return entries.length < 2 || isTimed(entries);
}

function isTimed(entries: readonly LogEntry[]): boolean {
  return entries.every(({ time }) => time !== undefined);
}

/** `open` leaves the last line open, `whole` ends it with a line break. */
function linesOf(
  entries: readonly LogEntry[],
  isNewestFirst: boolean,
): { open: string; whole: string } {
  const [first, last] = [entries[0]?.time, entries.at(-1)?.time];
  const isFalling = first !== undefined && last !== undefined && first > last;
  const ordered = isNewestFirst || isFalling ? entries.toReversed() : [...entries];
  // The sort is stable: entries of the same time keep their order.
  if (isTimed(entries)) ordered.sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
  const texts = ordered.map(({ text }) => withLineBreak(text));
  const newest = ordered.at(-1)?.text ?? '';
  return { open: [...texts.slice(0, -1), newest].join(''), whole: texts.join('') };
}

/** Whether entries were inserted before the known ones. The first known entry may have grown. */
function isPutInFront(now: readonly LogEntry[], before: readonly LogEntry[]): boolean {
  const [newest, ...older] = before.map(({ text }) => text);
  if (newest === undefined) return false;
  const goesOn = (start: number, texts: readonly string[]): boolean =>
    start < now.length && now.slice(start).every(({ text }, at) => text === (texts[at] ?? text));
  const start = now.findIndex(({ text }) => text === newest);
  if (start !== -1) return start > 0 && goesOn(start, [newest, ...older]);
  const grown = now.findIndex(({ text }) => text.startsWith(newest));
  return grown !== -1 && older.length > 0 && goesOn(grown + 1, older);
}

function withLineBreak(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
