import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { actionNames, readAction, ROOT } from '../simulator/runner/action-metadata.ts';
import { readDefaults } from '../scripts/docs/contract-module.ts';
import { aliasesTable, inputsSection } from '../scripts/docs/inputs-section.ts';
import { countYamlBlocks, exampleNames, fillExamples } from '../scripts/docs/page-examples.ts';
import { examplesTable, outputsTable } from '../scripts/docs/page-tables.ts';
import {
  fillSecondSpellings,
  firstSpellings,
  secondSpellings,
} from '../scripts/docs/second-spellings.ts';
import { githubWorld } from './deployment-status/github-world.ts';
import { ctrlplaneWorld } from './get-job-inputs/ctrlplane-world.ts';
import { inputVariable } from './record-inputs.ts';
import { mirrorWorld } from './trigger-deploy/mirror-world.ts';
import type { World } from './world.ts';

const KILOBYTE = 1_000;
const MAX_BYTES: Record<string, number> = {
  'trigger-deploy': 190 * KILOBYTE,
  'deployment-status': 225 * KILOBYTE,
  'get-job-inputs': 170 * KILOBYTE,
};

/** Rows of a table, without the formatter's padding. */
function rows(table: string): string[] {
  return table
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
    .map((line) => line.replaceAll(/ +/g, ' '));
}

function between(text: string, name: string): string {
  return text.split(`<!-- ${name}-start -->`)[1]?.split(`<!-- ${name}-end -->`)[0] ?? '';
}

type Texts = Record<string, string>;

/** A GitHub deployment that a killed step left open. */
const LEFT_OPEN = {
  deploymentId: '42',
  apiUrl: 'https://api.github.com',
  repository: { owner: 'octo-org', repo: 'octo-repo' },
  end: { state: 'error' },
};

/**
 * Per action: its world, inputs that reach all parts of its stages, and state that the main stage
 * may have saved.
 */
const WORLDS: Record<string, [() => Pick<World<object>, 'step' | 'post'>, Texts, Texts?]> = {
  'trigger-deploy': [mirrorWorld, {}, { mirror: JSON.stringify(LEFT_OPEN) }],
  'deployment-status': [githubWorld, { environment: 'production' }],
  'get-job-inputs': [ctrlplaneWorld, { report_status: 'true' }],
};

/** Empty is the output of a skipped step, see trigger-deploy/outcome-empty-id.test.ts. */
const EMPTY_IS_AN_ERROR = 'deployment_id';

/** Outputs that only jobs of Ctrlplane workflow runs have. */
const OF_WORKFLOW_RUNS = ['input', 'inputs'];

test('each action has a test world', () => {
  expect(Object.keys(WORLDS).sort()).toEqual(actionNames());
});

describe.each(Object.entries(WORLDS))('%s', (name, [createWorld, given, saved]) => {
  const world = createWorld();

  // In every scenario the world checks that no other input is read.
  test('reads each input and sets each output that action.yml declares', async () => {
    const { inputs, outputs, runs } = readAction(name);
    const stages = [await world.step(given)];
    const [main] = stages;
    if (main !== undefined && runs.post !== undefined) {
      stages.push(await world.post({ state: saved ?? main.state }, 'success', given));
    }
    const read = new Set(stages.flatMap(({ inputsRead }) => [...inputsRead]));
    expect(Object.keys(inputs).filter((input) => !read.has(inputVariable(input)))).toEqual([]);
    const set = [...Object.keys(main?.outputs ?? {}), ...OF_WORKFLOW_RUNS];
    expect(Object.keys(outputs).filter((output) => !set.includes(output))).toEqual([]);
  });

  test('an empty input means its default', async () => {
    const declared = readDefaults(readAction(name).inputs);
    const { DEFAULTS } = (await import(`../${name}/contract.ts`)) as { DEFAULTS: unknown };
    expect(DEFAULTS).toEqual(declared);
    const defaults = Object.fromEntries(
      Object.entries(declared).filter((entry): entry is [string, string] => !!entry[1]),
    );
    const emptied = Object.keys(defaults).filter((input) => input !== EMPTY_IS_AN_ERROR);
    const empty = Object.fromEntries(emptied.map((input) => [input, ' ']));
    const results = [
      await world.step({ ...given, ...defaults }),
      await world.step({ ...given, ...empty }),
    ];
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    const [written, left] = results.map(({ requests }) => requests.map(({ method }) => method));
    expect(left).toEqual(written);
  });
});

