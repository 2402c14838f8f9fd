import { shorten } from '../../lib/shorten.ts';

// An annotation is limited to 4 kB.
const SHOWN = 20;
const MAX_CHARS = 100;

/** Lists the first few items, and how many more there are. */
export function boundedList(items: readonly string[]): string {
  const more = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
  return `${items.slice(0, SHOWN).join(', ')}${more}`;
}

/** A quoted name for such a list, on one line. */
export function quotedName(name: string): string {
  return JSON.stringify(cutName(name));
}

/** Shortens a name to a readable length. */
export function cutName(name: string): string {
  return shorten(name, MAX_CHARS);
}
