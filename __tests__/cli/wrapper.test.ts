import { describe, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { commandWorld, REPOSITORY, TOKEN, type RunOptions } from './command-world.ts';

const world = commandWorld();

const FLAGS = ['--environment', 'production', '--ref', 'main', '--repository', REPOSITORY];

/** Wraps a Node program. */
const wrap = (program: string, options: RunOptions = {}, flags: readonly string[] = []) =>
  world.run(
    ['deployment-status', ...FLAGS, ...flags, '--', process.execPath, '--eval', program],
    options,
  );

describe('a command runs between in_progress and its result', () => {
  test('success, with stdout as the command wrote it', async () => {
    const { code, stdout, stderr } = await wrap(
      "console.log('::notice::of the command')".replaceAll('::', '-'),
    );
    expect(world.states()).toEqual(['in_progress', 'success']);
    expect(stdout).toBe('-notice-of the command\n');
    expect(stderr).toMatch(/is in_progress[^]*is success/);
    expect(code).toBe(0);
  });

  test('failure, with the exit code of the command', async () => {
    const { code } = await wrap('process.exit(7)');
    expect(world.states()).toEqual(['in_progress', 'failure']);
    expect(code).toBe(7);
  });

  test('the command gets the id and URL of the deployment', async () => {
    const { stdout } = await wrap(
      'console.log(process.env.DEPLOYMENT_ID, process.env.DEPLOYMENT_URL)',
    );
    const id = String(world.github.repository.deployments.at(-1)?.id);
    expect(stdout.split(' ')[0]).toBe(id);
    expect(stdout).toContain(`/repos/${REPOSITORY}/deployments/${id}\n`);
  });

  test('the command inherits the environment, and gets no other variable of the step', async () => {
    const { stdout } = await wrap('console.log(Object.keys(process.env).join())', {
      env: { OWN: 'x' },
    });
    const own = ['PATH', 'HOME', 'OWN', 'NODE_COMPILE_CACHE', 'GITHUB_TOKEN', 'GITHUB_API_URL'];
    const added = stdout
      .trim()
      .split(',')
      .filter((name) => !own.includes(name));
    expect(added.sort()).toEqual(['DEPLOYMENT_ID', 'DEPLOYMENT_URL']);
  });

  test('the command inherits stdin, and can print a megabyte', async () => {
    const { code, stdout } = await wrap(
      "process.stdin.on('data', (d) => process.stdout.write(String(d).repeat(100_000)))",
      { stdin: '0123456789' },
    );
    expect(stdout).toHaveLength(1_000_000);
    expect(code).toBe(0);
  });

  test('exit code 2 of the command does not count as wrong inputs: the outputs are written', async () => {
    const file = world.file('');
    const { code } = await wrap('process.exit(2)', {}, [`--output-file=${file}`]);
    expect(code).toBe(2);
    expect(readFileSync(file, 'utf8')).toMatch(/^deployment_id=\d+$/m);
  });

  test('a missing command fails the deployment', async () => {
    const args = ['deployment-status', ...FLAGS, '--', 'no-such-command-here'];
    const { code, stderr } = await world.run(args);
    expect(world.states()).toEqual(['in_progress', 'failure']);
    expect(stderr).toMatch(/^error: Command not started: .*was not found \(.*ENOENT/m);
    expect(code).toBe(127);
  });

  test('a command with a file as its folder fails the deployment', async () => {
    const args = ['deployment-status', ...FLAGS, '--', `${process.execPath}/x`];
    const { code, stderr } = await world.run(args);
    expect(world.states()).toEqual(['in_progress', 'failure']);
    expect(stderr).toMatch(/^error: Command not started: .*could not be started \(.*ENOTDIR/m);
    expect(code).toBe(126);
  });

  test('a command that kills itself fails the deployment', async () => {
    const { code } = await wrap("process.kill(process.pid, 'SIGKILL')");
    expect(world.states()).toEqual(['in_progress', 'failure']);
    expect(code).toBe(137);
  });
});

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s', (signal, code) => {
  test('is passed on, and the deployment is closed as cancelled', async () => {
    const ended = await wrap("setInterval(() => {}, 1000); console.log('ready')", {
      onStdout: (_, child) => void child.kill(signal),
    });
    expect(world.states()).toEqual(['in_progress', 'error']);
    expect(ended.code).toBe(code);
  });

  test('the exit code is the command’s if it handles the signal', async () => {
    const program = `process.on('${signal}', () => process.exit(0)); setInterval(() => {}, 1000); console.log('ready')`;
    const ended = await wrap(program, { onStdout: (_, child) => void child.kill(signal) }, [
      '--cancelled-as=inactive',
    ]);
    expect(world.states()).toEqual(['in_progress', 'inactive']);
    expect(ended.code).toBe(0);
  });
});

test('the deployment is closed before the kill that follows SIGTERM, even if the command keeps running', async () => {
  const program =
    "process.on('SIGTERM', () => {}); setTimeout(() => {}, 9000); console.log('ready')";
  let own: ChildProcess | undefined;
  let closedAfterMs = 0;
  let signalAt = 0;
  world.github.faults.add('listStatuses', () => {
    closedAfterMs = performance.now() - signalAt;
    return undefined;
  });
  await wrap(program, {
    onStdout(_, child) {
      own = child;
      signalAt = performance.now();
      child.kill('SIGTERM');
    },
  });
  expect(own?.exitCode).toBe(0);
  expect(closedAfterMs).toBeGreaterThan(4_000);
  expect(closedAfterMs).toBeLessThan(8_500);
  expect(world.states()).toEqual(['in_progress', 'error']);
}, 30_000);

test('a second signal does not leave the deployment open', async () => {
  let own: ChildProcess | undefined;
  // The first request that closes the deployment.
  world.github.faults.add('listStatuses', () => {
    own?.kill('SIGTERM');
    return undefined;
  });
  const ended = await wrap("setInterval(() => {}, 1000); console.log('ready')", {
    onStdout(_, child) {
      own = child;
      child.kill('SIGTERM');
    },
  });
  expect(world.states()).toEqual(['in_progress', 'error']);
  expect(ended.code).toBe(143);
});

test('the command does not run if the deployment could not be created', async () => {
  world.github.access.tokens.set(TOKEN, 'read');
  const { code, stdout, stderr } = await wrap("console.log('deployed')");
  expect(stdout).toBe('');
  expect(stderr).toContain('Your command was not run.');
  expect(code).toBe(1);
});

test('exits with 1 if the command succeeded but the final status could not be set', async () => {
  const { code } = await wrap("console.log('ready')", {
    onStdout: () => {
      world.github.access.tokens.set(TOKEN, 'read');
    },
  });
  expect(world.states()).toEqual(['in_progress']);
  expect(code).toBe(1);
});

test('a signal before the command closes the deployment, and the command does not run', async () => {
  let own: ChildProcess | undefined;
  world.github.faults.add('createStatus', () => {
    own?.kill('SIGTERM');
    return undefined;
  });
  const { code, stdout } = await wrap("console.log('deployed')", {
    onStart: (child) => {
      own = child;
    },
  });
  expect(stdout).toBe('');
  expect(world.states().at(-1)).toBe('error');
  expect(code).toBe(143);
});
