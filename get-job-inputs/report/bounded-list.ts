import { shorten } from '../../lib/shorten.ts';

// An annotation holds 4 kB.
const SHOWN = 20;
const MAX_CHARS = 100;

/** Items as a message lists them: the first few, and how many more there are. */
export function boundedList(items: readonly string[]): string {
  const more = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
  return `${items.slice(0, SHOWN).join(', ')}${more}`;
}

/** A name as an item of such a list, on one line. */
export function quotedName(name: string): string {
  return JSON.stringify(cutName(name));
}

/** A name as far as a person reads it. */
export function cutName(name: string): string {
  return shorten(name, MAX_CHARS);
}
