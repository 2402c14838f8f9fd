import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const STEP = join(import.meta.dirname, '../../../lib/step');
const VIRTUAL_TIME = join(import.meta.dirname, '../../../simulator/runner/virtual-time.ts');

/** Runs a program whose stdout is read only after its stderr reports that it is done. */
function runUnread(program: string): Promise<{ bytes: number; exitCode: number | null }> {
  const args = ['--import', VIRTUAL_TIME, '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let bytes = 0;
  child.stdout.pause().on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  child.stderr.on('data', () => setTimeout(() => child.stdout.resume(), 15));
  return new Promise((resolve) => {
    child.on('close', (exitCode) => {
      resolve({ bytes, exitCode });
    });
  });
}

test('a process with open handles is ended after its output has been read', async () => {
  const program = `
    import { endProcess } from '${STEP}/end-process.ts';
    setInterval(() => {}, 1000);
    process.stdout.write('x'.repeat(1_000_000));
    process.exitCode = 1;
    process.stderr.write('done');
    endProcess();`;
  expect(await runUnread(program)).toEqual({ bytes: 1_000_000, exitCode: 1 });
});

test('a log resolves once its output has been read', async () => {
  const program = `
    import { runnerLog } from '${STEP}/github-actions/run-on-runner.ts';
    import { createLog } from '${STEP}/log.ts';
    import { createRedactor } from '${STEP}/redactor.ts';
    const log = createLog(createRedactor(), runnerLog);
    log.info('x'.repeat(1_000_000));
    process.stderr.write('done');
    await log.drained();
    process.exit(process.stdout.writableLength);`;
  expect(await runUnread(program)).toEqual({ bytes: 1_000_001, exitCode: 0 });
});
