import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server of canned answers in a process of its own. */
export type CannedServer = {
  url: string;
  /** What was called since this was last asked, as `METHOD path`, sorted. */
  takeCalls(): Promise<string[]>;
  close(): void;
};

/** Starts the server. */
export async function startCannedServer(): Promise<CannedServer> {
  const child = fork(join(import.meta.dirname, 'canned-server.ts'));
  const [port] = (await once(child, 'message')) as [number];
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    async takeCalls() {
      const response = await fetch(`${url}/calls`);
      return ((await response.json()) as string[]).sort();
    },
    close: () => {
      child.disconnect();
    },
  };
}
