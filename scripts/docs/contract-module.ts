import type { Declared } from '../../simulator/runner/action-metadata.ts';
import { firstSpellings } from './second-spellings.ts';

type Declarations = Record<string, Declared>;

/**
 * Renders a module with the names in an action.yml as types, so that a misspelt name does not
 * compile, and with the defaults of the inputs.
 */
export function contractModule(inputs: Declarations, outputs: Declarations): string {
  const names = firstSpellings(inputs);
  return [
    '// Generated from action.yml by `npm run docs`; do not edit.',
    '',
    '/** The inputs that `action.yml` declares. */',
    `export type InputName = ${union(names)};`,
    '',
    '/** The outputs that `action.yml` declares. */',
    `export type OutputName = ${union(outputs)};`,
    '',
    '/** The default of each input; undefined: an expression that only the runner can evaluate. */',
    'export const DEFAULTS: Readonly<Record<InputName, string | undefined>> = {',
    ...Object.entries(readDefaults(names)).map(
      ([name, value]) => `${name}: ${value === undefined ? value : JSON.stringify(value)},`,
    ),
    '};',
    '',
  ].join('\n');
}

/** The default of each input, `''` if it has none, undefined for an expression. */
export function readDefaults(inputs: Declarations): Record<string, string | undefined> {
  const entries = Object.entries(firstSpellings(inputs));
  return Object.fromEntries(
    entries.map(([name, { default: value = '' }]) => [
      name,
      value.includes('${{') ? undefined : value,
    ]),
  );
}

function union(declarations: Declarations): string {
  return Object.keys(declarations)
    .map((name) => `'${name}'`)
    .join(' | ');
}
