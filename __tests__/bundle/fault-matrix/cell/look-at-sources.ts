import { main as deploymentStatus } from '../../../../deployment-status/main.ts';
import { main as getJobInputs } from '../../../../get-job-inputs/main.ts';
import { watchRequests } from '../../../../simulator/network/watch-requests.ts';
import { createRestingClock } from '../../../../simulator/runner/resting-clock.ts';
import { runInProcess } from '../../../../simulator/runner/run-in-process.ts';
import { main as triggerDeploy } from '../../../../trigger-deploy/main.ts';
import type { Cell, Sight } from './cell.ts';
import { setScene } from './set-scene.ts';

const MAINS = new Map([
  ['trigger-deploy', triggerDeploy],
  ['deployment-status', deploymentStatus],
  ['get-job-inputs', getJobInputs],
]);

// Well below what a test of jest may take.
const HANG_MS = 10_000;

/** Runs the sources of a cell in this process, on real connections. */
export async function lookAtSources(cell: Cell): Promise<Sight> {
  const scene = await setScene(cell, {});
  const main = MAINS.get(scene.stage.action);
  if (main === undefined) throw new Error(`No sources are known of ${scene.stage.action}.`);
  const { made: requests, isQuiet, stop } = watchRequests();
  let hung = false;
  const watch = setTimeout(() => {
    // Cancels the step, so that the next cell finds this process as it was.
    hung = process.emit('SIGINT');
  }, HANG_MS);
  try {
    const result = await runInProcess(main, scene.stage, createRestingClock(isQuiet));
    return { result, requests, effects: scene.effects(), hung };
  } finally {
    clearTimeout(watch);
    stop();
    await scene.close();
  }
}
