// Runs the unit tests, and writes every message that they saw; with `--check`, fails if the file would change.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { readMessages } from './messages/read-messages.ts';
import { renderMessages } from './messages/render-messages.ts';

const FILE = join(ROOT, '__tests__', 'messages.snapshot.md');
const TESTS = ['trigger-deploy', 'deployment-status', 'get-job-inputs', 'lib'];

const folder = mkdtempSync(join(tmpdir(), 'messages-'));
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--silent',
    ...TESTS.map((name) => `__tests__/${name}/`),
  ],
  { cwd: ROOT, env: { ...process.env, MESSAGES_FOLDER: folder }, stdio: 'inherit' },
);
const page = renderMessages(readMessages(folder));
rmSync(folder, { recursive: true });
if (status !== 0) {
  console.error('The tests failed, so the messages are not complete.');
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) {
  writeFileSync(FILE, page);
} else if (readFileSync(FILE, 'utf8') !== page) {
  console.error('Run "npm run messages", and commit what it changes.');
  process.exitCode = 1;
}
