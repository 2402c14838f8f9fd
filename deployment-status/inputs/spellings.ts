import { showAddress } from '../../lib/http/base-url.ts';
import type { InputReader } from '../../lib/step/input-reader.ts';
import type { InputName } from '../contract.ts';

/**
 * The other spellings of inputs, as chrnorm/deployment-status had them over its versions.
 * https://github.com/chrnorm/deployment-status/blob/master/action.yml
 */
export const SPELLINGS = {
  deployment_id: 'deployment-id',
  environment_url: 'environment-url',
  log_url: 'log-url',
  target_url: 'target-url',
  auto_inactive: 'auto-inactive',
  github_base_url: 'github-base-url',
} as const;

/** An input that has two spellings. */
export type TwiceSpelled = keyof typeof SPELLINGS;

/** The spelling under which an input was given. */
export function spellingOf(reader: InputReader<InputName>, name: TwiceSpelled): InputName {
  return reader.text(name) === '' ? SPELLINGS[name] : name;
}

/**
 * The text of an input in either spelling, undefined if it was given in neither. Two different values are
 * noted as a mistake, and are none.
 */
export function spelledText(
  reader: InputReader<InputName>,
  name: TwiceSpelled,
): string | undefined {
  const other = SPELLINGS[name];
  const [value, otherValue] = [reader.text(name), reader.text(other)];
  if (value !== '' && otherValue !== '' && foldBoolean(value) !== foldBoolean(otherValue)) {
    const show = name === 'github_base_url' ? showAddress : JSON.stringify;
    const values = `${show(value)}, but \`${other}\` is ${show(otherValue)}`;
    reader.mistake(name, `is ${values}: they are one input, give one of them`);
    return undefined;
  }
  return value || otherValue || undefined;
}

/** A boolean as one of its spellings, any other text as it is. */
function foldBoolean(value: string): string {
  return /^(?:true|false)$/i.test(value) ? value.toLowerCase() : value;
}
