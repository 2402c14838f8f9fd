import {
  createSimulatedCtrlplane,
  type SimulatedCtrlplane,
} from '../../simulator/ctrlplane/ctrlplane.ts';
import { SAMPLE } from '../../simulator/ctrlplane/job.ts';
import type { Stage } from '../../simulator/runner/runner.ts';
import { serve } from '../../simulator/network/serve.ts';

const KEY = '0123456789abcdef.bench56789abcdef0123456789abcdef';

/** A Ctrlplane server, and a step that reads the sample job from it. */
export type JobServer = { ctrlplane: SimulatedCtrlplane; stage: Stage; close(): Promise<void> };

/** Starts a Ctrlplane without jobs; its only workspace is that of the sample job. */
export async function startJobServer(): Promise<JobServer> {
  const ctrlplane = createSimulatedCtrlplane();
  ctrlplane.apiKeys.add(KEY);
  ctrlplane.workspaces.push({ id: SAMPLE.workspace, slug: 'acme' });
  const { url, close } = await serve(ctrlplane.handlers);
  // Without a token, no requests go to GitHub.
  const inputs = { api_key: KEY, base_url: url, job_id: SAMPLE.job, token: '' };
  return { ctrlplane, stage: { action: 'get-job-inputs', inputs }, close };
}
