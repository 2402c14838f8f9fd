// Runs the tests of all stages, and writes every message that they print to a file. With `--check`,
// fails if the file would change. If another test run has already collected the messages, set
// MESSAGES_FOLDER to their folder.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { readMessages } from './messages/read-messages.ts';
import { renderMessages } from './messages/render-messages.ts';
import { runTests } from './messages/run-tests.ts';

const FILE = join(ROOT, '__tests__', 'messages.snapshot.md');

const given = process.env['MESSAGES_FOLDER'];
const folder = given ?? mkdtempSync(join(tmpdir(), 'messages-'));
if (given === undefined && !runTests(folder)) {
  console.error('Tests failed, so messages may be missing.');
  process.exitCode = 1;
}
const page = renderMessages(readMessages(folder));
if (given === undefined) rmSync(folder, { recursive: true });
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, page);
} else if (readFileSync(FILE, 'utf8') !== page) {
  console.error('Run "npm run messages" and commit what it changes.');
  process.exitCode = 1;
}
