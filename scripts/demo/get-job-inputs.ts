import { createSimulatedCtrlplane } from '../../simulator/ctrlplane/ctrlplane.ts';
import { SAMPLE, sampleJob } from '../../simulator/ctrlplane/job.ts';
import { createSimulatedRun } from '../../simulator/github/run.ts';
import { runStage } from '../../simulator/runner/runner.ts';
import { serve } from '../../simulator/network/serve.ts';
import { createLogView } from './log-view.ts';

const KEY = '0123456789abcdef.demo456789abcdef0123456789abcdef';
const SHOWN = ['job_id', 'version_tag', 'resource_name', 'environment_name', 'variable_region'];

/**
 * Runs both stages of get-job-inputs against a Ctrlplane in this process, of the newest and then of
 * the oldest generation.
 *
 * @returns whether both succeeded
 */
export async function demoGetJobInputs(): Promise<boolean> {
  const ctrlplane = createSimulatedCtrlplane();
  ctrlplane.apiKeys.add(KEY);
  ctrlplane.workspaces.push({ id: SAMPLE.workspace, slug: 'acme' });
  ctrlplane.jobs.push(sampleJob({ encrypted: ['db-password'] }));
  const run = createSimulatedRun('Deploy', '*/github');
  const server = await serve([...ctrlplane.handlers, ...run.handlers]);
  console.log(`\nA Ctrlplane is simulated at ${server.url}. One of its jobs starts this step:\n`);
  console.log(
    '  - uses: OWNER/deploy-actions/get-job-inputs@v1\n    with:\n      api_key: ${{ secrets.CTRLPLANE_API_KEY }}\n',
  );
  const newest = await step(server.url, { report_status: 'false' });
  ctrlplane.generation = 'A';
  console.log('\nThe same job on a server of 2024, with report_status: true:\n');
  const oldest = await step(server.url, { report_status: 'true' });
  console.log(`\nStatuses reported to Ctrlplane: ${ctrlplane.reported.join(', then ')}.`);
  await server.close();
  return newest && oldest;
}

async function step(url: string, inputs: Record<string, string>): Promise<boolean> {
  const stage = {
    action: 'get-job-inputs',
    inputs: { api_key: KEY, base_url: url, ...inputs },
    event: { name: 'workflow_dispatch', payload: { inputs: { job_id: SAMPLE.job } } },
    env: { GITHUB_API_URL: `${url}/github` },
    // The group has many names; GitHub shows it collapsed.
    onLog: createLogView((line) => {
      if (!line.startsWith('  ')) console.log(`  ${line}`);
    }),
  };
  const main = await runStage(stage);
  const post = await runStage({ ...stage, stage: 'post', state: main.state, jobStatus: 'success' });
  console.log(`\nIt ends with exit code ${main.exitCode}. Some of its outputs:\n`);
  for (const name of SHOWN) console.log(`  ${name}: ${main.outputs[name] ?? '(none)'}`);
  for (const result of [main, post]) result.dispose();
  return main.exitCode === 0 && post.exitCode === 0;
}
