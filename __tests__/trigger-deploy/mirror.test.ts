import { expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { scripted } from '../../simulator/carpathian/carpathian.ts';
import { refusal } from '../../simulator/network/service-fault.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { mirrorWorld, RUN_URL, SHA, TOKEN } from './mirror-world.ts';

const world = mirrorWorld();

const SLOW = [
  { afterMs: 0, status: 'queued' },
  { afterMs: 20_000, status: 'building' },
  { afterMs: 60_000, status: 'success' },
];

test('GitHub shows each status of Carpathian while it is current', async () => {
  world.carpathian.script = scripted(SLOW);
  const result = await world.step();
  expect(result.exitCode).toBe(0);
  expect(world.shown()).toEqual(['queued: queued', 'in_progress: building', 'success: success']);
  const [deployment] = world.github.repository.deployments;
  expect(deployment).toMatchObject({ ref: SHA, environment: 'staging', task: 'deploy' });
  expect(deployment?.statuses[2]).toMatchObject({ log_url: RUN_URL, environment_url: '' });
  expect(result.outputs).toMatchObject({
    github_deployment_id: String(deployment?.id),
    commit: SHA,
    branch: 'main',
    conclusion: 'success',
  });
  expect(warningsOf(result)).toEqual([]);
});

test('the summary names the environment, its URL and the GitHub deployment', async () => {
  const { summary, outputs } = await world.step({ environment_url: 'https://shop.example.com' });
  const url = 'https&#58;&#47;&#47;shop&#46;example&#46;com';
  const row = /Environment<\/th><td>(.*)<\/td>/.exec(summary)?.[1]?.replace(/<\/?span>/g, '');
  expect(row).toBe(
    `<code>staging</code> · <a href="${url}">${url}&#47;</a> · GitHub deployment <code>${outputs['github_deployment_id']}</code>`,
  );
});

test('the GitHub deployment exists before anything is triggered', async () => {
  let created = 0;
  world.carpathian.onCall = (endpoint) => {
    if (endpoint === 'trigger') created = world.github.repository.deployments.length;
  };
  await world.step();
  expect(created).toBe(1);
});

test('without an environment no requests go to GitHub', async () => {
  const result = await world.step({ environment: '', environment_url: 'https://example.com' });
  expect(result).toMatchObject({
    exitCode: 0,
    outputs: { github_deployment_id: '', environment_url: 'https://example.com' },
  });
  expect(world.calls()).toEqual([]);
});

test.each([
  ['a dry run', { dry_run: 'true' }],
  ['a run without a key', { api_key: '', if_no_api_key: 'skip' }],
])('%s sends no request to GitHub', async (_name, inputs) => {
  const { exitCode } = await world.step(inputs);
  expect([exitCode, world.calls()]).toEqual([0, []]);
});

test('all fields that GitHub accepts are sent, and only those that were given', async () => {
  await world.step({
    environment_url: 'https://staging.example.com',
    dashboard_url: 'https://dashboard.example.com/servers/7',
    auto_inactive: 'false',
    transient_environment: 'true',
    production_environment: 'false',
  });
  const [creation, status] = world.github.requests
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => JSON.parse(body) as unknown);
  expect(creation).toEqual({
    ref: SHA,
    environment: 'staging',
    auto_merge: false,
    required_contexts: [],
    transient_environment: true,
    production_environment: false,
  });
  expect(status).toEqual({
    state: 'success',
    description: 'success',
    environment_url: 'https://staging.example.com',
    log_url: 'https://dashboard.example.com/servers/7',
    auto_inactive: false,
  });
});

test('a quick status change waits until the last one is five seconds old', async () => {
  const states = ['queued', 'starting', 'building', 'deploying', 'success'];
  world.carpathian.script = scripted(
    states.map((status, index) => ({ afterMs: index * 1_000, status })),
  );
  await world.step({ poll_interval: '1s' });
  expect(world.shown()).toEqual(['queued: queued', 'success: success']);
  expect(world.times()).toEqual([0, 5]);
});

test('a delayed status is shown later', async () => {
  world.carpathian.script = scripted([
    { afterMs: 0, status: 'queued' },
    { afterMs: 1_000, status: 'building' },
    { afterMs: 60_000, status: 'success' },
  ]);
  await world.step({ poll_interval: '1s' });
  expect(world.shown()).toEqual(['queued: queued', 'in_progress: building', 'success: success']);
  expect(world.times().slice(0, 2)).toEqual([0, 5]);
});

test.each([
  ['pending', 'queued'],
  ['Scheduled', 'queued'],
  ['queued (3)', 'queued'],
  ['running', 'in_progress'],
  ['building 40%', 'in_progress'],
  ['baking', 'in_progress'],
])('the status %s is %s at GitHub', async (status, state) => {
  world.carpathian.script = scripted([
    { afterMs: 0, status },
    { afterMs: 30_000, status: 'success' },
  ]);
  await world.step();
  expect(world.shown()[0]).toBe(`${state}: ${status}`);
});

