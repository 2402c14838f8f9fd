import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  createSimulatedCarpathian,
  scripted,
  type SimulatedCarpathian,
} from '../../simulator/carpathian/carpathian.ts';
import {
  createSimulatedCtrlplane,
  type SimulatedCtrlplane,
} from '../../simulator/ctrlplane/ctrlplane.ts';
import { SAMPLE, sampleJob } from '../../simulator/ctrlplane/job.ts';
import { createSimulatedGithub, type SimulatedGithub } from '../../simulator/github/github.ts';
import { startJob, type Step } from '../../simulator/runner/job.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';
import { serve, type SimulatorServer } from '../../simulator/network/serve.ts';

const KEY = 'cpk_4f+9/c0ffee=Zm9v';

let carpathian: SimulatedCarpathian;
let ctrlplane: SimulatedCtrlplane;
let github: SimulatedGithub;
let servers: SimulatorServer[];

beforeEach(async () => {
  const clock = createManualClock();
  carpathian = createSimulatedCarpathian(clock);
  carpathian.keys.add(KEY);
  ctrlplane = createSimulatedCtrlplane();
  ctrlplane.apiKeys.add(KEY);
  ctrlplane.workspaces.push({ id: SAMPLE.workspace, slug: 'acme' });
  ctrlplane.jobs.push(sampleJob());
  github = createSimulatedGithub(clock);
  github.access.tokens.set(KEY, 'write');
  servers = await Promise.all([carpathian, ctrlplane, github].map((it) => serve(it.handlers)));
});

afterEach(async () => {
  for (const server of servers) await server.close();
});

/** A workflow with all three actions. */
function stepsOf(onLog: (text: string) => void): Step[] {
  const [api_url = '', base_url = '', githubUrl = ''] = servers.map(({ url }) => url);
  const env = { GITHUB_TOKEN: KEY, GITHUB_API_URL: githubUrl };
  const job = { api_key: KEY, job_id: SAMPLE.job, base_url, report_status: 'true' };
  return [
    { action: 'get-job-inputs', inputs: job, env },
    { action: 'deployment-status', inputs: { environment: 'production' }, env },
    { action: 'trigger-deploy', inputs: { api_key: KEY, api_url, logs: 'none' }, env, onLog },
  ];
}

test.each([
  ['success', 'success', 'success', 'successful'],
  ['failure', 'failed', 'failure', 'failure'],
  ['cancelled', 'running', 'error', 'cancelled'],
] as const)(
  'all three actions in a job that ends with %s: all services are notified of its end',
  async (status, word, githubState, ctrlplaneStatus) => {
    carpathian.script = scripted([{ afterMs: 0, status: word }]);
    const onLog = (text: string): void => {
      if (text.includes('Status: running')) void job.cancel();
    };
    const job = startJob(stepsOf(onLog));
    const ended = await job.ended;
    for (const { result } of ended.stages) result.dispose();
    expect(ended.status).toBe(status);
    expect(ended.stages.map(({ action, stage }) => `${action} ${stage}`)).toEqual([
      'get-job-inputs main',
      'deployment-status main',
      'trigger-deploy main',
      'trigger-deploy post',
      'deployment-status post',
      'get-job-inputs post',
    ]);
    const states = github.repository.deployments[0]?.statuses.map(({ state }) => state);
    expect(states).toEqual(['in_progress', githubState]);
    expect(ctrlplane.reported).toEqual(['inProgress', ctrlplaneStatus]);
    expect(carpathian.triggered).toHaveLength(1);
  },
);

test('all three actions, cancelled: GitHub and Ctrlplane are notified that the deployment is still running', async () => {
  carpathian.script = scripted([{ afterMs: 0, status: 'running' }]);
  const [api_url = '', base_url = '', githubUrl = ''] = servers.map(({ url }) => url);
  const env = { GITHUB_TOKEN: KEY, GITHUB_API_URL: githubUrl };
  const found = { api_key: KEY, job_id: SAMPLE.job, base_url, report_status: 'true' };
  const deploy = { api_key: KEY, api_url, token: KEY, environment: 'production', logs: 'none' };
  const onLog = (text: string): void => {
    if (text.includes('Status: running')) void job.cancel();
  };
  const job = startJob([
    { action: 'get-job-inputs', inputs: found, env },
    { action: 'trigger-deploy', inputs: deploy, env, onLog },
  ]);
  const ended = await job.ended;
  for (const { result } of ended.stages) result.dispose();
  expect(ended.stages.map(({ action, stage }) => `${action} ${stage}`)).toEqual([
    'get-job-inputs main',
    'trigger-deploy main',
    'trigger-deploy post',
    'get-job-inputs post',
  ]);
  expect(github.repository.deployments[0]?.statuses.at(-1)).toMatchObject({
    state: 'error',
    description:
      'The step was cancelled while "running"; the deployment keeps running at Carpathian.',
  });
  expect(ctrlplane.reported).toEqual(['inProgress', 'cancelled']);
});
