import { secondSpelling } from '../../lib/step/spelled-inputs.ts';

/**
 * Rewrites input names in a message as flags: `` `deployment_id` `` becomes `` `--deployment-id` ``, and
 * `` `wait: false` `` becomes `` `--wait false` ``. Messages are written for workflows. An input name that a server
 * happens to put in backticks is rewritten too, which does no harm.
 *
 * @param places where each secret came from, by input name
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
