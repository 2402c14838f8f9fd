// Preloaded into a bundle with `node --import`: `simulated.invalid` is the name of this machine there, until
// the file that NAME_SERVICE_DOWN names exists.
import { existsSync } from 'node:fs';
import { serveNames } from './name-service.ts';

serveNames(() => existsSync(process.env['NAME_SERVICE_DOWN'] ?? ''));