test.each([
  ['failed', 'failure: failed: exit code 137'],
  ['cancelled', 'error: Cancelled at Carpathian: exit code 137'],
])('a deployment that is %s shows the reason', async (status, last) => {
  world.carpathian.script = {
    ...scripted([]),
    answer: () => HttpResponse.json({ status, message: 'exit code\n137' }),
  };
  const { exitCode } = await world.step();
  expect([exitCode, world.shown()]).toEqual([1, [last]]);
});

test('a deployment whose response contradicts its status shows both', async () => {
  world.carpathian.script = {
    ...scripted([]),
    answer: () => HttpResponse.json({ status: 'success', exit_code: 137 }),
  };
  await world.step();
  expect(world.shown().at(-1)).toMatch(/^failure: success, but exit_code is 137/);
});

test('a deployment that times out shows that it is still running', async () => {
  world.carpathian.script = scripted([{ afterMs: 0, status: 'building' }]);
  const result = await world.step({ timeout: '1m' });
  expect(result.outputs['conclusion']).toBe('timed_out');
  expect(world.shown().at(-1)).toMatch(
    /^error: Timed out after 1m\d+s while "building"; the deployment keeps running at Carpathian\.$/,
  );
});

test('a deployment that Carpathian does not start shows the reason', async () => {
  world.carpathian.configured = false;
  const { exitCode } = await world.step();
  expect(exitCode).toBe(1);
  expect(world.shown()).toEqual([
    expect.stringMatching(/^error: Carpathian returned an error: Deployment Not Configured\. .*…$/),
  ]);
});

test('a cancelled step leaves the final status to its post stage', async () => {
  world.carpathian.script = scripted([{ afterMs: 0, status: 'building' }]);
  world.clock.onSleep = () => process.emit('SIGINT');
  const main = await world.step();
  expect(world.shown()).toEqual(['in_progress: building']);
  world.clock.onSleep = () => undefined;
  const post = await world.post(main, 'cancelled');
  expect(world.shown().at(-1)).toBe(
    'error: The step was cancelled while "building"; the deployment keeps running at Carpathian.',
  );
  expect(post.log).toContain('is now error');
  expect(warningsOf(post)).toEqual([]);
});

test('a step that ended normally leaves nothing to its post stage', async () => {
  const { state } = await world.step();
  expect(state).toEqual({ mirror: '' });
});

test('the job summary keeps the lines of the permissions, to be copied', async () => {
  world.github.access.tokens.set(TOKEN, 'read');
  const { summary } = await world.step();
  expect(summary).toContain(
    '\n\n<pre>permissions&#58;\n  contents&#58; read\n  deployments&#58; write</pre>\n\nPermissions that',
  );
});

test('a token without write access is an error before anything is triggered', async () => {
  world.github.access.tokens.set(TOKEN, 'read');
  const result = await world.step();
  expect(result).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  expect(world.carpathian.requests).toEqual([]);
  expect(errorsOf(result)).toEqual([expect.stringContaining('deployments: write')]);
  expect(result.summary).toContain('Deployment not started');
});

