// Preloaded into a bundle with `node --import`: appends each request, even one that never leaves
// the machine, to the file in REQUEST_LOG as `METHOD host /path`.
// https://nodejs.org/api/diagnostics_channel.html#http
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import type { ClientRequest } from 'node:http';

const file = process.env['REQUEST_LOG'] ?? '';

subscribe('http.client.request.created', (message) => {
  const { method, host, path } = (message as { request: ClientRequest }).request;
  appendFileSync(file, `${method} ${host} ${path}\n`);
});
