// Compiles each action into dist/<action>/, with the licences of what it bundles beside it. What was
// there is replaced when all have been compiled.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { actionNames, readAction, ROOT } from '../simulator/runner/action-metadata.ts';

const NCC = join(ROOT, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');

// An action whose post stage has a file of its own: the same bundle, which sees from the name what stage it is.
const POST = "import './index.js';\n";

const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
for (const name of actionNames()) {
  const files = [join(ROOT, name, 'index.ts'), '--out', join(fresh, name)];
  const options = ['--license', 'licenses.txt', '--no-cache', '--quiet'];
  const { status } = spawnSync(process.execPath, [NCC, 'build', ...files, ...options], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  const { main, post = main } = readAction(name).runs;
  if (post !== main) writeFileSync(join(fresh, name, basename(post)), POST);
}
rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
cpSync(fresh, join(ROOT, 'dist'), { recursive: true });
rmSync(fresh, { recursive: true });
