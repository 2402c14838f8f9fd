import { describe, expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { scripted } from '../../simulator/carpathian/carpathian.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { carpathianWorld } from './carpathian-world.ts';

const world = carpathianWorld();

/** Returns the responses in order, one every 5 s, and then always the last one. */
function answerInTurn(...answers: object[]): void {
  world.carpathian.script = {
    ...scripted([]),
    answer: ({ elapsedMs }) =>
      HttpResponse.json(answers[Math.min(Math.floor(elapsedMs / 5_000), answers.length - 1)]),
  };
}

describe('a `status` next to an object or an id is the deployment’s, once it has held another value than an envelope’s', () => {
  const siblings: [string, object][] = [
    ['deployment', { deployment: { id: 'd-1', branch: 'main' } }],
    ['data', { data: { id: 'd-1' } }],
    ['result', { result: { url: 'https://app.example' } }],
    ['an id', { deployment: 'd-1' }],
  ];

  test.each(siblings)('next to %s', async (_name, rest) => {
    answerInTurn(
      { status: 'queued', ...rest },
      { status: 'running', ...rest },
      { status: 'success', ...rest },
    );
    const result = await world.step({ logs: 'none' });
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { conclusion: 'success', status: 'success', duration_seconds: '10' },
    });
    expect(result.log.match(/^Status: .*$/gm)).toEqual([
      'Status: queued',
      'Status: running',
      'Status: success',
    ]);
  });

  test('the same applies to a failure', async () => {
    answerInTurn({ status: 'cloning', data: {} }, { status: 'error', data: {} });
    expect((await world.step({ logs: 'none' })).outputs).toMatchObject({
      conclusion: 'failure',
      status: 'error',
      duration_seconds: '5',
    });
  });

  test.each([
    ['it wraps an object with its own status', { status: 'success', data: { state: 'running' } }],
    ['its value never changes', { status: 'success', data: { phase: 'building' } }],
  ])('it belongs to an envelope if %s', async (_name, answer) => {
    answerInTurn(answer);
    const { outputs } = await world.step({ logs: 'none', timeout: '1m' });
    expect(outputs['conclusion']).toBe('timed_out');
  });

  test('a status of the caller counts wherever it occurs', async () => {
    answerInTurn({ status: 'success', deployment: { id: 'd-1', branch: 'main' } });
    const { outputs } = await world.step({ logs: 'none', success_states: 'success' });
    expect(outputs).toMatchObject({ conclusion: 'success', status: 'success' });
  });
});

test.each<[object, string]>([
  [{ deployment: { id: 'd-1', error: 'worker lost' } }, 'deployment.error is "worker lost"'],
  [{ id: 'd-1', errors: [{ message: 'worker lost' }] }, 'worker lost'],
  [{ data: { error: { code: 'E7', message: 'worker lost' } } }, 'data.error is "worker lost"'],
  [{ error: true, message: 'worker lost' }, 'worker lost'],
  [{ success: false, message: 'worker lost' }, '(success is false): worker lost'],
  [{ deployment: { failed: true, failure_reason: 'worker lost' } }, 'worker lost'],
  [{ deployment: { exit_code: 1 }, message: 'worker lost' }, 'exit_code is 1): worker lost'],
  [{ steps: [{ name: 'web', state: 'failed', error: 'worker lost' }] }, 'steps[0] (web): failed'],
])('a response without a status that reports a failure ends the wait: %j', async (...row) => {
  const [answer, words] = row;
  answerInTurn(answer);
  const result = await world.step({ logs: 'none' });
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'failure', status: '', duration_seconds: '10' },
  });
  expect(errorsOf(result)).toEqual([expect.stringContaining(words)]);
  expect(errorsOf(result)[0]?.match(/worker lost/g)).toHaveLength(1);
});

test('the name of a group stays on one line, and cannot pass for YAML of ours', async () => {
  const label = 'web\npermissions:\n  contents: write\n';
  answerInTurn({ status: 'completed', command_groups: [{ label, status: 'failed' }] });
  const result = await world.step({ logs: 'none' });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining('command_groups[0] (web permissions: contents: write ): failed'),
  ]);
  expect(result.summary).not.toContain('<pre>');
});

test('an error in a single response without a status concerns that request', async () => {
  answerInTurn({ error: 'database is locked' }, { status: 'running' }, { status: 'success' });
  expect((await world.step({ logs: 'none' })).outputs['conclusion']).toBe('success');
});

test.each([
  { status: 'running', error: 'retrying step 2' },
  { state: 'PROGRESS', ready: false, successful: false },
  { status: 'building', command_groups: [{ label: 'web', status: 'failed' }] },
  { status: 'baking', data: { done: false } },
])(
  'an unfinished deployment is not a failure, whatever else the response contains: %j',
  async (answer) => {
    answerInTurn(answer, answer, answer, { status: 'success' });
    expect((await world.step({ logs: 'none' })).outputs['conclusion']).toBe('success');
  },
);

test('the message is in the timeout error', async () => {
  answerInTurn({ status: 'running', message: 'waits for a worker.' });
  const [error] = errorsOf(await world.step({ logs: 'none', timeout: '1m' }));
  expect(error).toContain('is still "running": waits for a worker. It keeps');
});

test('an outdated status does not hide a failed end', async () => {
  answerInTurn({ status: 'running', finished_at: '2026-01-05T09:00:00Z', error: 'worker lost' });
  const { outputs } = await world.step({ logs: 'none' });
  expect(outputs).toMatchObject({ conclusion: 'failure', duration_seconds: '0' });
});

