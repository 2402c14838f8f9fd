import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCarpathian } from '../../lib/carpathian/client.ts';
import { createCtrlplane } from '../../lib/ctrlplane/client.ts';
import { createGithub } from '../../lib/github/client.ts';
import { createRedactor } from '../../lib/step/redactor.ts';
import { systemClock } from '../../lib/clock.ts';
import { createLog } from '../../lib/step/log.ts';
import { ROOT } from '../../simulator/runner/action-metadata.ts';
import { makeCertificate } from '../../simulator/network/certificate.ts';
import { CALLS, SECRET } from './fault-calls.ts';
import { runCell, type Laboratory } from './fault-cell.ts';
import { FAULTS } from './fault-kinds.ts';

/** So many processes at a time. */
const AT_ONCE = 4;

const tally = { held: 0 };
let laboratory: Laboratory;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  const trusted = await makeCertificate('simulated.invalid');
  const untrusted = await makeCertificate('simulated.invalid');
  writeFileSync(join(folder, 'ca.pem'), trusted.cert);
  laboratory = { folder, trusted, untrusted };
});

afterAll(async () => {
  await rm(laboratory.folder, { recursive: true, force: true });
  process.stdout.write(`fault matrix: ${tally.held} cells held\n`);
});

test('every call that the clients can make is a row', () => {
  const redactor = createRedactor();
  const options = {
    ...{ baseUrl: 'https://simulated.invalid', clock: systemClock, redactor },
    ...{ signal: new AbortController().signal, log: createLog(redactor) },
  };
  const repository = { owner: 'octo-org', repo: 'octo-repo' };
  const github = createGithub({ ...options, repository, token: SECRET, patienceMs: 0 });
  const clients = {
    carpathian: createCarpathian({ ...options, apiKey: SECRET }),
    github,
    ctrlplane: createCtrlplane({ ...options, apiKey: SECRET }),
  };
  // What tells of calls and makes none.
  const others = ['sentAt', 'inFlight', 'until'];
  const calls = Object.entries(clients).flatMap(([client, calls]) =>
    Object.keys(calls)
      .filter((call) => !others.includes(call))
      .map((call) => `${client}.${call}`),
  );
  expect(new Set(CALLS.map(({ name }) => name))).toEqual(new Set([...calls, 'readRunTitle']));
  // Nobody else makes a transport.
  const users = globSync('{lib,*-*}/**/*.ts', { cwd: ROOT, exclude: ['node_modules/**'] })
    .filter((file) => /= createHttp\(/.test(readFileSync(join(ROOT, file), 'utf8')))
    .sort();
  const files = ['get-job-inputs/run-title', 'lib/carpathian', 'lib/ctrlplane', 'lib/github'];
  expect(users).toEqual(files.map((file) => `${file}.ts`));
});

test.each(CALLS.map((row) => [`${row.name} (${row.place})`, row] as const))(
  '%s',
  async (_name, row) => {
    const queue = [...FAULTS];
    const faults: string[] = [];
    const work = async (): Promise<void> => {
      for (let kind = queue.shift(); kind !== undefined; kind = queue.shift()) {
        const broken = await runCell(row, kind, laboratory);
        if (broken.length === 0) tally.held += 1;
        faults.push(...broken);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(faults).toEqual([]);
  },
  // Some forty processes.
  300_000,
);
