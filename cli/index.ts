#!/usr/bin/env node
const OLDEST_NODE = 22;

// Before anything else is loaded: an older Node would stop at it with a stack.
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(
    `error: deploy-actions needs Node ${OLDEST_NODE} or newer, and this is ${process.versions.node}.\n`,
  );
  process.exitCode = 2;
} else void import('./start.ts').then(({ start }) => start());

export {};
