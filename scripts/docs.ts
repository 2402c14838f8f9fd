// Writes what the READMEs do not say themselves: the tables of inputs and outputs between their markers,
// and the examples below theirs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { actionNames, readAction, ROOT } from '../simulator/runner/action-metadata.ts';
import { fillExamples } from './docs/readme-examples.ts';
import { inputsTable, outputsTable, replaceBetween } from './docs/readme-tables.ts';

for (const name of actionNames()) {
  const { inputs, outputs } = readAction(name);
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
  writeFileSync(
    path,
    await format(text, { parser: 'markdown', printWidth: 100, singleQuote: true }),
  );
}