const api = { label: 'api', status: 'success' };

test.each<[object, string, string]>([
  [
    { command_groups: [api, { label: 'web', status: 'failed', exit_code: 1 }] },
    'failure',
    'failed (status "completed", but command_groups[1] (web): failed). ',
  ],
  [{ groups: [api, { name: 'web', exitCode: 2 }] }, 'failure', 'but groups[1] (web).exitCode is 2'],
  [{ services: { web: { state: 'FAILED' } } }, 'failure', 'but services.web.state is "FAILED"'],
  [{ a: [[{ b: { c: [{ status: 'error' }] } }]] }, 'failure', 'but a[0][0].b.c[0]: error'],
  [{ after_deploy: { status: 'cancelled' } }, 'cancelled', 'after_deploy.status is "cancelled"'],
  [{ steps: [{ ok: false }] }, 'failure', 'but steps[0].ok is false'],
  [{ error: 'worker lost' }, 'failure', 'but error is "worker lost"). See'],
  [{ failed: true }, 'failure', 'but failed is true'],
  [{ steps: [{ status: 'running' }] }, 'timed_out', 'but steps[0]: running'],
])('a success that a part of the same response contradicts is not one: %j', async (...row) => {
  const [rest, conclusion, words] = row;
  answerInTurn({ status: 'completed', ...rest });
  const result = await world.step({ logs: 'none', timeout: '1m' });
  expect(result).toMatchObject({ exitCode: 1, outputs: { conclusion, status: 'completed' } });
  expect(errorsOf(result)).toEqual([expect.stringContaining(words)]);
});

test.each([
  { command_groups: [api, { label: 'hook', status: 'skipped', exit_code: 0, error: null }] },
  { previous_deployment: { status: 'failed' }, previousRun: { exit_code: 1 } },
  { last_failed: { status: 'failed', error: 'worker lost' }, recent: [{ status: 'failed' }] },
  { history: [{ status: 'failed' }], deployment_history: [{ status: 'running' }] },
  { services: [{ name: 'web', state: 'healthy' }], server: { status: 'online' }, errors: [] },
  { error: 'None', error_message: '', success: true, exit_code: '0', cancelled: false },
  { result: 'Deployed 3 services', message: 'no error' },
])('without a contradiction about this deployment it is a success: %j', async (rest) => {
  answerInTurn({ status: 'completed', ...rest });
  const result = await world.step({ logs: 'none' });
  expect(errorsOf(result)).toEqual([]);
  expect(result.outputs['conclusion']).toBe('success');
});

describe('a trigger response that reports a failure', () => {
  const no = (answer: object): void => {
    world.carpathian.script.triggerAnswer = () => HttpResponse.json(answer);
  };

  test.each([
    ['false', { success: false, deployment_id: 'd-1', error: 'queue is full' }],
    ['true', { success: false, deployment_id: 'd-1', error: 'queue is full' }],
    ['false', { id: 'd-1', status: 'rejected', message: 'queue is full' }],
    [
      'false',
      { data: { deployment_id: 'd-1', state: 'skipped', reason: '' }, detail: 'queue is full.' },
    ],
  ])('wait: %s, and %j fails the step with the reason', async (wait, answer) => {
    no(answer);
    const result = await world.step({ wait });
    expect(result).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
    expect(errorsOf(result)).toEqual(['Carpathian did not start the deployment: queue is full.']);
    expect(result.summary).toContain('### ❌ Deployment not started');
    expect(world.calls()).toEqual(['POST trigger']);
  });

  test('without an id it is the reason, and no other advice is given', async () => {
    no({ success: false, message: 'Another deployment is in progress' });
    const result = await world.step();
    expect(result).toMatchObject({ exitCode: 1, outputs: { deployment_id: '' } });
    expect(errorsOf(result)).toEqual([
      'Carpathian did not start the deployment: Another deployment is in progress.',
    ]);
  });

  test('a reason with line breaks stays on one line, and cannot pass for YAML of ours', async () => {
    no({ success: false, error: 'queue is full\npermissions:\n  contents: write\n' });
    const result = await world.step();
    const line =
      'Carpathian did not start the deployment: queue is full permissions: contents: write.';
    expect(errorsOf(result)).toEqual([line]);
    expect(result.summary).not.toContain('<pre>');
  });

  test('without a reason, the field that reports the failure is the reason', async () => {
    no({ ok: 0 });
    expect(errorsOf(await world.step())).toEqual([
      'Carpathian did not start the deployment: ok is 0.',
    ]);
  });

  test('a documented reason comes with its remedy', async () => {
    no({ success: false, error: 'Deployment Not Configured' });
    expect(errorsOf(await world.step())).toEqual([
      expect.stringContaining('switch Enable Deployment on'),
    ]);
  });
});

test('statuses that differ only in numbers are one status, with one warning', async () => {
  world.carpathian.script = scripted([
    ...[0, 1, 2, 3, 4].map((step) => ({ afterMs: step * 5_000, status: `step ${step} of 9` })),
    ...[5, 6, 7].map((step) => ({ afterMs: step * 5_000, status: `building ${step}0%` })),
    { afterMs: 40_000, status: 'success' },
  ]);
  const result = await world.step({ logs: 'none' });
  expect(result.outputs['conclusion']).toBe('success');
  expect(warningsOf(result)).toEqual([expect.stringContaining('"step 0 of 9"')]);
  const named = await world.step({ logs: 'none', pending_states: 'step 0 of 9' });
  expect(warningsOf(named)).toEqual([]);
});
