// Prints the notes for the release in package.json and CHANGELOG.md; in a workflow, also sets them
// as the output `notes`.
import { setOutput } from '@actions/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { releaseNotes } from './release/changelog.ts';

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

const { version } = JSON.parse(read('package.json')) as { version: string };
const notes = releaseNotes(read('CHANGELOG.md'), {
  version,
  repository: process.env['GITHUB_REPOSITORY'] ?? 'OWNER/deploy-actions',
  sha: process.env['GITHUB_SHA'] ?? 'SHA',
});
console.log(notes);
if (process.env['GITHUB_OUTPUT'] !== undefined) setOutput('notes', notes);
