import { secondSpelling } from '../../lib/step/spelled-inputs.ts';
import { isSecretName, SECRET_INPUTS } from '../arguments/secret-inputs.ts';

/**
 * Writes the inputs that a message names as flags: `` `deployment_id` `` becomes `` `--deployment-id` ``, and
 * `` `wait: false` `` becomes `` `--wait false` ``. Messages are written for a workflow, where inputs have no dashes
 * before them. What a server says in backticks is a name of an input only by chance, and reads well so too.
 */
export function nameInputs(text: string, inputs: ReadonlySet<string>): string {
  return text.replace(
    /`([a-z][a-z_-]*)(?:: ([^`\n]*))?`/g,
    (whole, written: string, value: string | undefined) => {
      const name = written.replaceAll('-', '_');
      if (!inputs.has(name)) return whole;
      if (isSecretName(name)) return `\`--${SECRET_INPUTS[name].option}\``;
      return `\`--${secondSpelling(name)}${value === undefined ? '' : ` ${value}`}\``;
    },
  );
}
