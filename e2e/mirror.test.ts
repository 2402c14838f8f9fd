import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { scripted } from '../simulator/carpathian/carpathian.ts';
import { commandsOf, jobResultsOf, outputsOf, printedBy, stepResultsOf } from './act-log.ts';
import { DISPATCH } from './events.ts';
import { startWorld, type World } from './world.ts';

const FLAGSHIP = 'examples/deploy-from-ctrlplane.yml';
const SHA = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';
const STATES = [
  { afterMs: 0, status: 'queued' },
  { afterMs: 10_000, status: 'building' },
  { afterMs: 20_000, status: 'success' },
];

let world: World;

beforeEach(async () => {
  world = await startWorld();
  world.carpathian.script = scripted(STATES);
});

afterEach(() => world.close());

/** States of the only GitHub deployment. */
const shown = (): string[] =>
  world.github.repository.deployments.flatMap(({ statuses }) =>
    statuses.map(({ state, description }) => `${state}: ${description}`),
  );

test('GitHub and Ctrlplane show the deployment from its start to the response of the app', async () => {
  const { entries, exitCode } = await world.run(FLAGSHIP, { ...DISPATCH, virtualTime: true });
  expect(exitCode).toBe(0);
  expect(shown()).toEqual(['queued: queued', 'in_progress: building', 'success: success']);
  expect(world.github.repository.deployments).toMatchObject([
    { environment: 'production', ref: 'v2.7.1', sha: SHA },
  ]);
  expect(world.carpathian.triggered).toMatchObject([{ branch: 'v2.7.1', commit: SHA }]);
  expect(world.ctrlplane.reported).toEqual(['inProgress', 'successful']);
  expect(printedBy(entries)).toContain('https://example.com/health returns HTTP 200.');
});

test('an app that does not respond fails the job, and both are notified', async () => {
  world.application.status = 502;
  const { entries, exitCode } = await world.run(FLAGSHIP, { ...DISPATCH, virtualTime: true });
  expect(exitCode).toBe(1);
  expect(jobResultsOf(entries)).toEqual({ deploy: 'failure' });
  expect(shown().at(-1)).toMatch(
    /^failure: success: https:\/\/example\.com\/health still returns HTTP 502/,
  );
  expect(world.ctrlplane.reported).toEqual(['inProgress', 'failure']);
  expect(commandsOf(entries, 'error')).toEqual([
    expect.stringContaining('https://example.com/health still returns HTTP 502 after 2m'),
  ]);
});

// act kills the step, the runner sends a signal first; the bundle tests cover that.
test('a killed step leaves nothing open', async () => {
  world.carpathian.script = scripted(STATES.slice(0, 2));
  const { entries } = await world.run(FLAGSHIP, { ...DISPATCH, interruptOn: 'Status: building' });
  expect(stepResultsOf(entries)).toEqual([
    'job main success',
    '1 main failure',
    '1 post success',
    'job post success',
  ]);
  expect(shown().at(-1)).toMatch(
    /^error: The step was stopped; the deployment may still be running/,
  );
  expect(world.ctrlplane.reported).toEqual(['inProgress', 'cancelled']);
  expect(outputsOf(entries, '1')).toMatchObject({ github_deployment_id: '42' });
});
