import { describe, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { commandWorld, REPOSITORY, TOKEN, type RunOptions } from './command-world.ts';

const world = commandWorld();

const FLAGS = ['--environment', 'production', '--ref', 'main', '--repository', REPOSITORY];

/** Runs a program of Node behind `--`. */
const wrap = (program: string, options: RunOptions = {}, flags: readonly string[] = []) =>
  world.run(
    ['deployment-status', ...FLAGS, ...flags, '--', process.execPath, '--eval', program],
    options,
  );

describe('a command is run between in_progress and its result', () => {
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

  test('the command knows the deployment', async () => {
    const { stdout } = await wrap(
      'console.log(process.env.DEPLOYMENT_ID, process.env.DEPLOYMENT_URL)',
    );
    const id = String(world.github.repository.deployments.at(-1)?.id);
    expect(stdout.split(' ')[0]).toBe(id);
    expect(stdout).toContain(`/repos/${REPOSITORY}/deployments/${id}\n`);
  });

  test('the command has the environment of ours, and nothing else of the step', async () => {
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

  test('the command reads the stdin of ours, and prints a megabyte', async () => {
    const { code, stdout } = await wrap(
      "process.stdin.on('data', (d) => process.stdout.write(String(d).repeat(100_000)))",
      { stdin: '0123456789' },
    );
    expect(stdout).toHaveLength(1_000_000);
    expect(code).toBe(0);
  });

  test('a command that exits with 2 is no wrong input of ours, and its outputs are written', async () => {
    const file = world.file('');
    const { code } = await wrap('process.exit(2)', {}, [`--output-file=${file}`]);
    expect(code).toBe(2);
    expect(readFileSync(file, 'utf8')).toMatch(/^deployment_id=\d+$/m);
  });

  test('a command that is not there fails the deployment', async () => {
    const args = ['deployment-status', ...FLAGS, '--', 'no-such-command-here'];
    const { code, stderr } = await world.run(args);
    expect(world.states()).toEqual(['in_progress', 'failure']);
    expect(stderr).toMatch(/^error: Command not started: .*ENOENT/m);
    expect(code).toBe(127);
  });

  test('a command in a folder that is none fails the deployment', async () => {
    const args = ['deployment-status', ...FLAGS, '--', `${process.execPath}/x`];
    const { code, stderr } = await world.run(args);
    expect(world.states()).toEqual(['in_progress', 'failure']);
    expect(stderr).toMatch(/^error: Command not started: .*ENOTDIR/m);
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

  test('the exit code is that of a command that ends itself in its own way', async () => {
    const program = `process.on('${signal}', () => process.exit(0)); setInterval(() => {}, 1000); console.log('ready')`;
    const ended = await wrap(program, { onStdout: (_, child) => void child.kill(signal) }, [
      '--cancelled-as=inactive',
    ]);
    expect(world.states()).toEqual(['in_progress', 'inactive']);
    expect(ended.code).toBe(0);
  });
});

test('the deployment is closed before the kill that follows SIGTERM, though the command goes on', async () => {
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

test('a second signal does not keep the deployment open', async () => {
  let own: ChildProcess | undefined;
  // The first call of the closing.
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

test('the command is not run where the deployment could not be created', async () => {
  world.github.access.tokens.set(TOKEN, 'read');
  const { code, stdout, stderr } = await wrap("console.log('deployed')");
  expect(stdout).toBe('');
  expect(stderr).toContain('The command was not run.');
  expect(code).toBe(1);
});

test('a last status that could not be set fails a command that succeeded', async () => {
  const { code } = await wrap("console.log('ready')", {
    onStdout: () => {
      world.github.access.tokens.set(TOKEN, 'read');
    },
  });
  expect(world.states()).toEqual(['in_progress']);
  expect(code).toBe(1);
});

test('a signal that comes before the command closes the deployment, and the command is not run', async () => {
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
