import { secondSpelling } from '../../lib/step/spelled-inputs.ts';

/**
 * Rewrites input names in a message as flags: `` `wait: false` `` becomes `` `--wait false` ``, and
 * `` `deployment_id` `` becomes `` `--deployment-id` ``. Messages are written for workflows. If a
 * server happens to put an input name in backticks, it is rewritten too, which is harmless.
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
