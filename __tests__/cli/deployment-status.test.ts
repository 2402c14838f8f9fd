import { describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HttpResponse } from 'msw';
import { OUTSIDE_WORDS } from '../../cli/output/outside-words.ts';
import { ROOT } from '../../simulator/runner/action-metadata.ts';
import { commandWorld, REPOSITORY, TOKEN } from './command-world.ts';

const world = commandWorld();

/** Creates a deployment on the simulated server, and returns its id. */
function created(): string {
  world.github.repository.create(
    { ref: 'main', auto_merge: false, required_contexts: [], environment: 'production' },
    '',
  );
  return String(world.github.repository.deployments.at(-1)?.id);
}

const sent = (): unknown[] =>
  world.github.requests
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => JSON.parse(body) as unknown);

describe('the status of an existing deployment', () => {
  test.each([
    ['a value that follows', ['--deployment-id', 'ID', '--repository', REPOSITORY]],
    ['a value after =', ['--deployment-id=ID', `--repository=${REPOSITORY}`]],
    ['names with _', ['--deployment_id', 'ID', `--repository=${REPOSITORY}`]],
    [
      'the names of another action',
      ['--deployment_id', 'ID', '--owner=octo-org', '--repo=octo-repo'],
    ],
  ])('is set by flags: %s', async (_, flags) => {
    const id = created();
    const args = flags.map((flag) => flag.replace('ID', id));
    const { code, stdout, stderr } = await world.run([
      'deployment-status',
      '--state',
      'success',
      ...args,
    ]);
    expect(stderr).toContain(`Deployment ${id} (production) is success`);
    expect(code).toBe(0);
    expect(world.states()).toEqual(['success']);
    expect(stdout).toContain(`deployment_id=${id}\n`);
    expect(stdout).toContain('state=success\n');
  });

  test('has no link to a workflow run, and no environment unless one is given', async () => {
    await world.run([
      'deployment-status',
      '--state=success',
      `--deployment-id=${created()}`,
      `--repository=${REPOSITORY}`,
    ]);
    expect(sent()).toEqual([{ state: 'success', auto_inactive: true }]);
  });

  test('an id that is missing is asked for without the words of workflows', async () => {
    const { code, stderr } = await world.run([
      'deployment-status',
      '--state=success',
      `--repository=${REPOSITORY}`,
    ]);
    expect(stderr).toContain(
      '`--deployment-id` is empty. Set it, or set `--environment` without `--state` to create a deployment, or pass the webhook as `--event FILE`.',
    );
    expect(code).toBe(2);
  });

  test('follows boolean flags, with a value, without one or negated', async () => {
    const id = created();
    const base = [
      'deployment-status',
      '--state=success',
      `--deployment-id=${id}`,
      `--repository=${REPOSITORY}`,
    ];
    await world.run([...base, '--no-auto-inactive']);
    await world.run([...base, '--auto-inactive', 'false']);
    await world.run([...base, '--auto-inactive', '--description', '- new']);
    expect(sent()).toEqual([
      { state: 'success', auto_inactive: false },
      { state: 'success', auto_inactive: false },
      { state: 'success', auto_inactive: true, description: '- new' },
    ]);
  });
});

test('`--state` with `--environment` creates a deployment of the given commit', async () => {
  const { code, stdout } = await world.run([
    'deployment-status',
    ...['--environment', 'staging', '--ref', 'main', '--state', 'in_progress'],
    ...['--repository', REPOSITORY, '--output', 'deployment-id'],
  ]);
  expect(code).toBe(0);
  expect(world.states()).toEqual(['in_progress']);
  expect(stdout).toBe(`${String(world.github.repository.deployments.at(-1)?.id)}\n`);
});

test('`--json` prints the outputs as one JSON object, and `--output-file` writes lines', async () => {
  const id = created();
  const file = world.file('');
  const { stdout } = await world.run([
    'deployment-status',
    ...['--state=success', `--deployment-id=${id}`, `--repository=${REPOSITORY}`],
    ...['--json', `--output-file=${file}`],
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ deployment_id: id, state: 'success' });
  expect(readFileSync(file, 'utf8')).toContain(`deployment_id=${id}\n`);
});

