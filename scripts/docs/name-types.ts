import type { Declared } from '../../simulator/runner/action-metadata.ts';

type Declarations = Record<string, Declared>;

/** A module with the names that an action.yml declares, as types, so that a misspelt name does not compile. */
export function nameTypes(inputs: Declarations, outputs: Declarations): string {
  return [
    '// Generated from action.yml by `npm run docs`; do not edit.',
    '',
    '/** The inputs that `action.yml` declares. */',
    `export type InputName = ${union(inputs)};`,
    '',
    '/** The outputs that `action.yml` declares. */',
    `export type OutputName = ${union(outputs)};`,
    '',
  ].join('\n');
}

function union(declarations: Declarations): string {
  return Object.keys(declarations)
    .map((name) => `'${name}'`)
    .join(' | ');
}
