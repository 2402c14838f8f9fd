import { describe, expect, test } from '@jest/globals';
import { payloadOf } from '../../simulator/github/webhook-payload.ts';
import { refusal } from '../../simulator/network/service-fault.ts';
import { errorsOf, titlesOf, noticesOf, warningsOf } from '../annotations.ts';
import { SHA, githubWorld } from './github-world.ts';

const world = githubWorld();
const HEAD = 'a'.repeat(40);

/** An event for an existing deployment of main to staging, with its state. */
function eventOf(name: 'deployment' | 'deployment_status') {
  const id = world.createDeployment({ environment: 'staging' }, 'success');
  const payload = payloadOf(name);
  Object.assign(payload.deployment, { id, environment: 'staging', ref: 'main', sha: SHA });
  if (name === 'deployment_status') payload.deployment_status.environment = 'staging';
  return { id, event: { name, payload } };
}

describe.each(['deployment', 'deployment_status'] as const)('the deployment of %s', (name) => {
  test.each<[string, Record<string, string>]>([
    ['another environment', { environment: 'production' }],
    ['another environment and a commit', { environment: 'production', ref: HEAD }],
    ['another commit', { environment: 'staging', ref: HEAD }],
    ['required contexts', { environment: 'staging', required_contexts: 'ci' }],
  ])('is left alone if the inputs set %s', async (_name, given) => {
    const { id, event } = eventOf(name);
    const inputs = { ...given, auto_inactive: 'false' };
    const started = await world.step(inputs, { event });
    await world.step(inputs, { event, stage: 'post', state: started.state, jobStatus: 'success' });
    expect(world.statesOf(id)).toEqual(['success']);
    const [, created] = world.github.repository.deployments;
    expect(created).toMatchObject({ environment: given['environment'] });
    expect(created?.statuses.map(({ state }) => state)).toEqual(['in_progress', 'success']);
  });

  test('is left alone if another repository is given', async () => {
    const { id, event } = eventOf(name);
    world.github.repository.name = 'other/place';
    const inputs = { environment: 'staging', repository: 'other/place', ref: 'main' };
    const result = await world.step(inputs, { event });
    expect(world.statesOf(id)).toEqual(['success']);
    expect(result.outputs['deployment_id']).not.toBe(String(id));
  });

  test('is left alone if another environment is deactivated', async () => {
    const { id, event } = eventOf(name);
    const other = world.createDeployment({ environment: 'pr-7' }, 'success');
    await world.step({ environment: 'pr-7', state: 'inactive' }, { event });
    expect([id, other].map((it) => world.statesOf(it).at(-1))).toEqual(['success', 'inactive']);
  });

  test('gets no state meant for another environment', async () => {
    const { id, event } = eventOf(name);
    const result = await world.step({ environment: 'production', state: 'failure' }, { event });
    expect(errorsOf(result)).toEqual([expect.stringMatching(/^No deployment to update/)]);
    expect(world.statesOf(id)).toEqual(['success']);
  });

  test.each<[string, Record<string, string>]>([
    ['its own environment', { environment: 'Staging' }],
    ['its own ref', { environment: 'staging', ref: 'main' }],
    ['its own commit', { ref: SHA }],
  ])('is used if the inputs set %s', async (_name, inputs) => {
    const { id, event } = eventOf(name);
    await world.step({ ...inputs, state: 'failure' }, { event });
    expect(world.statesOf(id)).toEqual(['success', 'failure']);
    expect(world.github.repository.deployments).toHaveLength(1);
  });
});

describe('the commit', () => {
  test.each<[string, object]>([
    ['workflow_run', { workflow_run: { head_sha: HEAD } }],
    ['check_run', { check_run: { head_sha: HEAD } }],
    ['check_suite', { check_suite: { head_sha: HEAD } }],
    ['status', { sha: HEAD }],
    ['pull_request', { pull_request: { head: { sha: HEAD } } }],
    ['pull_request_review', { pull_request: { head: { sha: HEAD } } }],
  ])("of %s is the event's", async (name, payload) => {
    await world.step({ environment: 'preview' }, { event: { name, payload } });
    expect(world.bodies()[0]).toMatchObject({ ref: HEAD });
  });

  test.each<[string, object]>([
    ['push', { head_commit: { id: HEAD }, workflow_run: { head_sha: HEAD } }],
    ['schedule', {}],
    ['workflow_run', { workflow_run: {} }],
    ['issue_comment', { comment: {} }],
  ])("of %s is the run's", async (name, payload) => {
    await world.step({ environment: 'preview' }, { event: { name, payload } });
    expect(world.bodies()[0]).toMatchObject({ ref: SHA });
  });

  test("of GitHub's own workflow_run example is not the default branch's", async () => {
    const payload = payloadOf('workflow_run');
    const event = { name: 'workflow_run', payload };
    await world.step({ environment: 'preview' }, { event });
    expect(payload.workflow_run.head_sha).not.toBe(SHA);
    expect(world.bodies()[0]).toMatchObject({ ref: payload.workflow_run.head_sha });
  });
});

