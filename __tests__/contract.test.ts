import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { actionNames, readAction, ROOT } from '../scripts/actions.ts';
import { countYamlBlocks, exampleNames, fillExamples } from '../scripts/readme-examples.ts';
import { inputsTable, outputsTable } from '../scripts/readme-tables.ts';

const KILOBYTE = 1_000;
const MAX_BYTES: Record<string, number> = {
  'trigger-deploy': 250 * KILOBYTE,
  'deployment-status': 450 * KILOBYTE,
  'get-job-inputs': 250 * KILOBYTE,
};

/** The rows of a table, without the padding that the formatter adds. */
function rows(table: string): string[] {
  return table
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
    .map((line) => line.replaceAll(/ +/g, ' '));
}

function between(text: string, name: string): string {
  return text.split(`<!-- ${name}-start -->`)[1]?.split(`<!-- ${name}-end -->`)[0] ?? '';
}

test.each(actionNames())('%s: action.yml declares what the code reads and sets', async (name) => {
  const { inputs, outputs } = readAction(name);
  const { INPUT_NAMES } = (await import(`../${name}/inputs.ts`)) as { INPUT_NAMES: string[] };
  const { OUTPUT_NAMES } = (await import(`../${name}/outputs.ts`)) as { OUTPUT_NAMES: string[] };
  expect(Object.keys(inputs)).toEqual([...INPUT_NAMES]);
  expect(Object.keys(outputs)).toEqual([...OUTPUT_NAMES]);
});

test.each(actionNames())('%s: the tables of the README are those of action.yml', (name) => {
  const { inputs, outputs } = readAction(name);
  const readme = readFileSync(join(ROOT, name, 'README.md'), 'utf8');
  expect(rows(between(readme, 'inputs'))).toEqual(rows(inputsTable(inputs)));
  expect(rows(between(readme, 'outputs'))).toEqual(rows(outputsTable(outputs)));
});

test.each(actionNames())('%s: runs on node24, from files that are there', (name) => {
  const { using, main, post } = readAction(name).runs;
  expect(using).toBe('node24');
  for (const file of [main, ...(post === undefined ? [] : [post])]) {
    expect(existsSync(join(ROOT, name, file))).toBe(true);
  }
});

test.each(actionNames())(
  '%s: the bundle is small enough to review, and has its licences',
  (name) => {
    const folder = join(ROOT, 'dist', name);
    expect(statSync(join(folder, 'index.js')).size).toBeLessThanOrEqual(MAX_BYTES[name] ?? 0);
    expect(readFileSync(join(folder, 'licenses.txt'), 'utf8')).toContain('@actions/core');
  },
);

const READMES = ['README.md', ...actionNames().map((name) => join(name, 'README.md'))];

test.each(READMES)('%s: every example is the text of a file', (name) => {
  const text = readFileSync(join(ROOT, name), 'utf8');
  expect(exampleNames(text)).toHaveLength(countYamlBlocks(text));
  expect(
    fillExamples(text, (example) => readFileSync(join(ROOT, 'examples', `${example}.yml`), 'utf8')),
  ).toBe(text);
});

test('every example is in a README', () => {
  const shown = READMES.flatMap((name) => exampleNames(readFileSync(join(ROOT, name), 'utf8')));
  const files = globSync('examples/*', { cwd: ROOT }).map((path) => basename(path, '.yml'));
  expect(files.sort()).toEqual(shown.sort());
});

test("GitHub's language service and actionlint find nothing in actions, workflows and examples", () => {
  const args = ['--import', './scripts/json-modules.ts', 'scripts/check-workflows.ts'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
