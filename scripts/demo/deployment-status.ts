import { systemClock } from '../../lib/clock.ts';
import { createSimulatedGithub } from '../../simulator/github/github.ts';
import { runStage, type Stage } from '../../simulator/runner/runner.ts';
import { serve } from '../../simulator/network/serve.ts';
import { createLogView } from './log-view.ts';

const TOKEN = 'ghs_demo_0123456789abcdef';

/** Runs both stages of deployment-status against a GitHub in this process. */
export async function showDeploymentStatus(): Promise<void> {
  const github = createSimulatedGithub(systemClock);
  github.access.tokens.set(TOKEN, 'write');
  const server = await serve(github.handlers);
  const step: Stage = {
    action: 'deployment-status',
    inputs: { environment: 'production', environment_url: 'https://example.com' },
    env: { GITHUB_TOKEN: TOKEN, GITHUB_API_URL: server.url },
    onLog: createLogView((line) => {
      console.log(`  ${line}`);
    }),
  };
  console.log(
    `A GitHub is simulated at ${server.url}. One step for a whole job, which is cancelled:\n`,
  );
  console.log(
    '  - uses: OWNER/deploy-actions/deployment-status@v1\n    with:\n      environment: production\n      environment_url: https://example.com\n',
  );
  const started = await runStage(step);
  const closed = await runStage({
    ...step,
    stage: 'post',
    state: started.state,
    jobStatus: 'cancelled',
  });
  await server.close();
  for (const result of [started, closed]) result.dispose();
  console.log('\nThe deployment at the end:\n');
  for (const { statuses, ...deployment } of github.repository.deployments) {
    console.log(`  ${deployment.id} of ${deployment.ref} to ${deployment.environment}`);
    for (const { state, log_url } of statuses) console.log(`    ${state}  ${log_url}`);
  }
}
