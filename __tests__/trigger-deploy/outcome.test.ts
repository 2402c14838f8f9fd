import { expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { scripted } from '../../simulator/carpathian/carpathian.ts';
import { errorsOf, noticesOf, warningsOf } from '../annotations.ts';
import { carpathianWorld, KEY } from './carpathian-world.ts';

const world = carpathianWorld();

const RUNNING = { afterMs: 0, status: 'running' };

test('success: passes and reports everything it found out', async () => {
  world.carpathian.script = scripted(
    [
      { afterMs: 0, status: 'queued' },
      { afterMs: 7_000, status: 'running' },
      { afterMs: 12_000, status: 'success' },
    ],
    [{ afterMs: 0, line: 'hello' }],
  );
  const result = await world.step();
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toEqual({
    deployment_id: '4212',
    status: 'success',
    conclusion: 'success',
    duration_seconds: '16',
    log_file: expect.stringContaining(result.temp),
    commit: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
    branch: 'main',
    github_deployment_id: '',
    environment_url: '',
    response: '{"deployment_id":"4212","status":"success"}',
  });
  expect(result.log).toContain('Triggered deployment 4212.');
  expect(result.log).toContain('Deployment 4212 succeeded in 16s.');
  expect(errorsOf(result)).toEqual([]);
});

test('each change of status is logged once', async () => {
  world.carpathian.script = scripted([RUNNING, { afterMs: 60_000, status: 'success' }]);
  const { log } = await world.step();
  expect(log.match(/^Status: .*$/gm)).toEqual(['Status: running', 'Status: success']);
});

test.each([
  ['failure', 'failed', 'failure', 'Deployment 4212 failed with status "failed".'],
  ['cancelled', 'superseded', 'cancelled', 'Deployment 4212 was cancelled at Carpathian'],
])('%s: fails the step after the outputs are set', async (_name, status, conclusion, message) => {
  world.carpathian.script = scripted([RUNNING, { afterMs: 5_000, status }]);
  const result = await world.step();
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion, status, deployment_id: '4212' },
  });
  expect(errorsOf(result)).toEqual([expect.stringContaining(message)]);
});

test("the server's reason is in the error", async () => {
  world.carpathian.script = {
    ...scripted([{ afterMs: 0, status: 'failed' }]),
    answer: ({ status }) =>
      HttpResponse.json({ data: { status, error_message: 'npm ERR! missing script: build' } }),
  };
  const [error] = errorsOf(await world.step());
  expect(error).toContain('with status "failed": npm ERR! missing script: build.');
});

test('an unknown status: reported in one warning, waited on, and never a success', async () => {
  world.carpathian.script = scripted([
    RUNNING,
    { afterMs: 5_000, status: 'Baking' },
    { afterMs: 60_000, status: 'baking' },
  ]);
  const result = await world.step({ timeout: '2m' });
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'timed_out', status: 'baking' },
  });
  expect(warningsOf(result)).toEqual([
    expect.stringContaining('Unknown status "Baking"; still waiting'),
  ]);
  expect(errorsOf(result)).toEqual([expect.stringContaining('set `success_states: baking`')]);
});

test('an unknown status with a finish time: finished, and a failure that names it', async () => {
  world.carpathian.script = {
    ...scripted([{ afterMs: 0, status: 'baked' }]),
    answer: ({ status }) => HttpResponse.json({ status, finished_at: '2026-01-05T09:00:07Z' }),
  };
  const result = await world.step();
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'failure', status: 'baked' },
  });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining('ended with status "baked", which does not count as success'),
  ]);
});

test('a response without a status is not a success', async () => {
  world.carpathian.script = { ...scripted([RUNNING]), answer: () => HttpResponse.json({}) };
  const result = await world.step({ timeout: '1m' });
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'timed_out', status: '', response: '{}' },
  });
  expect(warningsOf(result)).toEqual([expect.stringContaining('returned no status')]);
});

test("an envelope's success is not the deployment's", async () => {
  world.carpathian.script = {
    ...scripted([RUNNING, { afterMs: 20_000, status: 'failed' }]),
    answer: ({ status }) =>
      HttpResponse.json({ status: 'success', success: true, data: { state: status } }),
  };
  expect((await world.step()).outputs).toMatchObject({ conclusion: 'failure', status: 'failed' });
});

