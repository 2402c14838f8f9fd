import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../../simulator/runner/action-metadata.ts';
import { runStage } from '../../../../simulator/runner/runner.ts';
import { isSecure, type FaultKind } from '../kinds.ts';
import type { Cell, Laboratory, Sight } from './cell.ts';
import { setScene } from './set-scene.ts';

// On a busy machine a process takes seconds; longer means that it hangs.
const HANG_MS = 60_000;

/**
 * Runs the bundle of a cell in a separate process.
 *
 * @param run runs the stage, by default as a runner does
 */
export async function lookAtBundle(
  cell: Cell,
  lab: Laboratory,
  run: typeof runStage = runStage,
): Promise<Sight> {
  const { fault } = cell.kind;
  const files = mkdtempSync(join(lab.folder, 'cell-'));
  const [down, requestLog] = [join(files, 'names-down'), join(files, 'requests')];
  const running: { process?: ChildProcess } = {};
  const scene = await setScene(cell, {
    ...(isSecure(cell.kind)
      ? { tls: { ...lab.trusted, origin: 'https://simulated.invalid' } }
      : {}),
    onOutage: (server) => {
      if (fault === 'tls') server.present(lab.untrusted);
      if (fault === 'dns') writeFileSync(down, '');
    },
    // Signals for `virtual-time.ts`.
    time: {
      jump: () => running.process?.kill('SIGUSR2'),
      passSecond: () => running.process?.kill('SIGCONT'),
    },
  });
  let hung = false;
  const watch = setTimeout(() => {
    hung = running.process?.kill('SIGKILL') ?? false;
  }, HANG_MS);
  const result = await run({
    ...scene.stage,
    env: {
      ...scene.stage.env,
      REQUEST_LOG: requestLog,
      NAME_SERVICE_DOWN: down,
      NODE_EXTRA_CA_CERTS: join(lab.folder, 'ca.pem'),
    },
    nodeArgs: preloadsOf(cell.kind).flatMap((name) => [
      '--import',
      join(ROOT, 'simulator', `${name}.ts`),
    ]),
    onStart: (process) => (running.process = process),
  });
  clearTimeout(watch);
  await scene.close();
  return { result, requests: readRequests(requestLog), effects: scene.effects(), hung };
}

function preloadsOf(kind: FaultKind): string[] {
  return [
    'runner/virtual-time',
    'network/request-log',
    ...(isSecure(kind) ? ['network/preload-name-service'] : []),
    ...(kind.group === 'huge' ? ['runner/report-memory'] : []),
  ];
}

function readRequests(file: string): Sight['requests'] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return lines.map((line) => {
    const [method = '', host = '', path = ''] = line.split(' ');
    return { call: `${method} ${path}`, host };
  });
}
