import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { ACTIONS, ACTION_NAMES } from '../../cli/actions.ts';
import { inputsOf } from '../../cli/arguments/inputs-of.ts';
import { OPTIONS } from '../../cli/arguments/options.ts';
import { helpOf, overview } from '../../cli/help/help.ts';
import { helpModule } from '../../scripts/docs/help-module.ts';
import { firstSpellings } from '../../scripts/docs/second-spellings.ts';
import { actionNames, readAction, ROOT } from '../../simulator/runner/action-metadata.ts';
import { commandWorld } from './command-world.ts';

const world = commandWorld();

const flat = (text: string): string => text.replace(/\s+/g, ' ');

test('the help matches each action.yml, and its version is the package’s', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const all = Object.fromEntries(actionNames().map((name) => [name, readAction(name)]));
  const text = await format(helpModule(all, version), {
    parser: 'typescript',
    printWidth: 100,
    singleQuote: true,
  });
  expect(readFileSync(join(ROOT, 'cli/help/declared.ts'), 'utf8')).toBe(text);
  expect([...ACTION_NAMES].sort()).toEqual(actionNames());
});

test.each(ACTION_NAMES)('%s: every input and output is described, in lines that fit', (name) => {
  const help = helpOf(name);
  const { inputs, outputs } = readAction(name);
  const hidden = ['job_token', 'job_status'];
  for (const [input, { description }] of Object.entries(firstSpellings(inputs))) {
    if (!hidden.includes(input)) expect(flat(help)).toContain(flat(description));
  }
  for (const output of Object.keys(outputs)) expect(help).toContain(`\n  ${output}\n`);
  for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
});

test.each(ACTION_NAMES)('%s: no input has the name of an option of the command', (name) => {
  const names = [...inputsOf(name).keys()].map((input) => input.replaceAll('_', '-'));
  expect(names.filter((input) => Object.hasOwn(OPTIONS, input))).toEqual([]);
});

test.each(ACTION_NAMES)('%s: a boolean flag needs no value', (name) => {
  const switches = [...inputsOf(name)].filter(([, { isSwitch }]) => isSwitch);
  for (const [input] of switches) {
    expect(ACTIONS[name].defaults[input] ?? '').toMatch(/^(?:true|false)?$/);
  }
});

test('--help and --version print to stdout, and need no token', async () => {
  expect(await world.runBare(['--help'])).toEqual({ code: 0, stdout: overview(), stderr: '' });
  expect(await world.runBare(['trigger-deploy', '-h'])).toEqual({
    code: 0,
    stdout: helpOf('trigger-deploy'),
    stderr: '',
  });
  const { stdout } = await world.runBare(['--version']);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('an unsupported Node version is reported in one sentence, before anything else is loaded', async () => {
  const pretend = "Object.defineProperty(process.versions, 'node', { value: '20.19.1' })";
  const nodeArgs = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`];
  expect(await world.runBare(['--help'], { nodeArgs })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: deploy-actions requires Node.js 22 or later (found 20.19.1).\n',
  });
});
