// Preloaded into a bundle with `node --import`: each request that it makes, also one that never leaves the
// machine, becomes a line of the file that REQUEST_LOG names, as `METHOD host /path`.
// https://nodejs.org/api/diagnostics_channel.html#http
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import type { ClientRequest } from 'node:http';

const file = process.env['REQUEST_LOG'] ?? '';

subscribe('http.client.request.created', (message) => {
  const { method, host, path } = (message as { request: ClientRequest }).request;
  appendFileSync(file, `${method} ${host} ${path}\n`);
});
