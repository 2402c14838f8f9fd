import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionNames, readAction, ROOT } from '../../simulator/runner/action-metadata.ts';

// Runners download and unpack this archive in every job that uses an action of this repository:
// https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionManager.cs
const MAX_BYTES = 200_000;
const MAX_FILES = 45;

let folder: string;
let archive: Buffer;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  archive = execFileSync('git', ['archive', '--format=tar.gz', 'HEAD'], {
    cwd: ROOT,
    maxBuffer: 1024 ** 3,
  });
  execFileSync('tar', ['-xzf', '-', '-C', folder], { input: archive });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the archive is small and contains only what runs and what users read', () => {
  const listing = execFileSync('tar', ['-tzf', '-'], { input: archive, encoding: 'utf8' });
  const files = listing.split('\n').filter((path) => path !== '' && !path.endsWith('/'));
  expect(archive.length).toBeLessThanOrEqual(MAX_BYTES);
  expect(files.length).toBeLessThanOrEqual(MAX_FILES);
  expect(files).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'SECURITY.md', '.github/workflows/ci.yml']),
  );
});

test.each(actionNames())('%s runs from the archive alone', (name) => {
  const { main, post } = readAction(name).runs;
  const run = (script: string) =>
    spawnSync(process.execPath, [join(folder, name, script)], { env: {}, encoding: 'utf8' });
  const { status, stdout, stderr } = run(main);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/^::error title=Invalid inputs::.*inputs? /im);
  if (post !== undefined) expect(run(post)).toMatchObject({ status: 0, stdout: '', stderr: '' });
});
