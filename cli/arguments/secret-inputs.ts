import type { ActionName } from '../actions.ts';
import type { OptionName } from './options.ts';

export type SecretName = 'token' | 'api_key';

/** How a secret is given: never as an argument, which every process on the machine can read. */
type SecretInput = { option: OptionName; variables: (action: ActionName) => readonly string[] };

/** The inputs that are secrets. */
export const SECRET_INPUTS: Readonly<Record<SecretName, SecretInput>> = {
  token: { option: 'token-file', variables: () => ['GITHUB_TOKEN', 'GH_TOKEN'] },
  api_key: {
    option: 'api-key-file',
    variables: (action) => [
      action === 'get-job-inputs' ? 'CTRLPLANE_API_KEY' : 'CARPATHIAN_API_KEY',
    ],
  },
};

export const SECRET_NAMES = Object.keys(SECRET_INPUTS) as SecretName[];

export function isSecretName(name: string): name is SecretName {
  return Object.hasOwn(SECRET_INPUTS, name);
}

/** The remedy, as a sentence without its full stop. */
export function howToGive(input: SecretName, action: ActionName): string {
  const { option, variables } = SECRET_INPUTS[input];
  return `Set ${variables(action).join(' or ')} in the environment, or pass --${option} FILE`;
}
