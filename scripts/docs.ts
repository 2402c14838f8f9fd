// Writes what is derived from each action.yml: the second spellings of its inputs, the inputs and outputs in its README,
// the module of their names and defaults, and the help of the command. Also writes the built-in status words of
// trigger-deploy, the aliases, the table of examples, and the examples below their markers.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { actionNames, readAction, ROOT } from '../simulator/runner/action-metadata.ts';
import { contractModule } from './docs/contract-module.ts';
import { aliasesTable, inputsSection } from './docs/inputs-section.ts';
import { helpModule } from './docs/help-module.ts';
import { examplesTable, outputsTable, replaceBetween, statesTable } from './docs/page-tables.ts';
import { fillExamples } from './docs/page-examples.ts';
import { fillSecondSpellings, secondSpellings } from './docs/second-spellings.ts';
import { BUILT_IN_STATES } from '../trigger-deploy/states.ts';

const STYLE = { printWidth: 100, singleQuote: true };

for (const name of actionNames()) {
  const { inputs, outputs } = readAction(name);
  const metadata = join(ROOT, name, 'action.yml');
  const spellings = secondSpellings(name, inputs);
  writeFileSync(metadata, fillSecondSpellings(readFileSync(metadata, 'utf8'), spellings));
  const module = await format(contractModule(inputs, outputs), { parser: 'typescript', ...STYLE });
  writeFileSync(join(ROOT, name, 'contract.ts'), module);
  await rewrite(join(name, 'README.md'), (text) =>
    replaceBetween(
      replaceBetween(text, 'inputs', inputsSection(name, inputs)),
      'outputs',
      outputsTable(outputs),
    ),
  );
}
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
const all = Object.fromEntries(actionNames().map((name) => [name, readAction(name)]));
const help = await format(helpModule(all, version), { parser: 'typescript', ...STYLE });
writeFileSync(join(ROOT, 'cli/help/declared.ts'), help);
await rewrite('docs/status-words.md', (text) =>
  replaceBetween(text, 'states', statesTable(BUILT_IN_STATES)),
);
const actions = Object.fromEntries(actionNames().map((name) => [name, readAction(name).inputs]));
await rewrite('docs/migrating.md', (text) =>
  replaceBetween(text, 'aliases', aliasesTable(actions)),
);
const examples = Object.fromEntries(
  globSync('*.yml', { cwd: join(ROOT, 'examples') })
    .sort()
    .map((file) => [file, readFileSync(join(ROOT, 'examples', file), 'utf8')]),
);
await rewrite('docs/recipes.md', (text) =>
  replaceBetween(text, 'examples', examplesTable(examples)),
);
for (const page of globSync(['README.md', '*/README.md', 'docs/*.md'], {
  cwd: ROOT,
  exclude: ['node_modules', 'stubs'],
})) {
  await rewrite(page, (text) => text);
}

async function rewrite(file: string, fillTables: (text: string) => string): Promise<void> {
  const path = join(ROOT, file);
  const text = fillExamples(fillTables(readFileSync(path, 'utf8')), (name) =>
    readFileSync(join(ROOT, 'examples', `${name}.yml`), 'utf8'),
  );
  writeFileSync(path, await format(text, { parser: 'markdown', ...STYLE }));
}
