// Builds nektos/act into .tools/, in the version of e2e/act/go.mod, verified by e2e/act/go.sum.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../simulator/runner/action-metadata.ts';

const { error, status } = spawnSync(
  'go',
  ['build', '-o', join(ROOT, '.tools', 'act'), 'github.com/nektos/act'],
  { cwd: join(ROOT, 'e2e', 'act'), stdio: 'inherit' },
);
if (error !== undefined) {
  console.error(
    'act is built by Go, which is not on this machine: install Go 1.25 or newer (https://go.dev/dl/), then run "npm run e2e:install" again.',
  );
}
process.exitCode = status ?? 1;