test.each([
  ['success_states', 'Shipped', 'success', 0],
  ['failure_states', 'done', 'failure', 1],
  ['cancelled_states', 'done', 'cancelled', 1],
])(
  "%s: the user's status takes precedence over the built-in lists",
  async (input, word, conclusion, exitCode) => {
    world.carpathian.script = scripted([{ afterMs: 0, status: word.toUpperCase() }]);
    const result = await world.step({ [input]: `x, ${word}` });
    expect(result).toMatchObject({ exitCode, outputs: { conclusion } });
  },
);

test('pending_states: a status of the user is waited on without a warning', async () => {
  world.carpathian.script = scripted([
    { afterMs: 0, status: 'done' },
    { afterMs: 10_000, status: 'success' },
  ]);
  const result = await world.step({ pending_states: 'done', logs: 'none' });
  expect(result).toMatchObject({
    exitCode: 0,
    outputs: { conclusion: 'success', duration_seconds: '10' },
  });
  expect(warningsOf(result)).toEqual([]);
});

test('timeout: ends the wait, reports that the deployment is still running and how to follow it', async () => {
  world.carpathian.script = scripted([RUNNING]);
  const result = await world.step({ timeout: '90', logs: 'none' });
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'timed_out', status: 'running', duration_seconds: '90' },
  });
  expect(errorsOf(result)).toEqual([
    'Timed out after 1m30s (`timeout`): deployment 4212 is still "running". ' +
      'It keeps running at Carpathian; follow it with `deployment_id: 4212`.',
  ]);
});

test('poll_interval: grows to 30 s, restarts when the status changes, and the last pause ends at the timeout', async () => {
  world.carpathian.script = scripted([RUNNING, { afterMs: 2_400_000, status: 'building' }]);
  const times: number[] = [];
  world.carpathian.onCall = (endpoint) => {
    if (endpoint === 'status') times.push(world.clock.now());
  };
  await world.step({ poll_interval: '10s', timeout: '45m', logs: 'none' });
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(pauses.slice(0, 20)).toEqual(Array(20).fill(10_000));
  expect(pauses[22]).toBeGreaterThan(10_000);
  expect(Math.max(...pauses)).toBe(30_000);
  const change = pauses.findIndex((ms, index) => index > 22 && ms === 10_000);
  expect(pauses[change - 1]).toBe(30_000);
  expect(pauses.reduce((sum, ms) => sum + ms)).toBe(2_700_000);
});

test('wait: false: triggers and does not wait', async () => {
  const result = await world.step({ wait: 'false' });
  expect(result).toMatchObject({
    exitCode: 0,
    outputs: { conclusion: 'triggered', deployment_id: '4212', log_file: '' },
  });
  expect(world.calls()).toEqual(['POST trigger']);
});

test('deployment_id: follows without triggering', async () => {
  await world.step({ wait: 'false' });
  const result = await world.step({ deployment_id: '4212', logs: 'none' });
  expect(result).toMatchObject({
    exitCode: 0,
    outputs: { conclusion: 'success', deployment_id: '4212' },
  });
  expect(world.calls()).toEqual(['POST trigger', 'GET status/4212']);
});

test('deployment_id that is unknown: fails at once, with a possible reason', async () => {
  const result = await world.step({ deployment_id: '1/../2' });
  expect(world.calls()).toEqual(['GET status/1%2F..%2F2']);
  expect(errorsOf(result)).toEqual([
    expect.stringContaining('the key that triggered the deployment'),
  ]);
});

test('dry_run: prints the request without the key, and sends nothing', async () => {
  const result = await world.step({
    dry_run: 'true',
    commit_message: 'line one\n::error::line two',
  });
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'skipped' } });
  expect(result.log).toContain('POST https://api.carpathian.ai/api/v1/deployment/trigger');
  expect(result.log).toContain('Authorization: Bearer ***');
  expect(result.log).toContain('"commit_message": "line one\\n::error::line two"');
  expect(world.calls()).toEqual([]);
});

test('if_no_api_key: skip passes without a key', async () => {
  const result = await world.step({ api_key: '', if_no_api_key: 'skip' });
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'skipped' } });
  expect(noticesOf(result)).toEqual([
    'Skipped: `api_key` is empty, and `if_no_api_key` is `skip`.',
  ]);
  expect(world.calls()).toEqual([]);
});

test('the request contains the key and JSON, and goes to api_url', async () => {
  await world.step({ api_url: 'https://api.carpathian.ai/api/v1/' });
  expect(world.carpathian.requests[0]).toMatchObject({
    url: 'https://api.carpathian.ai/api/v1/deployment/trigger',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
  });
});

