import type { ActionMetadata } from '../../simulator/runner/action-metadata.ts';
import { firstSpellings } from './second-spellings.ts';

/** Inputs that the runner or the command sets. */
const OF_THE_RUNNER = ['job_token', 'job_status'];

/** A module with each action's part of the command's help, and the version. */
export function helpModule(
  actions: Readonly<Record<string, ActionMetadata>>,
  version: string,
): string {
  const declared = Object.entries(actions).map(([name, { description, inputs, outputs }]) => {
    const names = Object.entries(firstSpellings(inputs));
    return [
      name,
      {
        description,
        inputs: Object.fromEntries(
          names
            .filter(([input]) => !OF_THE_RUNNER.includes(input))
            .map(([input, { description: text, default: value = '' }]) => [
              input,
              value === '' || value.includes('${{') ? { text } : { text, default: value },
            ]),
        ),
        outputs: Object.fromEntries(
          Object.entries(outputs).map(([output, { description: text }]) => [output, text]),
        ),
      },
    ];
  });
  return [
    '// Generated from package.json and each action.yml by `npm run docs`; do not edit.',
    '',
    `export const VERSION = '${version}';`,
    '',
    '/** What each action.yml declares. */',
    `export const DECLARED = ${JSON.stringify(Object.fromEntries(declared))} as const;`,
    '',
  ].join('\n');
}
