import settings from '../jest.config.js';

export default {
  ...settings,
  rootDir: '..',
  testMatch: ['**/e2e/**/*.test.ts'],
  // A run takes one to three seconds, and starts a process per stage of every step.
  testTimeout: 60_000,
  maxWorkers: 2,
};
