import config from './jest.config.js';

// A variant of its own, so that the thresholds hold for the whole suite and not for a single file of it.
export default {
  ...config,
  // Nobody measures bundles in processes of their own. What stays uncovered was looked at and is left to them
  // (the entries, the end of the process, TLS and proxies, faults without end), or is the value for a variable
  // that the runner always sets, or holds types alone.
  collectCoverageFrom: [
    'lib/**/*.ts',
    'trigger-deploy/**/*.ts',
    'deployment-status/**/*.ts',
    'get-job-inputs/**/*.ts',
  ],
  coverageProvider: 'v8',
  coverageReporters: ['text-summary', ['text', { skipFull: true }]],
  coverageThreshold: { global: { lines: 95, branches: 95, statements: 95, functions: 95 } },
};
