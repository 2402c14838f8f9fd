import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts the canned server in a separate process. */
export async function startCannedServer(): Promise<{ url: string; close(): void }> {
  const child = fork(join(import.meta.dirname, 'canned-server.ts'));
  const [port] = (await once(child, 'message')) as [number];
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      child.disconnect();
    },
  };
}
