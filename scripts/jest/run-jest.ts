import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../simulator/runner/action-metadata.ts';

/**
 * Runs jest with ES modules, and waits for it.
 *
 * @param env in addition to the environment of this process
 * @returns its exit code
 */
export function runJest(args: readonly string[], env: Record<string, string>): number {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const { status } = spawnSync(process.execPath, [...flags, jest, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return status ?? 1;
}
