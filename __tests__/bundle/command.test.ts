import { expect, test } from '@jest/globals';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../simulator/runner/action-metadata.ts';
import { commandWorld, REPOSITORY } from '../cli/command-world.ts';

const BUNDLE = join(ROOT, 'dist/cli');
const MAX_BYTES = 500_000;

const world = commandWorld();

test('the bundle runs without any other file, and runs a wrapped command', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    cpSync(BUNDLE, folder, { recursive: true });
    const flags = ['--environment=production', '--ref=main', `--repository=${REPOSITORY}`];
    const wrapped = [process.execPath, '--eval', 'console.log("deployed")'];
    const { code, stdout, stderr } = await world.run(
      ['deployment-status', ...flags, '--', ...wrapped],
      { file: join(folder, 'index.js') },
    );
    expect(stderr).toMatch(/is in_progress[^]*is success/);
    expect(stdout).toBe('deployed\n');
    expect(code).toBe(0);
    expect(world.states()).toEqual(['in_progress', 'success']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the bundle is small, includes its licences, and contains no workflow commands', () => {
  const files = globSync('*.js', { cwd: BUNDLE }).map((file) => join(BUNDLE, file));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  expect(bytes).toBeLessThanOrEqual(MAX_BYTES);
  expect(files.filter((file) => readFileSync(file, 'utf8').includes('add-mask'))).toEqual([]);
  const licences = readFileSync(join(BUNDLE, 'licenses.txt'), 'utf8');
  expect(licences).toContain('@actions/http-client');
});

test('the entrypoint of the image is a file that is copied into it', () => {
  const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
  const [, source = '', target = ''] = /^COPY (\S+) (\S+)$/m.exec(dockerfile) ?? [];
  const [, entry = ''] = /^ENTRYPOINT \["node", "([^"]+)"\]$/m.exec(dockerfile) ?? [];
  expect(entry.startsWith(`${target}/`)).toBe(true);
  expect(statSync(join(ROOT, source, entry.slice(target.length))).isFile()).toBe(true);
});