describe('mistakes exit with code 2, and send nothing', () => {
  const base = ['deployment-status', `--repository=${REPOSITORY}`];
  test.each<[string, string[], string | RegExp]>([
    ['no state', [...base, '--deployment-id=42'], '`--state` is missing'],
    [
      'an unknown state',
      [...base, '--deployment-id=42', '--state=done'],
      /`--state` must be one of .*, deleted \(got "done"\)\.$/m,
    ],
    ['no deployment', [...base, '--state=success'], '`--deployment-id` is empty'],
    [
      'no repository',
      ['deployment-status', '--state=success', '--deployment-id=1'],
      '`--repository` is empty',
    ],
    [
      'no commit',
      [...base, '--state=success', '--environment=production', '--required-contexts=*'],
      '`--ref` is empty',
    ],
    ['a typo', [...base, '--enviroment=x'], 'Did you mean `--environment`?'],
    ['a typo in an option', [...base, '--jsonn'], 'Did you mean `--json`?'],
    ['no value', [...base, '--state'], '`--state` requires a value'],
    ['a flag as value', [...base, '--state', '--deployment-id=1'], '`--state` requires a value'],
    [
      'the same flag twice',
      [...base, '--state=success', '--state=failure'],
      '`--state` is set twice',
    ],
    [
      'two spellings that differ',
      [...base, '--state=success', '--deployment-id=1', '--deployment_id=2'],
      'but `--deployment-id` is',
    ],
    ['a stray argument', [...base, 'success'], 'Write inputs as `--name value`'],
    ['an unknown action', ['deploy'], 'Unknown action "deploy"'],
    ['no action', [], 'Usage: deploy-actions ACTION'],
    [
      'the result of a job outside a CI system',
      [...base, '--deployment-id=1', '--state=job'],
      'No job result was found for `--state job`',
    ],
    ['an empty state', [...base, '--deployment-id=42', '--state', ''], '`--state` is empty'],
    ['a blank step', [...base, '--deployment-id=42', '--step= '], '`--step` is empty'],
    [
      'an empty id, which would mean all deployments',
      [...base, '--deployment_id=', '--environment=production', '--state=inactive'],
      '`--deployment-id` is empty',
    ],
    [
      'an empty id with a command',
      [...base, '--deployment-id=', '--environment=production', '--', 'ls'],
      '`--deployment-id` is empty',
    ],
    [
      'an unknown output',
      [...base, '--state=success', '--deployment-id=1', '--output=deploymentid'],
      'Unknown output "deploymentid"',
    ],
    [
      'an output file that cannot be written',
      [...base, '--state=success', '--deployment-id=1', '--output-file=/no/file'],
      'Could not write the file passed to `--output-file`: ENOENT',
    ],
    [
      'a missing event file',
      [...base, '--state=success', '--event=/no/file'],
      'Could not read the file passed to `--event` (ENOENT)',
    ],
    ['no command', [...base, '--environment=x', '--'], 'No command after `--`'],
    [
      'a command for an action that does not wrap one',
      ['trigger-deploy', '--', 'ls'],
      'trigger-deploy cannot wrap a command',
    ],
    [
      'a state with a command',
      [...base, '--state=success', '--', 'ls'],
      '`--state` cannot be combined with `-- COMMAND`',
    ],
  ])('%s', async (_, args, words) => {
    const { code, stdout, stderr } = await world.run(args);
    expect(stderr).toMatch(words);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(world.github.requests).toEqual([]);
  });

  test('a missing token: the error names the variable and the option', async () => {
    const { code, stderr } = await world.runBare([...base, '--deployment-id=1', '--state=success']);
    expect(stderr).toBe(
      'error: Invalid usage: The token is missing. Set GITHUB_TOKEN or GH_TOKEN in the environment, or pass --token-file FILE.\n',
    );
    expect(code).toBe(2);
  });

  test.each([
    ['--token', TOKEN],
    [`--token=${TOKEN}`],
    ['--github-token', TOKEN],
    ['--tokn', TOKEN],
  ])('a secret as an argument is rejected, and its value is not printed: %s', async (...flags) => {
    const { code, stderr } = await world.run([...base, ...flags]);
    expect(stderr).toContain('pass --token-file FILE');
    expect(code).toBe(2);
  });
});

test('the `INPUT_` variables of a runner are ignored', async () => {
  const { code } = await world.run(['deployment-status', `--repository=${REPOSITORY}`], {
    env: { INPUT_STATE: 'success', INPUT_DEPLOYMENT_ID: '1' },
  });
  expect(code).toBe(2);
});

