import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { toResult } from '../../cli/hosts/result.ts';
import { toState } from '../../lib/github/states.ts';
import { readAction, ROOT } from '../../simulator/runner/action-metadata.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const INPUTS = Object.keys(readAction('deployment-status').inputs);
/** The command's own options, which are not inputs. */
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

const PAGE = 'docs/outside-github-actions.md';

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
  [PAGE]: [...read(PAGE).matchAll(/^```sh\n([^]+?)^```/gm)].flatMap(([, block = '']) =>
    block.trim().split('\n'),
  ),
  Jenkinsfile: [...read('examples/outside/Jenkinsfile').matchAll(/(?:sh|script:) '([^']+)'/g)].map(
    ([, command = '']) => command,
  ),
};

describe.each(Object.entries(COMMANDS))('%s', (_, commands) => {
  test.each(commands)('%s is valid in sh', (command) => {
    const { status, stderr } = spawnSync('sh', ['-n'], { input: command, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('uses existing flags and valid states', () => {
    const own = commands.flatMap((command) => flagsOf(command));
    expect(own.filter(({ name }) => !isFlag(name))).toEqual([]);
    for (const { name, value } of own.filter((flag) => flag.name === 'state')) {
      expect({ name, isState: value.startsWith('"$') || isState(value) }).toEqual({
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
  expect(calling).toEqual(['.drone.yml', '.gitlab-ci.yml', PAGE, 'Jenkinsfile']);
});

/** The flags of `deploy-actions`, without the wrapped command. */
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

describe('the plugin steps', () => {
  test('are a start and an end in Drone and in Woodpecker', () => {
    expect(PLUGINS.map(({ name }) => name)).toEqual(['started', 'report', 'started', 'report']);
  });

  test.each(PLUGINS)(
    '$name: settings are inputs, the token is a secret, the state is valid',
    (step) => {
      const { token, state, ...settings } = step.settings ?? {};
      expect(token).toEqual({ from_secret: 'github_token' });
      expect(isState(String(state))).toBe(true);
      expect(Object.keys(settings).filter((name) => !INPUTS.includes(name))).toEqual([]);
      expect(step).not.toHaveProperty('commands');
      // With `environment`, Woodpecker does not treat the step as a plugin, and may withhold secrets.
      expect(step).not.toHaveProperty('environment');
    },
  );

  test('report a failed deploy too', () => {
    const ends = PLUGINS.filter(({ name }) => name === 'report').map(({ when }) =>
      Array.isArray(when) ? (when[0] as unknown) : when,
    );
    expect(ends).toEqual([{ status: ['success', 'failure'] }, { status: ['success', 'failure'] }]);
  });

  test('use no variables, which both servers replace too early', () => {
    expect(JSON.stringify(PLUGINS)).not.toContain('$');
  });
});

test('a step of an exec pipeline has no image and no settings, which Drone ignores there', () => {
  const steps = DRONE.filter(({ type }) => type === 'exec').flatMap((pipeline) => pipeline.steps);
  expect(steps).toHaveLength(1);
  expect(steps.filter(({ image, settings }) => image ?? settings)).toEqual([]);
});

test.each(['SUCCESS', 'UNSTABLE', 'FAILURE', 'ABORTED', 'NOT_BUILT'])(
  'the Jenkins result %s is recognized',
  (word) => {
    expect(toResult(word)).toBeDefined();
  },
);

test('the page links every example, and a test sets every variable in its table', () => {
  const page = read(PAGE);
  const files = globSync('examples/{outside,spinnaker}/{.*,*}', { cwd: ROOT });
  expect(files.filter((file) => !page.includes(`(../${file})`))).toEqual([]);
  const fixtures = globSync('__tests__/cli/hosts/*.json', { cwd: ROOT }).map(read).join('');
  const [, table = ''] = /^## What each CI[^]*?\n\n(\|[^]*?)\n\n/m.exec(page) ?? [];
  const variables = [...table.matchAll(/`([A-Z][A-Z\d_]+)/g)].map(([, name = '']) => name);
  expect(variables.length).toBeGreaterThan(25);
  expect(variables.filter((name) => !fixtures.includes(`"${name}"`))).toEqual([]);
});

test('every link on the page works', () => {
  const page = read(PAGE);
  const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading = '']) =>
    heading.toLowerCase().replaceAll(' ', '-'),
  );
  const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
  const missing = links.filter((target) =>
    target.startsWith('#')
      ? !headings.includes(target.slice(1))
      : !existsSync(join(ROOT, 'docs', target)),
  );
  expect(missing).toEqual([]);
  expect(page.split('\n').length).toBeLessThan(181);
});