test.each([
  ['a number', { deployment_id: 4212 }],
  ['camel case', { deploymentId: '4212' }],
  ['a bare id', { id: 4212, status: 'success' }],
  ['a separate object', { id: 'request-1', deployment: { id: '4212' } }],
  ['two wrappers', { success: true, data: { deployment: { id: '4212' } } }],
])('the id is found: %s', async (_name, answer) => {
  world.carpathian.script.triggerAnswer = () => HttpResponse.json(answer);
  expect((await world.step()).outputs).toMatchObject({
    deployment_id: '4212',
    conclusion: 'success',
  });
});

test('an id beyond the safe integers keeps its digits', async () => {
  world.carpathian.script.triggerAnswer = () =>
    HttpResponse.text('{"deployment_id":12345678901234567891}');
  expect((await world.step({ wait: 'false' })).outputs['deployment_id']).toBe(
    '12345678901234567891',
  );
});

test('a response longer than an output may be is left out, whatever its characters', async () => {
  world.carpathian.script.answer = ({ status }) =>
    HttpResponse.json({ status, filler: '語'.repeat(40_000) });
  expect((await world.step()).outputs).toMatchObject({ response: '', conclusion: 'success' });
});

const FINISHED = { finished_at: '2026-01-05T09:00:00Z' };

test.each<[Record<string, unknown>, string, string]>([
  [{ state: 'SUCCESS', result: { status: 'failed' } }, 'failure', 'but result.status is "failed"'],
  [{ status: 'completed', conclusion: 'cancelled' }, 'cancelled', 'but conclusion is "cancelled"'],
  [{ status: 'completed', success: false }, 'failure', 'but success is false'],
  [{ status: 'finished', exit_code: 137 }, 'failure', '"finished", but exit_code is 137'],
  [
    { status: 'success', data: { deployment: { status: 'completed', result: { exit_code: 1 } } } },
    'failure',
    'but data.deployment.result.exit_code is 1',
  ],
  [{ status: 'fail', data: { deployment: { status: 'success' } } }, 'failure', 'status is "fail"'],
  [{ status: 'success', info: { status: 'running' } }, 'timed_out', 'info.status is "running"'],
  [
    { status: 'completed', outcome: 'rolled_back', ...FINISHED },
    'failure',
    'but outcome is "rolled_back", which does not count as success. If it means success, set `success_states: rolled_back`',
  ],
  [{ status: 'completed', outcome: 'rolled_back' }, 'timed_out', 'outcome is "rolled_back"'],
  [{ state: 'SUCCESS', info: { status: 'started' }, ...FINISHED }, 'success', ''],
  [{ status: 'success', result: 'Deployed 3 services', exit_code: 0 }, 'success', ''],
])('a success that the same response contradicts is not one: %j', async (...row) => {
  const [answer, conclusion, words] = row;
  world.carpathian.script.answer = () => HttpResponse.json(answer);
  const result = await world.step({ timeout: '10s' });
  expect(result.outputs['conclusion']).toBe(conclusion);
  expect(errorsOf(result)).toEqual(words === '' ? [] : [expect.stringContaining(words)]);
});

test('a status longer than the limit is shortened', async () => {
  world.carpathian.script = scripted([{ afterMs: 0, status: 'x'.repeat(200_000) }]);
  const { outputs } = await world.step({ timeout: '10s' });
  expect(outputs['status']).toHaveLength(200);
});

test('wait: false outputs the status of the response, if it has one', async () => {
  world.carpathian.script.triggerAnswer = (id) =>
    HttpResponse.json({ data: { id, state: 'queued' } });
  expect((await world.step({ wait: 'false' })).outputs).toMatchObject({ status: 'queued' });
});

test('an id whose status never changes: the id may be wrong', async () => {
  world.carpathian.script = scripted([RUNNING]);
  await world.step({ wait: 'false' });
  const result = await world.step({ deployment_id: '4212', timeout: '1m' });
  expect(errorsOf(result)[0]).toContain('Its status never changed: check `deployment_id`');
});

test('a key given in the wrong input is still masked', async () => {
  const misplaced = { deployment_id: KEY, branch: KEY, author_name: KEY };
  const followed = await world.step(misplaced);
  expect(followed.outputs['deployment_id']).toBe('***');
  const triggered = await world.step({ ...misplaced, deployment_id: 'new', wait: 'false' });
  expect(triggered.summary).toContain('<td><code>&#42;&#42;&#42;</code></td>');
  const refused = await world.step({ repository: KEY });
  expect(errorsOf(refused)).toEqual(['Input `repository` must be owner/name (got "***").']);
});
