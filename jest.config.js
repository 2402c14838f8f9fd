import { join } from 'node:path';

// Used by every Node process started from here; `runStage` passes it on to bundles.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

export default {
  testEnvironment: 'node',
  // The default leaves one core free, which is half of a two-core runner.
  maxWorkers: '100%',
  // Bundle tests start processes, which is slow on a busy machine.
  testTimeout: 30_000,
  testMatch: ['**/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2022',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // The last one prints "N passed, N failed" as the last line, for tools that only read that line.
  reporters: [
    'default',
    './scripts/test/cell-count-reporter.js',
    './scripts/test/closing-line-reporter.js',
  ],
};
