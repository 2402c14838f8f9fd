import type { Declared } from '../../simulator/runner/action-metadata.ts';

type Declarations = Record<string, Declared>;

/**
 * A module with the names that an action.yml declares, as types, so that a misspelt name does not compile, and
 * with the defaults of its inputs.
 */
export function contractModule(inputs: Declarations, outputs: Declarations): string {
  return [
    '// Generated from action.yml by `npm run docs`; do not edit.',
    '',
    '/** The inputs that `action.yml` declares. */',
    `export type InputName = ${union(inputs)};`,
    '',
    '/** The outputs that `action.yml` declares. */',
    `export type OutputName = ${union(outputs)};`,
    '',
    '/** What an empty input means. The runner has it only for an input that is not given at all. */',
    'export const DEFAULTS: Readonly<Partial<Record<InputName, string>>> = {',
    ...Object.entries(literalDefaults(inputs)).map(
      ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},`,
    ),
    '};',
    '',
  ].join('\n');
}

/** The defaults that are no expression, whose value only the runner knows. */
export function literalDefaults(inputs: Declarations): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, { default: value = '' }]) =>
      value === '' || value.includes('${{') ? [] : [[name, value]],
    ),
  );
}

function union(declarations: Declarations): string {
  return Object.keys(declarations)
    .map((name) => `'${name}'`)
    .join(' | ');
}
