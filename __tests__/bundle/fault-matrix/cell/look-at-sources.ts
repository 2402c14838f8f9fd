import { deploymentStatus } from '../../../../deployment-status/action.ts';
import { getJobInputs } from '../../../../get-job-inputs/action.ts';
import type { Action } from '../../../../lib/step/run-action.ts';
import { serveNames } from '../../../../simulator/network/name-service.ts';
import { watchRequests } from '../../../../simulator/network/watch-requests.ts';
import { createRestingClock } from '../../../../simulator/runner/resting-clock.ts';
import { runInProcess } from '../../../../simulator/runner/run-in-process.ts';
import { triggerDeploy } from '../../../../trigger-deploy/action.ts';
import { isSecure } from '../kinds.ts';
import type { Cell, Laboratory, Sight } from './cell.ts';
import { setScene } from './set-scene.ts';

const ACTIONS: Readonly<Record<string, Action<any>>> = {
  'trigger-deploy': triggerDeploy,
  'deployment-status': deploymentStatus,
  'get-job-inputs': getJobInputs,
};

// Well below jest's test timeout.
const HANG_MS = 10_000;

/** Runs the sources of a cell in this process, over real connections. */
export async function lookAtSources(cell: Cell, lab: Laboratory): Promise<Sight> {
  const { fault } = cell.kind;
  const { made: requests, isQuiet, stop } = watchRequests();
  let isDown = false;
  const stopNames = serveNames(() => isDown);
  const clock = createRestingClock(isQuiet);
  const scene = await setScene(cell, {
    ...(isSecure(cell.kind)
      ? { tls: { ...lab.trusted, origin: 'https://simulated.invalid' } }
      : {}),
    onOutage: (server) => {
      if (fault === 'tls') server.present(lab.untrusted);
      isDown = fault === 'dns';
    },
    time: clock,
  });
  const action = ACTIONS[scene.stage.action];
  if (action === undefined) throw new Error(`There are no sources of ${scene.stage.action}.`);
  let hung = false;
  const watch = setTimeout(() => {
    // Cancels the step, so that it does not affect the next cell.
    hung = process.emit('SIGINT');
  }, HANG_MS);
  try {
    const result = await runInProcess(action, scene.stage, clock);
    return { result, requests, effects: scene.effects(), hung };
  } finally {
    clearTimeout(watch);
    stop();
    stopNames();
    await scene.close();
  }
}
