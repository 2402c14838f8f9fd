import { expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { SAMPLE, sampleJob, sampleWorkflowJob } from '../../simulator/ctrlplane/job.ts';
import type { Stage, StageResult } from '../../simulator/runner/runner.ts';
import { refusal } from '../../simulator/network/service-fault.ts';
import { errorsOf, noticesOf, warningsOf } from '../annotations.ts';
import { ctrlplaneWorld } from './ctrlplane-world.ts';

const world = ctrlplaneWorld();
const ON = { report_status: 'true' };
const LINK = 'https://github.com/octo-org/octo-repo/actions/runs/1658821493';

/** Runs both stages with the given job result. */
async function both(
  jobStatus: NonNullable<Stage['jobStatus']>,
  inputs: Record<string, string> = ON,
): Promise<{ main: StageResult; post: StageResult }> {
  const main = await world.step(inputs);
  const post = await world.post(main, jobStatus, inputs);
  return { main, post };
}

const writes = (): unknown[] =>
  world.ctrlplane.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, body }) => ({ method, path, body: JSON.parse(body) as unknown }));

test.each([
  ['success', 'successful'],
  ['failure', 'failure'],
  ['cancelled', 'cancelled'],
] as const)('generation E: in progress, then %s', async (jobStatus, word) => {
  const { main, post } = await both(jobStatus);
  const path = `/api/v1/workspaces/${SAMPLE.workspace}/jobs/${SAMPLE.job}/status`;
  expect(writes()).toEqual([
    { method: 'PUT', path, body: { status: 'inProgress' } },
    { method: 'PUT', path, body: { status: word } },
  ]);
  expect([main.exitCode, post.exitCode]).toEqual([0, 0]);
  expect([main, post].flatMap(warningsOf)).toEqual([]);
  expect(post.outputs).toEqual({});
});

test.each([
  ['A', 'success', ['in_progress', 'completed']],
  ['A', 'cancelled', ['in_progress', 'cancelled']],
  ['B', 'success', ['in_progress', 'completed']],
  ['C', 'success', ['in_progress', 'successful']],
  ['C', 'failure', ['in_progress', 'failure']],
  ['C', 'cancelled', ['in_progress', 'cancelled']],
] as const)(
  'generation %s: %s is reported in its spelling',
  async (generation, jobStatus, words) => {
    world.ctrlplane.generation = generation;
    const { main, post } = await both(jobStatus);
    expect(world.ctrlplane.reported).toEqual(words);
    expect([main, post].flatMap(warningsOf)).toEqual([]);
  },
);

test('generation C: a report contains a message with the run URL', async () => {
  world.ctrlplane.generation = 'C';
  await both('failure');
  const common = { method: 'PATCH', path: `/api/v1/jobs/${SAMPLE.job}` };
  const run = { externalId: '1658821493' };
  expect(writes()).toEqual([
    { ...common, body: { status: 'in_progress', message: `In progress: ${LINK}`, ...run } },
    { ...common, body: { status: 'failure', message: `Failed: ${LINK}`, ...run } },
  ]);
});

test.each(['D', 'E'] as const)(
  'generation %s before June 2026: one notice explains that statuses are not accepted',
  async (generation) => {
    world.ctrlplane.generation = generation;
    world.ctrlplane.takesStatus = false;
    const { main, post } = await both('success', { ...ON, mask: 'db-password' });
    expect(writes()).toHaveLength(1);
    expect([main, post].flatMap(noticesOf)).toEqual([
      expect.stringContaining('Status not reported: only Ctrlplane 1.5.0 and later accepts it'),
    ]);
    expect([main.exitCode, post.exitCode]).toEqual([0, 0]);
  },
);

test('the job of a workflow run cannot be reported, which is a notice', async () => {
  world.ctrlplane.jobs = [sampleWorkflowJob({})];
  const { main } = await both('success');
  expect(noticesOf(main)).toHaveLength(1);
  expect(main.exitCode).toBe(0);
});

test('a failed report is a warning, and the next one is still sent', async () => {
  world.ctrlplane.faults.add('status', refusal(503, 'busy'), 3);
  const { main, post } = await both('success');
  expect(main.exitCode).toBe(0);
  expect(main.outputs['version_tag']).toBe('v2.7.1');
  expect(warningsOf(main)).toEqual([expect.stringContaining('returned an error: busy.')]);
  expect(world.ctrlplane.reported).toEqual(['successful']);
  expect(post.exitCode).toBe(0);
});

test('a web page as the response to a report is a warning, not a success', async () => {
  const page = () => ({ answer: HttpResponse.html('<!doctype html><title>Sign in</title>') });
  world.ctrlplane.faults.add('status', page);
  const main = await world.step(ON);
  expect(main.exitCode).toBe(0);
  expect(warningsOf(main)).toEqual([
    expect.stringContaining('returned a response that is a web page (Sign in)'),
  ]);
});

test('a hanging report is a warning and fails nothing', async () => {
  const onHang = (): void => {
    setImmediate(() => {
      world.clock.advance(5_000);
    });
  };
  world.ctrlplane.faults.add('status', () => ({ hang: true, onHang }), 9);
  const main = await world.step(ON);
  expect(main.exitCode).toBe(0);
  expect(warningsOf(main)).toEqual([expect.stringContaining('did not respond within 5 s')]);
});

test('the result is reported even if the job was incomplete', async () => {
  const job = sampleJob();
  Reflect.deleteProperty(job, 'version');
  world.ctrlplane.jobs = [job];
  const { main } = await both('failure');
  expect(main.exitCode).toBe(1);
  expect(world.ctrlplane.reported).toEqual(['inProgress', 'failure']);
});

