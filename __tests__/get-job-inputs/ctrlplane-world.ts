import { DEFAULTS } from '../../get-job-inputs/contract.ts';
import { main } from '../../get-job-inputs/main.ts';
import { post } from '../../get-job-inputs/post.ts';
import {
  createSimulatedCtrlplane,
  type SimulatedCtrlplane,
} from '../../simulator/ctrlplane/ctrlplane.ts';
import { SAMPLE, sampleJob } from '../../simulator/ctrlplane/job.ts';
import { createSimulatedRun, type SimulatedRun } from '../../simulator/github/run.ts';
import { callsOf, worldPerTest, type World } from '../world.ts';

/** The format of Ctrlplane's keys: sixteen digits, a dot, sixty-four digits. */
export const KEY =
  '0123456789abcdef.fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210';

export type CtrlplaneWorld = World<{ ctrlplane: SimulatedCtrlplane; run: SimulatedRun }> & {
  calls(): string[];
};

/**
 * get-job-inputs with a valid key, one workspace with one job, and the run dispatched for the job.
 */
export function ctrlplaneWorld(): CtrlplaneWorld {
  const world = worldPerTest({
    action: 'get-job-inputs',
    stages: { defaults: DEFAULTS, main, post },
    inputs: { api_key: KEY, job_id: SAMPLE.job },
    secrets: [KEY],
    createServices() {
      const ctrlplane = createSimulatedCtrlplane();
      ctrlplane.apiKeys.add(KEY);
      ctrlplane.workspaces.push({ id: SAMPLE.workspace, slug: 'acme' });
      ctrlplane.jobs.push(sampleJob());
      return { ctrlplane, run: createSimulatedRun(`Deploy [${SAMPLE.job}]`) };
    },
  });
  return Object.assign(world, { calls: () => callsOf(world.ctrlplane, '/api/v1/') });
}
