import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { toResult } from '../../cli/hosts/result.ts';
import { toState } from '../../lib/github/states.ts';
import { readAction, ROOT } from '../../simulator/runner/action-metadata.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const INPUTS = Object.keys(readAction('deployment-status').inputs);
/** Flags of the command itself, which are not inputs. */
const OPTIONS = ['event', 'token-file', 'api-key-file', 'output', 'output-file', 'json'];

type Step = {
  name: string;
  image?: string;
  commands?: string[];
  settings?: Record<string, unknown>;
  environment?: Record<string, unknown>;
  when?: unknown;
};

const DRONE = parseAllDocuments(read('examples/outside/.drone.yml')).map((document) =>
  document.toJS(),
) as { type: string; steps: Step[] }[];
const WOODPECKER = parse(read('examples/outside/.woodpecker.yaml')) as { steps: Step[] };
const GITLAB = parse(read('examples/outside/.gitlab-ci.yml')) as Record<
  string,
  Partial<Record<'before_script' | 'script' | 'after_script', string[]>>
>;

/** The shell commands of the examples and of the page that explains them. */
const COMMANDS: Record<string, string[]> = {
  '.drone.yml': DRONE.flatMap(({ steps }) => steps.flatMap(({ commands = [] }) => commands)),
  '.woodpecker.yaml': WOODPECKER.steps.flatMap(({ commands = [] }) => commands),
  '.gitlab-ci.yml': Object.values(GITLAB).flatMap(
    ({ before_script = [], script = [], after_script = [] }) => [
      ...before_script,
      ...script,
      ...after_script,
    ],
  ),
  Jenkinsfile: [...read('examples/outside/Jenkinsfile').matchAll(/(?:sh|script:) '([^']+)'/g)].map(
    ([, command = '']) => command,
  ),
};

describe.each(Object.entries(COMMANDS))('%s', (_, commands) => {
  test.each(commands)('%s is a command of sh', (command) => {
    const { status, stderr } = spawnSync('sh', ['-n'], { input: command, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('gives flags that exist, and states that mean something', () => {
    const own = commands.flatMap((command) => flagsOf(command));
    expect(own.filter(({ name }) => !isFlag(name))).toEqual([]);
    for (const { name, value } of own.filter((flag) => flag.name === 'state')) {
      expect({ name, isState: value === '"$RESULT"' || isState(value) }).toEqual({
        name,
        isState: true,
      });
    }
  });
});

test('the examples call the command', () => {
  const calling = Object.keys(COMMANDS).filter((name) =>
    COMMANDS[name]?.some((command) => flagsOf(command).length > 0),
  );
  expect(calling).toEqual(['.drone.yml', '.gitlab-ci.yml', 'Jenkinsfile']);
});

/** The flags of `deploy-actions`, before the command that it wraps. */
function flagsOf(command: string): { name: string; value: string }[] {
  const [, flags = ''] = /deploy-actions deployment-status (.*?)(?: -- |$)/.exec(command) ?? [];
  return [...flags.matchAll(/--([\w-]+)(?: ("[^"]*"|[^-\s]\S*))?/g)].map(
    ([, name = '', value = '']) => ({ name, value }),
  );
}

function isFlag(name: string): boolean {
  return OPTIONS.includes(name) || INPUTS.includes(name.replaceAll('-', '_'));
}

function isState(word: string): boolean {
  return word === 'job' || toState(word, 'error') !== undefined;
}

const PLUGINS = [
  ...DRONE.filter(({ type }) => type === 'docker').flatMap(({ steps }) => steps),
  ...WOODPECKER.steps,
].filter(({ settings }) => settings !== undefined);

describe('the steps with the plugin', () => {
  test('are a start and an end in Drone and in Woodpecker', () => {
    expect(PLUGINS.map(({ name }) => name)).toEqual(['started', 'report', 'started', 'report']);
  });

  test.each(PLUGINS)('$name: settings are inputs, the token a secret, the state a word', (step) => {
    const { token, state, ...settings } = step.settings ?? {};
    expect(token).toEqual({ from_secret: 'github_token' });
    expect(isState(String(state))).toBe(true);
    expect(Object.keys(settings).filter((name) => !INPUTS.includes(name))).toEqual([]);
    expect(step).not.toHaveProperty('commands');
    // With it, Woodpecker takes the step for no plugin, and may keep secrets from it.
    expect(step).not.toHaveProperty('environment');
  });

  test('report a failed deploy too', () => {
    const ends = PLUGINS.filter(({ name }) => name === 'report').map(({ when }) =>
      Array.isArray(when) ? (when[0] as unknown) : when,
    );
    expect(ends).toEqual([{ status: ['success', 'failure'] }, { status: ['success', 'failure'] }]);
  });

  test('leave the status to the step: both servers replace it too early in a setting', () => {
    expect(JSON.stringify(PLUGINS)).not.toContain('$');
  });
});

test('a step of an exec pipeline has no image and no settings, which Drone ignores there', () => {
  const steps = DRONE.filter(({ type }) => type === 'exec').flatMap((pipeline) => pipeline.steps);
  expect(steps).toHaveLength(1);
  expect(steps.filter(({ image, settings }) => image ?? settings)).toEqual([]);
});

test.each(['SUCCESS', 'UNSTABLE', 'FAILURE', 'ABORTED', 'NOT_BUILT'])(
  'the result %s of a Jenkins build is a known word',
  (word) => {
    expect(toResult(word)).toBeDefined();
  },
);
