// Compiles each action into dist/<action>/, with the licences of what it bundles beside it.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { actionNames, ROOT } from './actions.ts';

const NCC = join(ROOT, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');

rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
for (const name of actionNames()) {
  const [entry, out] = [join(ROOT, name, 'index.ts'), join(ROOT, 'dist', name)];
  const args = [
    NCC,
    'build',
    entry,
    '--out',
    out,
    '--license',
    'licenses.txt',
    '--no-cache',
    '--quiet',
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
