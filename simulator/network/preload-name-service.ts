// Preloaded into a bundle with `node --import`: resolves `simulated.invalid` to this machine until
// the file in NAME_SERVICE_DOWN exists.
import { existsSync } from 'node:fs';
import { serveNames } from './name-service.ts';

serveNames(() => existsSync(process.env['NAME_SERVICE_DOWN'] ?? ''));