test('if GitHub fails after the trigger, there are warnings, and the post stage sets the final status', async () => {
  world.carpathian.script = scripted(SLOW);
  let isDown = true;
  const fault = () => (isDown ? refusal(500, 'Server Error')() : undefined);
  for (const endpoint of ['createStatus', 'listStatuses'] as const) {
    world.github.faults.add(endpoint, fault, 100);
  }
  const main = await world.step();
  expect(main).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(warningsOf(main)).toEqual([
    expect.stringMatching(/^Could not update GitHub deployment 42: .*The deployment itself is not/),
    expect.stringContaining('Could not check whether the request was accepted'),
    expect.stringMatching(/Its final status is set at the end of the job\. \(HTTP 500, POST/),
  ]);
  isDown = false;
  await world.post(main);
  expect(world.shown()).toEqual(['success: success']);
});

test('a slow GitHub does not delay the deployment', async () => {
  world.carpathian.script = scripted(SLOW);
  world.github.faults.add('listStatuses', () => ({
    hang: true,
    onHang: () => world.clock.advance(600_000),
  }));
  const { outputs } = await world.step();
  expect(outputs['conclusion']).toBe('success');
});

test('a final status set by someone else stays', async () => {
  world.carpathian.script = scripted(SLOW);
  world.carpathian.onCall = (endpoint) => {
    const [deployment] = world.github.repository.deployments;
    if (endpoint !== 'status' || world.clock.now() < 10_000 || deployment === undefined) return;
    if (deployment.statuses.at(-1)?.state === 'inactive') return;
    world.github.repository.addStatus(deployment, { state: 'inactive' }, '');
  };
  const result = await world.step();
  expect(result.outputs['conclusion']).toBe('success');
  expect(world.shown()).toEqual(['queued: queued', 'inactive: ']);
  expect(warningsOf(result)).toEqual([
    expect.stringContaining('GitHub deployment 42 was set to inactive elsewhere'),
  ]);
});

test('a creation with a lost response is looked up, and not repeated', async () => {
  world.github.faults.add('createDeployment', () => ({ reset: true, afterEffect: true }));
  const { exitCode } = await world.step();
  expect(exitCode).toBe(0);
  expect(world.github.repository.deployments).toHaveLength(1);
});

test('a deployment followed by its id is shown, too', async () => {
  world.carpathian.script = scripted(SLOW);
  const { outputs } = await world.step({ environment: '', wait: 'false' });
  const result = await world.step({ deployment_id: outputs['deployment_id'] ?? '' });
  expect(result.outputs).toMatchObject({ conclusion: 'success', commit: '' });
  expect(world.github.repository.deployments).toMatchObject([{ ref: SHA }]);
  expect(world.shown().at(-1)).toBe('success: success');
});

test('a workflow that runs for a deployment to the environment shows it there', async () => {
  const { repository } = world.github;
  repository.create({ ref: SHA, auto_merge: false, environment: 'Staging' }, '');
  const [{ id } = { id: 0 }] = repository.deployments;
  const payload = { deployment: { id, sha: SHA, ref: 'main', environment: 'Staging' } };
  const result = await world.step({}, { event: { name: 'deployment', payload } });
  expect(result.outputs['github_deployment_id']).toBe(String(id));
  expect(repository.deployments).toHaveLength(1);
  expect(world.shown()).toEqual(['success: success']);
});

test("a deployment to another environment than the event's gets its own GitHub deployment", async () => {
  const payload = { deployment: { id: 7, sha: SHA, ref: 'main', environment: 'production' } };
  const result = await world.step({}, { event: { name: 'deployment', payload } });
  expect(result.outputs['github_deployment_id']).not.toBe('7');
  expect(world.github.repository.deployments).toHaveLength(1);
});

test.each([
  [
    { wait: 'false' },
    '`wait` is false, so the GitHub deployment of `environment` would stay in progress',
  ],
  [
    { environment_url: 'example.com' },
    '`environment_url` must be a URL that starts with https:// or http:// (got "example.com")',
  ],
  [
    { dashboard_url: 'ftp://example.com' },
    '`dashboard_url` must be a URL that starts with https:// or http:// (got "ftp://example.com")',
  ],
  [
    { transient_environment: 'maybe' },
    '`transient_environment` must be true or false (got "maybe")',
  ],
])('%j is a mistake, and nothing is sent', async (inputs: Record<string, string>, message) => {
  const result = await world.step(inputs);
  expect(errorsOf(result)).toEqual([expect.stringContaining(message)]);
  expect(result.requests).toEqual([]);
});

test('a branch or tag without a commit is sent with the commit that GitHub resolved', async () => {
  const { outputs } = await world.step({ branch: 'v2.7.1' });
  expect(world.github.repository.deployments[0]).toMatchObject({ ref: 'v2.7.1', sha: SHA });
  expect(world.carpathian.triggered).toEqual([
    expect.objectContaining({
      branch: 'v2.7.1',
      commit: SHA,
      webhook_url: `https://github.com/octo-org/octo-repo/commit/${SHA}`,
    }),
  ]);
  expect(outputs['commit']).toBe(SHA);
});

test('a missing commit is a mistake', async () => {
  const event = { name: 'delete', payload: { ref: 'main', ref_type: 'branch' } };
  const result = await world.step({ deployment_id: '4212' }, { event });
  expect(errorsOf(result)).toEqual([expect.stringContaining('set `commit` or `branch`')]);
  expect(result.requests).toEqual([]);
});

test('a secret in the server’s status does not reach GitHub, nor does a text that is too long', async () => {
  world.carpathian.script = {
    ...scripted([]),
    answer: () =>
      HttpResponse.json({ status: 'failed', message: `cpk_4f+9/c0ffee=Zm9v ${'x'.repeat(300)}` }),
  };
  await world.step();
  const [last = ''] = world.shown();
  expect(last).toMatch(/^failure: failed: \*\*\* x+…$/);
  expect(last.length).toBe('failure: '.length + 140);
});

test('a URL that GitHub rejects does not prevent the status', async () => {
  world.github.repository.refusedFields.add('environment_url');
  const result = await world.step({ environment_url: 'https://staging.example.com' });
  expect(world.shown()).toEqual(['success: success']);
  expect(warningsOf(result)).toEqual([
    expect.stringContaining('without `environment_url`, which GitHub rejected'),
  ]);
});

test('the link to the deployment is printed first', async () => {
  const { log } = await world.step({ environment: 'pr 7/a' });
  expect(log).toContain(
    'View the deployment: https://github.com/octo-org/octo-repo/deployments/pr%207%2Fa',
  );
  const other = await world.step({ dashboard_url: 'https://dashboard.example.com/7' });
  expect(other.log).toContain('View the deployment: https://dashboard.example.com/7');
});
