// Runs the workflows of e2e/ in nektos/act: the one in .tools/, otherwise the one on `PATH`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { runJest } from './jest/run-jest.ts';

const act = [join(ROOT, '.tools', 'act'), 'act'].find(
  (command) => spawnSync(command, ['--version']).status === 0,
);
if (act === undefined) {
  console.error(
    'act was not found. Install Go 1.25 or later (https://go.dev/dl/) and run "npm run e2e:install", or install act 0.2.89 (https://nektosact.com/installation/).',
  );
  process.exitCode = 1;
} else {
  const config = join(ROOT, 'e2e', 'jest.config.js');
  process.exitCode = runJest(['--config', config, ...process.argv.slice(2)], { ACT_COMMAND: act });
}