test('a job that was found but could not be read in full is reported as failed', async () => {
  world.ctrlplane.jobs = [sampleJob({ hasContext: false })];
  const fault = () => ({ answer: HttpResponse.json({}, { status: 503 }) });
  world.ctrlplane.faults.add('with-release', fault, 9);
  const { main } = await both('failure');
  expect(errorsOf(main)).toHaveLength(1);
  expect(world.ctrlplane.reported).toEqual(['inProgress', 'failure']);
});

test('nothing is reported for a job that was not found, or without report_status', async () => {
  await both('success', {});
  world.ctrlplane.jobs = [];
  const { post } = await both('failure');
  expect(writes()).toEqual([]);
  expect(post.exitCode).toBe(0);
});

test('the saved state contains no secret', async () => {
  const { main } = await both('success');
  expect(main.state).toEqual({
    report_place: JSON.stringify({
      apiUrl: 'https://app.ctrlplane.dev',
      jobId: SAMPLE.job,
      place: { api: 'workspaces', workspaceId: SAMPLE.workspace },
    }),
  });
});

test('a run title without the job id is a warning with the line to add', async () => {
  world.run.title = 'Deploy';
  const result = await world.step();
  expect(warningsOf(result)).toEqual([
    expect.stringContaining('run-name: Deploy [${{ inputs.job_id }}]'),
  ]);
  expect(world.run.requests[0]).toMatchObject({
    path: '/repos/octo-org/octo-repo/actions/runs/1658821493',
    headers: { authorization: 'Bearer ghs_simulated' },
  });
});

test.each([
  [`Deploy [${SAMPLE.job}]`, 0],
  [SAMPLE.job, 0],
  [`${SAMPLE.agent} ${SAMPLE.job}`, 1],
  [SAMPLE.job.toUpperCase(), 1],
])('the webhook uses the first lowercase id: %s', async (title, warnings) => {
  world.run.title = title;
  expect(warningsOf(await world.step())).toHaveLength(warnings);
});

test('without the job id in the run title, the job never ends and blocks the next release', async () => {
  world.run.title = 'Deploy';
  const [release] = warningsOf(await world.step());
  expect(release).toContain(
    'so the job stays open in Ctrlplane and blocks the next release. Add this',
  );
  world.ctrlplane.jobs = [sampleWorkflowJob({})];
  const [workflow] = warningsOf(await world.step());
  expect(workflow).toContain('so the job stays open in Ctrlplane. Add this line at the top');
});

test('with report_status the run title is not requested', async () => {
  world.run.title = 'Deploy';
  expect(warningsOf(await world.step(ON))).toEqual([]);
  expect(world.run.requests).toEqual([]);
});

const FORBIDDEN = () => HttpResponse.json({ message: 'Resource not accessible' }, { status: 403 });

test('a token without `actions: read` is a line in the log, which explains why nothing is checked', async () => {
  world.run.title = 'Deploy';
  world.run.fault = FORBIDDEN;
  const { log } = await world.step();
  expect(log).toContain(
    'The run name was not checked: GitHub returned an error: Resource not accessible. The check needs `actions: read`. (HTTP 403,',
  );
});

test('an error that no permission mends is a line in the log without one', async () => {
  world.run.fault = () => new HttpResponse('oops', { status: 502 });
  const { log } = await world.step();
  expect(log).toContain('The run name was not checked: GitHub returned an error: oops. (HTTP 502,');
});

test('a cancel while the run title is read is not an error of the check', async () => {
  world.run.fault = () => {
    process.emit('SIGINT');
    return new Promise<Response>(() => undefined);
  };
  const { log, exitCode } = await world.step();
  expect(exitCode).toBe(1);
  expect(log).not.toMatch(/^The run name was not checked/m);
});

test.each([
  ['no right', FORBIDDEN],
  ['a server error', () => new HttpResponse('oops', { status: 502 })],
  ['no JSON', () => HttpResponse.html('<html></html>')],
  ['no title', () => HttpResponse.json({ id: 1 })],
  ['a reset', () => HttpResponse.error()],
])(
  'a run title that cannot be read (%s) is requested once and not reported',
  async (_name, fault) => {
    world.run.fault = fault;
    const result = await world.step({ mask: 'db-password' });
    expect(result.exitCode).toBe(0);
    expect([...warningsOf(result), ...noticesOf(result)]).toEqual([]);
    expect(world.run.requests).toHaveLength(1);
    expect(world.clock.sleeps).toEqual([]);
  },
);

test('a run title that does not arrive is waited for two seconds', async () => {
  const start = world.clock.now();
  world.run.fault = () => {
    setImmediate(() => {
      world.clock.advance(2_000);
    });
    return new Promise<Response>(() => undefined);
  };
  const result = await world.step();
  expect(result.exitCode).toBe(0);
  expect(world.clock.now() - start).toBe(2_000);
});

test('without a token the run title is not requested', async () => {
  await world.step({ token: '' });
  expect(world.run.requests).toEqual([]);
});

test.each([
  ['Deploy', 'does not contain the job id,'],
  [SAMPLE.job.toUpperCase(), 'as a separate, lowercase word'],
  [`${SAMPLE.agent} ${SAMPLE.job}`, `another id (${SAMPLE.agent}) before the job id`],
])('the warning about the run title explains the problem: %s', async (title, words) => {
  world.run.title = title;
  expect(warningsOf(await world.step())).toEqual([expect.stringContaining(words)]);
});
