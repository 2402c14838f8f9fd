import type { Action } from '../../lib/step/run-action.ts';
import { secondSpelling } from '../../lib/step/spelled-inputs.ts';

type Sources = {
  /** By the name that was written. */
  given: ReadonlyMap<string, string>;
  secrets: ReadonlyMap<string, string>;
  factOf: (input: string) => string | undefined;
};

/**
 * The values of inputs by their names: what was given, then what the place says, then the default, as the runner
 * hands them over. A fact counts only where no name of the input was given.
 */
export function createInputSource(
  { defaults, aliases }: Pick<Action<string>, 'defaults' | 'aliases'>,
  { given, secrets, factOf }: Sources,
): (spelling: string) => string {
  return (spelling) => {
    const written = given.get(spelling) ?? secrets.get(spelling);
    if (written !== undefined) return written.trim();
    const name = spelling.replaceAll('-', '_');
    const names = [name, ...(aliases?.[name] ?? [])].flatMap((it) => [it, secondSpelling(it)]);
    const isGiven = names.some((it) => given.has(it));
    const fact = isGiven || spelling !== name ? undefined : factOf(name);
    return (fact ?? defaults[name] ?? '').trim();
  };
}
