import { DEFAULTS as jobDefaults } from '../../../../get-job-inputs/contract.ts';
import { ALIASES } from '../../../../deployment-status/aliases.ts';
import { DEFAULTS as statusDefaults } from '../../../../deployment-status/contract.ts';
import { DEFAULTS as triggerDefaults } from '../../../../trigger-deploy/contract.ts';
import { main as startDeployment } from '../../../../deployment-status/main.ts';
import { post as endDeployment } from '../../../../deployment-status/post.ts';
import { main as getJobInputs } from '../../../../get-job-inputs/main.ts';
import { post as reportJob } from '../../../../get-job-inputs/post.ts';
import type { Action } from '../../../../lib/step/run-action.ts';
import { serveNames } from '../../../../simulator/network/name-service.ts';
import { watchRequests } from '../../../../simulator/network/watch-requests.ts';
import { createRestingClock } from '../../../../simulator/runner/resting-clock.ts';
import { runInProcess } from '../../../../simulator/runner/run-in-process.ts';
import { main as triggerDeploy } from '../../../../trigger-deploy/main.ts';
import { post as closeMirror } from '../../../../trigger-deploy/post.ts';
import { isSecure } from '../kinds.ts';
import type { Cell, Laboratory, Sight } from './cell.ts';
import { setScene } from './set-scene.ts';

const ACTIONS: Readonly<Record<string, Action<any>>> = {
  'trigger-deploy': { defaults: triggerDefaults, main: triggerDeploy, post: closeMirror },
  'deployment-status': {
    defaults: statusDefaults,
    aliases: ALIASES,
    main: startDeployment,
    post: endDeployment,
  },
  'get-job-inputs': { defaults: jobDefaults, main: getJobInputs, post: reportJob },
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
  if (action === undefined) throw new Error(`No sources are known of ${scene.stage.action}.`);
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
