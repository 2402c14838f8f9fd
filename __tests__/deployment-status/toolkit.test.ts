import { getOctokit } from '@actions/github';
import { expect, test } from '@jest/globals';
import { githubWorld, TOKEN } from './github-world.ts';

const world = githubWorld();

test("what a step writes is read back identically by the toolkit's client", async () => {
  const { outputs } = await world.step({
    environment: 'production',
    environment_url: 'https://example.com',
    payload: '{"release":7}',
  });
  // The toolkit has its own `fetch` for proxies, which the simulated network does not intercept.
  const { rest } = getOctokit(TOKEN, { request: { fetch } });
  const place = { owner: 'octo-org', repo: 'octo-repo' };
  const deployment_id = Number(outputs['deployment_id']);
  const { data: deployments } = await rest.repos.listDeployments(place);
  const { data: statuses } = await rest.repos.listDeploymentStatuses({ ...place, deployment_id });
  expect(deployments).toMatchObject([
    { id: deployment_id, environment: 'production', payload: { release: 7 } },
  ]);
  expect(statuses).toMatchObject([
    { state: 'in_progress', environment_url: 'https://example.com' },
  ]);
});
