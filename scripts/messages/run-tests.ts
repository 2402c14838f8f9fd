import { join } from 'node:path';
import { runJest } from '../jest/run-jest.ts';

// Those that run a stage in a world of `__tests__/world.ts`.
const TESTS = [
  ...['trigger-deploy/', 'deployment-status/', 'get-job-inputs/', 'lib/step/'],
  ...['contract', 'secrets', 'spellings'],
];

/** Runs the tests of all stages, which collect their messages in a folder; returns whether all passed. */
export function runTests(folder: string): boolean {
  const paths = TESTS.map((path) => join('__tests__', path));
  return runJest(['--silent', ...paths], { MESSAGES_FOLDER: folder }) === 0;
}
