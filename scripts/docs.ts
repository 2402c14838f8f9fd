// Writes what is derived from each action.yml: the tables of inputs and outputs in its README, and the module of
// their names and defaults. Also writes the examples below their markers.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { actionNames, readAction, ROOT } from '../simulator/runner/action-metadata.ts';
import { contractModule } from './docs/contract-module.ts';
import { fillExamples } from './docs/readme-examples.ts';
import { inputsTable, outputsTable, replaceBetween } from './docs/readme-tables.ts';

const STYLE = { printWidth: 100, singleQuote: true };

for (const name of actionNames()) {
  const { inputs, outputs } = readAction(name);
  const module = await format(contractModule(inputs, outputs), { parser: 'typescript', ...STYLE });
  writeFileSync(join(ROOT, name, 'contract.ts'), module);
  await rewrite(join(name, 'README.md'), (text) =>
    replaceBetween(
      replaceBetween(text, 'inputs', inputsTable(inputs)),
      'outputs',
      outputsTable(outputs),
    ),
  );
}
await rewrite('README.md', (text) => text);

async function rewrite(file: string, fillTables: (text: string) => string): Promise<void> {
  const path = join(ROOT, file);
  const text = fillExamples(fillTables(readFileSync(path, 'utf8')), (name) =>
    readFileSync(join(ROOT, 'examples', `${name}.yml`), 'utf8'),
  );
  writeFileSync(path, await format(text, { parser: 'markdown', ...STYLE }));
}
