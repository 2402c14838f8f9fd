#!/usr/bin/env node
const OLDEST_NODE = 22;

// Runs before anything else is loaded: an older Node would fail there with a stack trace.
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(
    `error: deploy-actions requires Node.js ${OLDEST_NODE} or later (found ${process.versions.node}).\n`,
  );
  process.exitCode = 2;
} else void import('./start.ts').then(({ start }) => start());

export {};
