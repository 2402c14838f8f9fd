// Writes the tables of inputs and outputs into each action's README, between their markers.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { actionNames, readAction, ROOT } from './actions.ts';
import { inputsTable, outputsTable, replaceBetween } from './readme-tables.ts';

for (const name of actionNames()) {
  const path = join(ROOT, name, 'README.md');
  const { inputs, outputs } = readAction(name);
  const withInputs = replaceBetween(readFileSync(path, 'utf8'), 'inputs', inputsTable(inputs));
  const text = replaceBetween(withInputs, 'outputs', outputsTable(outputs));
  writeFileSync(
    path,
    await format(text, { parser: 'markdown', printWidth: 100, singleQuote: true }),
  );
}
