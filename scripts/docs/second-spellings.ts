import { secondSpelling } from '../../lib/step/spelled-inputs.ts';
import type { Declared } from '../../simulator/runner/action-metadata.ts';

type Inputs = Record<string, Declared>;

const COMMENT =
  '  # The same inputs with `-`, declared so that the runner knows them. Written by `npm run docs`.';
// An empty id is the output of a step that did not run, and no wish for a new deployment: only a default of its own
// tells that from an input that was not given.
const EMPTY_HAS_A_MEANING = { action: 'trigger-deploy', name: 'deployment_id' };

/** The inputs under the names that the tables show and the code knows. */
export function firstSpellings(inputs: Inputs): Inputs {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !name.includes('-')));
}

/** The inputs of an action whose name has a second spelling, under that one. */
export function secondSpellings(action: string, inputs: Inputs): Inputs {
  return Object.fromEntries(
    Object.entries(firstSpellings(inputs))
      .filter(([name]) => secondSpelling(name) !== name)
      .map(([name, declared]) => {
        const { action: itsAction, name: itsName } = EMPTY_HAS_A_MEANING;
        const isFilled = action === itsAction && name === itsName;
        const { default: value } = isFilled ? declared : {};
        const required = { description: `The same as \`${name}\`.`, required: false };
        return [
          secondSpelling(name),
          value === undefined ? required : { ...required, default: value },
        ];
      }),
  );
}

/** Writes the second spellings at the end of the inputs in the text of an action.yml. */
export function fillSecondSpellings(text: string, spellings: Inputs): string {
  const [before = '', after] = text.split(/^outputs:$/m);
  if (after === undefined) throw new Error('There are no outputs after the inputs.');
  const own = before.split(COMMENT)[0]?.trimEnd() ?? '';
  const lines = Object.entries(spellings).flatMap(([name, declared]) => [
    `  ${name}:`,
    ...Object.entries(declared).map(([key, value]) => `    ${key}: ${value}`),
  ]);
  return [own, COMMENT, ...lines, '', `outputs:${after}`].join('\n');
}
