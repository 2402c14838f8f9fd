import { parseVerbatim } from '../../lib/json.ts';
import { logTextsOf, type LogEntry, type LogText } from './log-texts.ts';

/**
 * Reads a log that is decoded as a whole: JSON, or any other text. Returns the texts in it, each with its path and
 * its lines in the order of time; a last line without a line break may still grow.
 *
 * The last entry of a list, and a line without a line break at the end of a text, are whole once other texts follow
 * and the read before had them already. JSON of an unknown shape is one text, once it is complete.
 */
export type ReadWholeLog = (body: string, state: 'growing' | 'complete') => TextRead[];

type TextRead = { path: string; text: string };

/** What comes after so many texts is taken for one text: each costs memory. */
const MAX_TEXTS = 1_000;

/** A text of the read before; if `isHeld`, it is returned with the next read. */
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

/** The texts of which nothing was printed, and that are not there any more. */
function goneTexts(before: ReadonlyMap<string, Seen>, texts: readonly LogText[]): TextRead[] {
  const paths = new Set(texts.map(({ path }) => path));
  return [...before.values()]
    .filter(({ path, open, isHeld }) => !paths.has(path) && (isHeld || !open.includes('\n')))
    .map(({ path, whole }) => ({ path, text: whole }));
}

/** The texts of a body; of JSON without any, all of it. */
function decode(body: string): LogText[] | string {
  const asItIs = [{ path: '', entries: [{ text: body }] }];
  try {
    const json = parseVerbatim(body);
    if (typeof json !== 'string' && (typeof json !== 'object' || json === null)) return asItIs;
    const texts = logTextsOf(json);
    if (texts.length === 0) return JSON.stringify(json, null, 2);
    if (texts.length <= MAX_TEXTS) return texts;
    const others = texts.slice(MAX_TEXTS).flatMap(({ entries }) => entries);
    return [...texts.slice(0, MAX_TEXTS), { path: 'others', entries: others }];
  } catch {
    // No JSON, or nested too deeply to be taken apart.
    return asItIs;
  }
}

/** Whether the order of time can be seen from one read. */
function hasOrder(entries: readonly LogEntry[]): boolean {
  return entries.length < 2 || isTimed(entries);
}

function isTimed(entries: readonly LogEntry[]): boolean {
  return entries.every(({ time }) => time !== undefined);
}

/** `whole`: the last line is whole as well. */
function linesOf(
  entries: readonly LogEntry[],
  isNewestFirst: boolean,
): { open: string; whole: string } {
  const [first, last] = [entries[0]?.time, entries.at(-1)?.time];
  const isFalling = first !== undefined && last !== undefined && first > last;
  const ordered = isNewestFirst || isFalling ? entries.toReversed() : [...entries];
  // Entries of the same time stay in their order.
  if (isTimed(entries)) ordered.sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
  const texts = ordered.map(({ text }) => withLineBreak(text));
  const newest = ordered.at(-1)?.text ?? '';
  return { open: [...texts.slice(0, -1), newest].join(''), whole: texts.join('') };
}

/** Whether entries were put in front of those that the list began with. The one in front before may have grown. */
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
