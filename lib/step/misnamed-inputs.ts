import { FOREIGN_NAMES } from './foreign-names.ts';
import type { Log } from './log.ts';
import { secondSpelling, spellingsOf } from './spelled-inputs.ts';

/** A shorter name may be another word with two letters changed, such as `test` for `task`. */
const MIN_CHARS_FOR_TWO_EDITS = 6;
/** The environment of a job may contain any number of similar names; a longer list would not help. */
const MAX_NAMED = 10;

/**
 * Warns about unknown inputs that look like a misspelled one. The runner passes everything under `with:`, and an
 * unknown name would be ignored.
 *
 * @param names the inputs of the action, with `_`
 * @param given the names as written, in lower case
 */
export function warnOfMisnamed(
  names: readonly string[],
  given: readonly string[],
  log: Pick<Log, 'warning'>,
): void {
  const known = new Set(names.flatMap(spellingsOf));
  const sentences = given
    .filter((written) => !known.has(written))
    .flatMap((written) => {
      const meant = meantBy(written.replaceAll('-', '_'), names);
      if (meant === undefined) return [];
      const name = written.includes('-') ? secondSpelling(meant) : meant;
      return [`\`${written}\` is not an input of this action; did you mean \`${name}\`?`];
    });
  if (sentences.length > 0) log.warning(sentences.slice(0, MAX_NAMED).join(' '), 'Unknown input');
}

/** The input that an unknown name was meant for: another action's name for it, or a typo. Both names use `_`. */
export function meantBy(written: string, names: readonly string[]): string | undefined {
  const foreign = names.find((name) => FOREIGN_NAMES[name]?.split(' ').includes(written));
  if (foreign !== undefined) return foreign;
  const edits = written.length < MIN_CHARS_FOR_TWO_EDITS ? [0, 1] : [0, 1, 2];
  const nearest = edits.map((most) => names.find((name) => isWithin(most, written, name)));
  return nearest.find((name) => name !== undefined);
}

/** Whether at most `edits` insertions, deletions, replacements or swaps of adjacent letters make the texts equal. */
export function isWithin(edits: number, text: string, other: string): boolean {
  if (text === other) return true;
  if (edits === 0 || Math.abs(text.length - other.length) > edits) return false;
  let same = 0;
  while (text[same] === other[same]) same += 1;
  const [a, b] = [text.slice(same), other.slice(same)];
  const isSwapped = a[0] === b[1] && a[1] === b[0];
  return (
    isWithin(edits - 1, a.slice(1), b.slice(1)) ||
    isWithin(edits - 1, a.slice(1), b) ||
    isWithin(edits - 1, a, b.slice(1)) ||
    (isSwapped && isWithin(edits - 1, a.slice(2), b.slice(2)))
  );
}
