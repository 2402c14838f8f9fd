import { join } from 'node:path';

// Read by Node in each process that is started from here, and passed on to bundles by `runStage`.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

export default {
  testEnvironment: 'node',
  // The default leaves one core to others, which on a runner of two is half of it.
  maxWorkers: '100%',
  // A bundle test starts processes, which takes long on a busy machine.
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
  // The last one prints "N passed, N failed" as the last line, for tools that read only that.
  reporters: [
    'default',
    './scripts/test/cell-count-reporter.js',
    './scripts/test/closing-line-reporter.js',
  ],
};
