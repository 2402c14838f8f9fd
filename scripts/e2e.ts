// Runs the workflows of e2e/ in nektos/act: the one in .tools/, otherwise the one on `PATH`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../simulator/runner/action-metadata.ts';

const act = [join(ROOT, '.tools', 'act'), 'act'].find(
  (command) => spawnSync(command, ['--version']).status === 0,
);
if (act === undefined) {
  console.error(
    'There is no act to run the workflows in: install Go 1.25 or newer (https://go.dev/dl/) and run "npm run e2e:install", or install act 0.2.89 (https://nektosact.com/installation/).',
  );
  process.exitCode = 1;
} else {
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--config',
      join(ROOT, 'e2e', 'jest.config.js'),
      ...process.argv.slice(2),
    ],
    { env: { ...process.env, ACT_COMMAND: act }, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}
