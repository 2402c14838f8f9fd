import { expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCarpathian } from '../../../lib/carpathian/client.ts';
import { systemClock } from '../../../lib/clock.ts';
import { createCtrlplane } from '../../../lib/ctrlplane/client.ts';
import { createGithub } from '../../../lib/github/client.ts';
import { runnerLog } from '../../../lib/step/github-actions/run-on-runner.ts';
import { createLog } from '../../../lib/step/log.ts';
import { createSite } from '../../../lib/site/client.ts';
import { createRedactor } from '../../../lib/step/redactor.ts';
import { ROOT } from '../../../simulator/runner/action-metadata.ts';
import { SECRET } from './rows/row.ts';
import { ROWS, ROWS_BY_FILE } from './rows/rows.ts';

test('every request of the clients has a row', () => {
  const redactor = createRedactor();
  const { signal } = new AbortController();
  const context = { clock: systemClock, redactor, signal, log: createLog(redactor, runnerLog) };
  const baseUrl = 'https://simulated.invalid';
  const repository = { owner: 'octo-org', repo: 'octo-repo' };
  const clients = {
    carpathian: createCarpathian({ baseUrl, apiKey: SECRET }, context),
    github: createGithub({ baseUrl, repository, token: SECRET }, context),
    ctrlplane: createCtrlplane({ baseUrl, apiKey: SECRET }, context),
    site: createSite(new URL(baseUrl), context),
  };
  const calls = Object.entries(clients).flatMap(([client, calls]) =>
    Object.keys(calls).map((call) => `${client}.${call}`),
  );
  expect(new Set(ROWS.map(({ name }) => name))).toEqual(new Set([...calls, 'readRunTitle']));
  // Nothing else creates a transport.
  const users = globSync('{lib,*-*}/**/*.ts', { cwd: ROOT, exclude: ['node_modules/**'] })
    .filter((file) => /= createHttp\(/.test(readFileSync(join(ROOT, file), 'utf8')))
    .sort();
  expect(users).toEqual([
    'get-job-inputs/report/run-title.ts',
    'lib/carpathian/client.ts',
    'lib/ctrlplane/client.ts',
    'lib/github/transport.ts',
    'lib/site/client.ts',
  ]);
});

test('every row has a test file that runs its cells', () => {
  const files = globSync('*.test.ts', { cwd: import.meta.dirname }).sort();
  const named = Object.keys(ROWS_BY_FILE).map((name) => `${name}.test.ts`);
  expect(files).toEqual([...named, 'command.test.ts', 'rows.test.ts'].sort());
  for (const name of Object.keys(ROWS_BY_FILE)) {
    const text = readFileSync(join(import.meta.dirname, `${name}.test.ts`), 'utf8');
    expect(text).toContain(`testCells('${name}');`);
  }
});
