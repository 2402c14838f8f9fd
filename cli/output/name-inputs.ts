import { secondSpelling } from '../../lib/step/spelled-inputs.ts';

/**
 * Writes the inputs that a message names as they are given here: `` `deployment_id` `` becomes `` `--deployment-id` ``,
 * and `` `wait: false` `` becomes `` `--wait false` ``. Messages are written for a workflow, where inputs have no dashes
 * before them. What a server says in backticks is a name of an input only by chance, and reads well so too.
 *
 * @param places where secrets came from, by the names of their inputs
 */
export function nameInputs(
  text: string,
  inputs: ReadonlySet<string>,
  places: ReadonlyMap<string, string>,
): string {
  return text.replace(
    /`([a-z][a-z_-]*)(?:: ([^`\n]*))?`/g,
    (whole, written: string, value: string | undefined) => {
      const name = written.replaceAll('-', '_');
      if (!inputs.has(name)) return whole;
      const place = places.get(name) ?? `--${secondSpelling(name)}`;
      return `\`${place}${value === undefined ? '' : ` ${value}`}\``;
    },
  );
}