test.each(['FILE', '-'])('a token comes from --token-file %s', async (from) => {
  const id = created();
  const { code } = await world.runBare(
    [
      'deployment-status',
      ...['--state=success', `--deployment-id=${id}`, `--repository=${REPOSITORY}`],
      ...['--token-file', from === '-' ? '-' : world.file(`${TOKEN}\n`)],
      `--github-base-url=${world.server.url}`,
    ],
    { stdin: `${TOKEN}\n` },
  );
  expect(code).toBe(0);
  expect(world.states()).toEqual(['success']);
});

test('a token given to --token-file instead of a file is not printed', async () => {
  const args = ['--state=success', '--deployment-id=1', `--repository=${REPOSITORY}`];
  const { code } = await world.runBare(['deployment-status', ...args, '--token-file', TOKEN]);
  expect(code).toBe(2);
});

test('the token is not sent over plain HTTP to the server in GITHUB_API_URL', async () => {
  const args = ['--state=success', '--deployment-id=1', `--repository=${REPOSITORY}`];
  const env = { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: 'http://github.example.com' };
  const { code, stderr } = await world.runBare(['deployment-status', ...args], { env });
  expect(stderr).toMatch(
    /`GITHUB_API_URL` must use https:, or the token would be sent in clear text/,
  );
  expect(code).toBe(2);
});

describe('the exit code distinguishes a failure from an unknown outcome', () => {
  const args = (): string[] => [
    'deployment-status',
    '--state=success',
    `--repository=${REPOSITORY}`,
  ];

  test('1: GitHub rejected the request', async () => {
    const { code, stdout, stderr } = await world.run([...args(), '--deployment-id=4711']);
    expect(stderr).toMatch(/^error: Status of deployment 4711 not set: /m);
    expect(stderr).toContain('and `GITHUB_TOKEN` has access to it. (HTTP 404');
    expect(code).toBe(1);
    expect(stdout).toContain('deployment_id=4711\n');
  });

  test('3: GitHub was not reached', async () => {
    world.server.stopListening();
    world.server.keepNoConnection();
    const { code } = await world.run([
      ...args(),
      '--deployment-id=1',
      '--github-base-url=http://127.0.0.1:9',
    ]);
    expect(code).toBe(3);
  }, 120_000);
});

test('text from a server is never a command for a runner or a terminal', async () => {
  const hostile = '\r\n::set-output name=x::y\n\u001b]52;c;ZXZpbA==\u0007\u001b[2J##[error]z';
  world.github.faults.add('createStatus', () => ({
    answer: HttpResponse.json({ message: hostile }, { status: 422 }),
  }));
  const { code, stdout, stderr } = await world.run([
    'deployment-status',
    ...['--state=success', `--deployment-id=${created()}`, `--repository=${REPOSITORY}`],
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain('set-output');
  expect(stdout + stderr).not.toMatch(/\u001b|\u0007|##\[/);
});

describe('the command works with closed streams', () => {
  const shell = async (line: string): Promise<{ code: number | null; stdout: string }> => {
    const args = ['--state=success', `--deployment-id=${created()}`, `--repository=${REPOSITORY}`];
    const command = [
      process.execPath,
      join(ROOT, 'dist/cli/index.js'),
      'deployment-status',
      ...args,
    ];
    const env = {
      PATH: process.env['PATH'] ?? '',
      GITHUB_TOKEN: TOKEN,
      GITHUB_API_URL: world.server.url,
      COMMAND: command.join(' '),
    };
    const child = spawn('sh', ['-c', line], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, stdout };
  };

  test.each(['$COMMAND <&-', '$COMMAND >&-', '$COMMAND 2>&-'])('%s', async (line) => {
    expect(await shell(line)).toMatchObject({ code: 0 });
    expect(world.states()).toEqual(['success']);
  });

  test('a reader that stops reading does not end the command', async () => {
    const line = '(($COMMAND 2>&1; echo "code $?" >&3) | exec 0<&-) 3>&1';
    expect((await shell(line)).stdout).toBe('code 0\n');
    expect(world.states()).toEqual(['success']);
  });
});

test('every text that is replaced outside workflows still occurs in a message', () => {
  const files = globSync(['lib/**/*.ts', '*-*/**/*.ts'], {
    cwd: ROOT,
    exclude: ['**/node_modules/**'],
  });
  const sources = files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
  const unescaped = sources.replaceAll('\\`', '`');
  expect(OUTSIDE_WORDS.filter(([inWorkflow]) => !unescaped.includes(inWorkflow))).toEqual([]);
});
