import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { makeCertificate } from '../../../simulator/network/certificate.ts';
import type { Cell, Laboratory, Sight } from './cell/cell.ts';
import { judgeCommand, judgeSight } from './cell/judge-sight.ts';
import { lookAtBundle } from './cell/look-at-bundle.ts';
import { lookAtSources } from './cell/look-at-sources.ts';
import { runAsCommand } from './cell/run-as-command.ts';
import { FAULTS, needsProcess } from './kinds.ts';
import { ROWS, ROWS_BY_FILE } from './rows/rows.ts';

// A hanging process is killed after a minute.
const TEST_MS = 90_000;

/**
 * Tests all cells of a file's rows. A cell runs from the sources in this process, or from the
 * bundle if that shows more; so does one cell of each fault.
 */
export function testCells(file: keyof typeof ROWS_BY_FILE): void {
  const rows = ROWS_BY_FILE[file];
  const laboratory = laboratoryPerFile();
  // The reporter counts tests under this name.
  describe('fault matrix', () => {
    describe.each(rows.map((row) => [`${row.name} (${row.place})`, row] as const))(
      '%s',
      (_name, row) => {
        const cells = FAULTS.map((kind, number) => {
          const onBundle = needsProcess(kind) || ROWS[number % ROWS.length] === row;
          return [
            onBundle ? `${kind.name}, to the bundle` : kind.name,
            { row, kind },
            onBundle,
          ] as const;
        });
        test.each(cells)(
          '%s',
          async (_title, cell, onBundle) => {
            const look = onBundle ? lookAtBundle : lookAtSources;
            expect(judge(await look(cell, laboratory), cell)).toEqual([]);
          },
          TEST_MS,
        );
      },
    );
  });
}

/** The rows that are run as the command too: a step of each action, without anything after it. */
const COMMAND_ROWS = [
  ...ROWS_BY_FILE.carpathian,
  ...ROWS_BY_FILE['github-reporting'].filter(({ place }) => place === 'deployment-status').slice(1),
  ...ROWS_BY_FILE['ctrlplane-finding'].slice(0, 2),
];

/** Tests each fault on a request of the command. */
export function testCommand(): void {
  const laboratory = laboratoryPerFile();
  describe('fault matrix', () => {
    const cells = FAULTS.filter((kind) => !needsProcess(kind)).flatMap((kind, number) => {
      const row = COMMAND_ROWS[number % COMMAND_ROWS.length];
      return row === undefined ? [] : [[`${row.name}, ${kind.name}`, { row, kind }] as const];
    });
    test.each(cells)(
      'the command: %s',
      async (_title, cell) => {
        const sight = await lookAtBundle(cell, laboratory, runAsCommand);
        const faults = judgeCommand(sight, cell);
        sight.result.dispose();
        expect(faults.map((fault) => `${fault}\n${sight.result.log.slice(-2_000)}`)).toEqual([]);
      },
      TEST_MS,
    );
  });
}

/** The certificates and files of all cells of a file; its members exist only while tests run. */
function laboratoryPerFile(): Laboratory {
  const laboratory = {} as Laboratory;
  const authorities = getCACertificates('default');
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'faults-'));
    const trusted = await makeCertificate('simulated.invalid');
    const untrusted = await makeCertificate('simulated.invalid');
    writeFileSync(join(folder, 'ca.pem'), trusted.cert);
    // The equivalent of NODE_EXTRA_CA_CERTS, which Node reads only at startup.
    setDefaultCACertificates([...authorities, trusted.cert]);
    Object.assign(laboratory, { folder, trusted, untrusted });
  });
  afterAll(() => {
    // Otherwise the next file in this process would trust this certificate instead of its own with
    // the same name.
    setDefaultCACertificates(authorities);
    rmSync(laboratory.folder, { recursive: true, force: true });
  });
  return laboratory;
}

/** Returns the failed expectations, each with the end of the log. */
function judge(sight: Sight, cell: Cell): string[] {
  const faults = judgeSight(sight, cell);
  sight.result.dispose();
  return faults.map((fault) => `${fault}\n${sight.result.log.slice(-2_000)}`);
}
