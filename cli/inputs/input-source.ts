import type { Action } from '../../lib/step/run-action.ts';
import { namesOf } from '../../lib/step/spelled-inputs.ts';

type Sources = {
  /** By the name as written. */
  given: ReadonlyMap<string, string>;
  secrets: ReadonlyMap<string, string>;
  factOf: (input: string) => string | undefined;
};

/**
 * The value of an input by name, as the runner would provide it: the given value, otherwise what
 * the CI system provides, otherwise the default. A fact is used only if the input was not given
 * under any of its names.
 */
export function createInputSource(
  { defaults, aliases }: Pick<Action<string>, 'defaults' | 'aliases'>,
  { given, secrets, factOf }: Sources,
): (spelling: string) => string {
  return (spelling) => {
    const written = given.get(spelling) ?? secrets.get(spelling);
    if (written !== undefined) return written.trim();
    const name = spelling.replaceAll('-', '_');
    const isGiven = namesOf(name, aliases).some((it) => given.has(it));
    const fact = isGiven || spelling !== name ? undefined : factOf(name);
    return (fact ?? defaults[name] ?? '').trim();
  };
}
