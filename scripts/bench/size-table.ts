import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { actionNames, ROOT } from '../../simulator/runner/action-metadata.ts';
import type { Table } from './table.ts';

const MAX_ARCHIVE_BYTES = 1024 ** 3;

/** What a runner downloads for each job that uses an action, and the size of each bundle. */
export function sizeTable(): Table {
  const archive = execFileSync('git', ['archive', '--format=tar.gz', 'HEAD'], {
    cwd: ROOT,
    maxBuffer: MAX_ARCHIVE_BYTES,
  });
  const listing = execFileSync('tar', ['-tzf', '-'], { input: archive, encoding: 'utf8' });
  const files = listing.split('\n').filter((path) => path !== '' && !path.endsWith('/'));
  return {
    title: 'Size',
    intro:
      'In each job that uses one of the actions, the runner downloads the archive of the repository. It omits files that ' +
      'are needed only for development. The bundles are not minified, so that people can review them. The other parts ' +
      'of a bundle are loaded only by steps that use them.',
    columns: ['what', 'kB', 'files', 'other parts, kB'],
    rows: [
      ['archive', kilobytes(archive.length), String(files.length), ''],
      ...actionNames().map((name) => {
        const folder = join(ROOT, 'dist', name);
        const parts = globSync('*.index.js', { cwd: folder }).map((part) => sizeOf(folder, part));
        return [`bundle of \`${name}\``, sizeOf(folder, 'index.js'), '', parts.join(' + ')];
      }),
    ],
  };
}

function sizeOf(folder: string, file: string): string {
  return kilobytes(statSync(join(folder, file)).size);
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(0);
}
