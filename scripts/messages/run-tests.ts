import { join } from 'node:path';
import { runJest } from '../jest/run-jest.ts';

// The tests that run a stage with `__tests__/world.ts`.
const TESTS = [
  ...['trigger-deploy/', 'deployment-status/', 'get-job-inputs/', 'lib/step/'],
  ...['contract', 'secrets', 'spellings'],
];

/**
 * Runs the tests of all stages, which write their messages to a folder; returns whether all passed.
 */
export function runTests(folder: string): boolean {
  const paths = TESTS.map((path) => join('__tests__', path));
  return runJest(['--silent', ...paths], { MESSAGES_FOLDER: folder }) === 0;
}
