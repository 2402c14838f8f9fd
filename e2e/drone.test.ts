import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readHost } from '../cli/hosts/read-host.ts';
import { payloadOf } from '../simulator/github/webhook-payload.ts';
import { ROOT } from '../simulator/runner/action-metadata.ts';

const DEPLOYMENT = payloadOf('deployment');

/** The variables of a step in a build that GitHub's webhook started, by Drone's own reading of it. */
function droneVariables(payload: object): Record<string, string> {
  const reader = join(ROOT, '.tools', 'drone-webhook');
  if (!existsSync(reader)) {
    throw new Error('Drone’s parser is not built: install Go 1.25, and run "npm run e2e:install".');
  }
  const { status, stdout, stderr } = spawnSync(reader, {
    input: JSON.stringify(payload),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return {
    ...(JSON.parse(stdout) as Record<string, string>),
    // From the settings of the server and the number of the build.
    DRONE_BUILD_LINK: `https://drone.example.com/${DEPLOYMENT.repository.full_name as string}/7`,
  };
}

test('the deployment of a webhook is found in the variables that Drone makes of it', () => {
  const { repository, deployment } = DEPLOYMENT;
  expect(readHost(droneVariables(DEPLOYMENT))).toEqual({
    name: 'Drone',
    repository: repository.full_name,
    apiUrl: 'https://api.github.com',
    deploymentId: String(deployment.id),
    commit: deployment.sha,
    environment: deployment.environment,
    logUrl: `https://drone.example.com/${repository.full_name as string}/7`,
    result: 'success',
  });
});

test('a webhook of GitHub Enterprise Server leads back there', () => {
  const payload = structuredClone(DEPLOYMENT);
  payload.repository.html_url = 'https://github.example.com/octo/app';
  expect(readHost(droneVariables(payload))).toMatchObject({
    apiUrl: 'https://github.example.com/api/v3',
    repository: 'octo/app',
  });
});
