import { parseBoolean } from '../../lib/boolean.ts';
import type { ActionName } from '../actions.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import {
  howToGive,
  SECRET_INPUTS,
  SECRET_NAMES,
  type SecretName,
} from '../arguments/secret-inputs.ts';
import { UsageError } from '../usage-error.ts';
import { readText } from './read-text.ts';

/** The value of each secret and where it came from, by input name. */
type Secrets = {
  values: ReadonlyMap<string, string>;
  places: ReadonlyMap<string, string>;
};

/**
 * Reads the secrets from the files that options name, or from the environment.
 *
 * @throws UsageError
 */
export async function readSecrets(
  action: ActionName,
  options: Arguments['options'],
  env: NodeJS.ProcessEnv,
): Promise<Secrets> {
  const values = new Map<string, string>();
  const places = new Map<string, string>();
  for (const input of SECRET_NAMES) {
    const { option, variables } = SECRET_INPUTS[input];
    const file = options[option];
    const named = variables(action).find((variable) => env[variable]?.trim());
    const value = file === undefined ? env[named ?? ''] : await readText(option, file);
    if (file !== undefined && value?.trim() === '') {
      throw new UsageError(`The file passed to \`--${option}\` is empty.`);
    }
    if (value !== undefined) values.set(input, value.trim());
    places.set(input, file === undefined && named !== undefined ? named : `--${option}`);
  }
  return { values, places };
}

type GetInput = (name: string) => string;

/** @throws UsageError if a required secret is missing */
export function checkSecrets(
  { action, form }: Pick<Arguments, 'form'> & { action: ActionName },
  get: GetInput,
): void {
  const missing = neededSecrets(action, get).find((input) => get(input) === '');
  if (missing === undefined) return;
  const what = missing === 'token' ? 'token' : 'API key';
  const how =
    form === 'flags'
      ? howToGive(missing, action)
      : `Add the setting \`${missing}\`, with \`from_secret\``;
  throw new UsageError(`The ${what} is missing. ${how}.`);
}

function neededSecrets(action: ActionName, get: GetInput): SecretName[] {
  switch (action) {
    case 'deployment-status':
      return ['token'];
    case 'get-job-inputs':
      return ['api_key'];
    case 'trigger-deploy': {
      const isKeyless =
        parseBoolean(get('dry_run')) === true || get('if_no_api_key').toLowerCase() === 'skip';
      const key: SecretName[] = isKeyless ? [] : ['api_key'];
      return get('environment') === '' ? key : [...key, 'token'];
    }
  }
}
