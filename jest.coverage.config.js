import config from './jest.config.js';

// A separate config, so that the thresholds apply only to the whole suite.
export default {
  ...config,
  // Bundle tests run in separate processes, whose coverage is not measured. The rest was reviewed: it is covered
  // only by them (entries, process exit, TLS and proxies, endless faults), a fallback for a variable that the
  // runner always sets, or only types.
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