describe('the deployment of another job', () => {
  const inputs = { environment: 'production' };
  const bad = refusal(502, 'Bad Gateway');

  test('is not mistaken for its own, which GitHub did not accept', async () => {
    const sibling = await world.step(inputs);
    world.github.faults.add('createDeployment', bad);
    const own = await world.step(inputs);
    expect([sibling, own].map(({ outputs }) => outputs['deployment_id'])).toEqual(['42', '44']);
    expect(own.log).toContain('Created deployment 44 ');
    expect(warningsOf(own)).toEqual([]);
  });

  test('without a status is flagged in the log by a warning', async () => {
    world.createDeployment({ ref: SHA });
    world.github.faults.add('createDeployment', bad);
    const own = await world.step(inputs);
    expect(own.outputs['deployment_id']).toBe('42');
    expect(own.log).not.toContain('Created deployment');
    expect(warningsOf(own)).toEqual([expect.stringMatching(/deployment 42 .* was found/)]);
  });

  test('is distinguished from its own that a webhook receiver has already updated', async () => {
    const { github } = world;
    github.faults.add('createDeployment', () => ({ ...bad(), afterEffect: true }));
    world.clock.onSleep = () => {
      const [deployment] = github.repository.deployments;
      if (deployment === undefined || deployment.statuses.length > 0) return;
      github.repository.addStatus(deployment, { state: 'pending' }, '');
      Object.assign(deployment.statuses[0] ?? {}, { creator: 'gitploy[bot]' });
    };
    const own = await world.step(inputs);
    expect(own.outputs['deployment_id']).toBe('42');
    expect(github.repository.deployments).toHaveLength(1);
    expect(world.statesOf(42)).toEqual(['pending', 'in_progress']);
  });
});

describe('a clean-up', () => {
  const inputs = { environment: 'staging', state: 'inactive' };
  const active = (count: number): number[] =>
    Array.from({ length: count }, () =>
      world.createDeployment({ environment: 'staging' }, 'success'),
    );

  test.each([
    [422, 'createStatus', 1],
    [409, 'createStatus', 1],
    [500, 'createStatus', 4],
    [500, 'listStatuses', 4],
    [422, 'listStatuses', 1],
  ] as const)('continues after a %d of %s for one deployment', async (status, endpoint, times) => {
    const ids = active(4);
    // The newest comes first.
    world.github.faults.add(endpoint, () => {
      world.github.faults.add(endpoint, refusal(status, 'Not this one'), times);
      return undefined;
    });
    const result = await world.step(inputs);
    const states = ids.map((id) => world.statesOf(id).at(-1));
    expect(states).toEqual(['inactive', 'inactive', 'success', 'inactive']);
    expect(titlesOf(result)).toEqual(['Not all deployments of staging deactivated']);
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /^Not all .* of staging were .*: deployment 46 \(.*Not this one\)\. Run the job again/,
      ),
    ]);
    expect(noticesOf(result)).toEqual(['Deactivated 3 of 4 deployments of staging.']);
    expect(result.outputs['state']).toBe('');
  });

  test('skips a deployment that is deleted meanwhile', async () => {
    const ids = active(2);
    world.github.faults.add('createStatus', refusal(404, 'Not Found'));
    const result = await world.step(inputs);
    expect([result.exitCode, warningsOf(result)]).toEqual([0, []]);
    expect(ids.map((id) => world.statesOf(id).at(-1))).toEqual(['inactive', 'success']);
  });

  test('sets the state without a URL that GitHub rejects', async () => {
    const [id = 0] = active(1);
    const result = await world.step({ ...inputs, environment_url: 'example.com' });
    expect(result.exitCode).toBe(0);
    expect(world.statesOf(id)).toEqual(['success', 'inactive']);
    expect(warningsOf(result)).toEqual([expect.stringContaining('`environment_url`')]);
  });
});