test.each(actionNames())('%s: action.yml declares both spellings of each input', (name) => {
  const text = readFileSync(join(ROOT, name, 'action.yml'), 'utf8');
  const { inputs } = readAction(name);
  const second = secondSpellings(name, inputs);
  expect(fillSecondSpellings(text, second)).toBe(text);
  expect(Object.keys(second)).toEqual(
    Object.keys(inputs)
      .filter((input) => input.includes('_'))
      .map((input) => input.replaceAll('_', '-')),
  );
  expect(inputs).toMatchObject(second);
});

test.each(actionNames())('%s: inputs and outputs in the README are those of action.yml', (name) => {
  const { inputs, outputs } = readAction(name);
  const readme = readFileSync(join(ROOT, name, 'README.md'), 'utf8');
  expect(between(readme, 'inputs').trim()).toBe(inputsSection(name, inputs));
  expect(rows(between(readme, 'outputs'))).toEqual(rows(outputsTable(outputs)));
});

test('each input is described once, in a README or in the table of aliases', () => {
  const actions = Object.fromEntries(actionNames().map((name) => [name, readAction(name).inputs]));
  const table = between(readFileSync(join(ROOT, 'docs/migrating.md'), 'utf8'), 'aliases');
  expect(rows(table)).toEqual(rows(aliasesTable(actions)));
  for (const [name, inputs] of Object.entries(actions)) {
    const inBlock = [...inputsSection(name, inputs).matchAll(/^ {4}(\w+): /gm)];
    const inTable = [...table.matchAll(new RegExp(`^\\| ${name} +\\| \`(\\w+)\``, 'gm'))];
    const explained = [...inBlock, ...inTable].map(([, input]) => input);
    expect(explained.sort()).toEqual(Object.keys(firstSpellings(inputs)).sort());
  }
});

test.each(actionNames())('%s: runs on node24, from existing files', (name) => {
  const { using, main, post } = readAction(name).runs;
  expect(using).toBe('node24');
  for (const file of [main, ...(post === undefined ? [] : [post])]) {
    expect(existsSync(join(ROOT, name, file))).toBe(true);
  }
});

test.each(actionNames())(
  '%s: the bundle is small enough to review and includes its licences',
  (name) => {
    const folder = join(ROOT, 'dist', name);
    expect(statSync(join(folder, 'index.js')).size).toBeLessThanOrEqual(MAX_BYTES[name] ?? 0);
    expect(readFileSync(join(folder, 'licenses.txt'), 'utf8')).toContain('@actions/core');
  },
);

const READMES = ['README.md', ...actionNames().map((name) => join(name, 'README.md'))];
const PAGES = [
  ...READMES,
  ...globSync(['*.md', 'docs/*.md'], { cwd: ROOT, exclude: ['README.md'] }).sort(),
];

const readPage = (name: string) => readFileSync(join(ROOT, name), 'utf8');

test.each(PAGES)('%s: every example matches its file', (name) => {
  const text = readPage(name);
  expect(
    fillExamples(text, (example) => readFileSync(join(ROOT, 'examples', `${example}.yml`), 'utf8')),
  ).toBe(text);
});

test.each(READMES)('%s: every YAML block is generated', (name) => {
  const text = readPage(name);
  expect(countYamlBlocks(text)).toBe(
    exampleNames(text).length + countYamlBlocks(between(text, 'inputs')),
  );
});

test('every example is in the table of examples, with its description', () => {
  const files = globSync('*.yml', { cwd: join(ROOT, 'examples') }).sort();
  const examples = files.map((file) => [file, readPage(`examples/${file}`)]);
  const table = between(readPage('docs/recipes.md'), 'examples');
  expect(rows(table)).toEqual(rows(examplesTable(Object.fromEntries(examples))));
});

/** Anchors of a page's headings, as GitHub generates them. */
function anchors(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(PAGES)('%s: every link leads to an existing page', (name) => {
  const text = readPage(name).replaceAll(/^```[^]*?^```/gm, '');
  const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?[^)]*\)/g)];
  const broken = links.filter(([, file = '', anchor]) => {
    // GitHub's own pages of the repository, such as for a badge: relative to README.md in
    // blob/main.
    if (/^\.\.\/\.\.\/(?:actions|workflows)\//.test(file)) return false;
    const path = file === '' ? join(ROOT, name) : join(ROOT, dirname(name), file);
    if (!existsSync(path)) return true;
    return anchor !== undefined && !anchors(readFileSync(path, 'utf8')).includes(anchor);
  });
  expect(broken.map(([link]) => link)).toEqual([]);
});

test("GitHub's language service and actionlint report nothing for actions, workflows and examples", () => {
  const args = ['--import', './scripts/lint/json-modules.ts', 'scripts/check-workflows.ts'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
