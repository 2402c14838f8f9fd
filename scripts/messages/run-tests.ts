import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../simulator/runner/action-metadata.ts';

// Those that run a stage in a world of `__tests__/world.ts`.
const TESTS = [
  ...['trigger-deploy/', 'deployment-status/', 'get-job-inputs/', 'lib/step/'],
  ...['contract', 'secrets', 'spellings'],
];

/** Runs the tests of all stages, which collect their messages in a folder; tells whether all passed. */
export function runTests(folder: string): boolean {
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--silent',
      ...TESTS.map((path) => join('__tests__', path)),
    ],
    { cwd: ROOT, env: { ...process.env, MESSAGES_FOLDER: folder }, stdio: 'inherit' },
  );
  return status === 0;
}
