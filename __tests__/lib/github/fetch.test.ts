import { expect, test } from '@jest/globals';
import { createGithubFetch } from '../../../lib/github/fetch.ts';
import { createManualClock } from '../../../simulator/runner/manual-clock.ts';

test.each([
  ['GET', 'https://evil.example/repos'],
  ['GET', 'https://api.github.com.evil.example/'],
  ['DELETE', 'https://api.github.com/repos'],
])('%s %s is refused before anything is sent', async (method, url) => {
  const sent: string[] = [];
  const fetch = createGithubFetch({
    http: {
      send: (call) => {
        sent.push(call.path);
        return Promise.reject(new Error('sent'));
      },
    },
    baseUrl: 'https://api.github.com',
    clock: createManualClock(),
    patienceMs: 1_000,
    onWrite: () => undefined,
  });
  await expect(fetch(url, { method, headers: {} })).rejects.toThrow(`${method} ${url} is no call`);
  expect(sent).toEqual([]);
});
