export default {
  testEnvironment: 'node',
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
  // The second one prints "N passed, N failed" as the last line, for tools that read only that.
  reporters: ['default', './scripts/test/closing-line-reporter.js'],
};
