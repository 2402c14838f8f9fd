import { expect, test } from '@jest/globals';
import { sampleJob } from '../../simulator/ctrlplane/job.ts';
import { refusal } from '../../simulator/network/service-fault.ts';
import { errorsOf, noticesOf, warningsOf } from '../annotations.ts';
import { ctrlplaneWorld } from './ctrlplane-world.ts';

const world = ctrlplaneWorld();
const ON = { report_status: 'true' };

test.each([
  ['an empty key', { api_key: '' }, {}, '`api_key` is empty'],
  [
    'no result',
    { job_status: 'skipped' },
    {},
    '`job_status` must be one of success, failure, cancelled (got "skipped")',
  ],
  ['lost state', {}, { report_place: '{' }, 'cannot be read'],
  ['foreign state', {}, { report_place: '{"api":"jobs"}' }, 'cannot be read'],
])(
  'the post stage with %s logs a warning and fails nothing',
  async (_name, inputs, state, words) => {
    const main = await world.step(ON);
    const kept = { state: { ...main.state, ...state } };
    const post = await world.post(kept, 'success', { ...ON, ...inputs });
    expect(post.exitCode).toBe(0);
    expect(errorsOf(post)).toEqual([]);
    expect(warningsOf(post)).toEqual([expect.stringContaining(words)]);
    expect(world.ctrlplane.reported).toEqual(['inProgress']);
  },
);

test.each(['not a url', 'https://other.example'])(
  'the post stage reports to the server of the job, even if CTRLPLANE_URL is now %s',
  async (url) => {
    const main = await world.step(ON);
    world.ctrlplane.requests.length = 0;
    const inputs = { ...ON, job_id: 'gone', timeout: 'x' };
    const post = await world.step(inputs, {
      stage: 'post',
      state: main.state,
      env: { CTRLPLANE_URL: url },
    });
    expect([post.exitCode, warningsOf(post)]).toEqual([0, []]);
    expect(world.ctrlplane.requests.map((request) => request.url)).toEqual([
      expect.stringMatching(/^https:\/\/app\.ctrlplane\.dev\//),
    ]);
    expect(world.ctrlplane.reported).toEqual(['inProgress', 'successful']);
  },
);

test('a cancel during the first report still ends the job in the post stage', async () => {
  const onHang = (): void => {
    setImmediate(() => process.emit('SIGINT'));
  };
  world.ctrlplane.faults.add('status', () => ({ hang: true, onHang }));
  const main = await world.step(ON);
  expect(main.exitCode).toBe(1);
  await world.post(main, 'cancelled', ON);
  expect(world.ctrlplane.reported).toEqual(['cancelled']);
});

test('a cancel of the first report does not hide errors of the job', async () => {
  const onHang = (): void => {
    setImmediate(() => process.emit('SIGINT'));
  };
  world.ctrlplane.faults.add('status', () => ({ hang: true, onHang }));
  const main = await world.step({ ...ON, required_outputs: 'nope' });
  expect(errorsOf(main)).toEqual([
    expect.stringMatching(
      /^Missing outputs \(`required_outputs`\): nope\..* The step was cancelled\.$/,
    ),
  ]);
});

test('a cancel of the first report does not hide why the job could not be read', async () => {
  world.ctrlplane.jobs = [sampleJob({ hasContext: false })];
  const onHang = (): void => {
    setImmediate(() => process.emit('SIGINT'));
  };
  world.ctrlplane.faults.add('with-release', refusal(403, 'Forbidden'));
  world.ctrlplane.faults.add('status', () => ({ hang: true, onHang }));
  const main = await world.step(ON);
  expect(errorsOf(main)).toEqual([
    expect.stringMatching(/: Forbidden\. .*\(HTTP 403, GET [^ ]*\) The step was cancelled\.$/),
  ]);
});

test('a cancel after the job was found is reported once, and the start is not reported', async () => {
  world.ctrlplane.jobs = [sampleJob({ hasContext: false })];
  const onHang = (): void => {
    setImmediate(() => process.emit('SIGINT'));
  };
  world.ctrlplane.faults.add('with-release', () => ({ hang: true, onHang }));
  const main = await world.step(ON);
  expect(errorsOf(main)).toEqual(['The step was cancelled.']);
  await world.step(ON, { stage: 'post', state: main.state, jobStatus: 'cancelled' });
  expect(world.ctrlplane.reported).toEqual(['cancelled']);
});

test('invalid saved state is reported as a status that was not sent', async () => {
  const post = await world.step(ON, { stage: 'post', state: { report_place: '{' } });
  expect(warningsOf(post)).toEqual([
    'Could not report the status to Ctrlplane: the state that the step saved cannot be read. If the job stays open in Ctrlplane, set its status there.',
  ]);
});

test.each(['E', 'C'] as const)(
  'generation %s: a cancel during the final report ends it, and is a warning',
  async (generation) => {
    world.ctrlplane.generation = generation;
    const main = await world.step(ON);
    const hang = () => ({
      hang: true as const,
      onHang: () => {
        setImmediate(() => process.emit('SIGINT'));
      },
    });
    // On the old server the second spelling is in flight.
    if (generation === 'C') world.ctrlplane.faults.add('legacy-patch', refusal(422, 'unknown'));
    world.ctrlplane.faults.add(generation === 'C' ? 'legacy-patch' : 'status', hang);
    const post = await world.post(main, 'success', ON);
    expect([post.exitCode, errorsOf(post)]).toEqual([0, []]);
    expect(warningsOf(post)).toEqual([
      'Could not report the status to Ctrlplane: The step was cancelled. If the job stays open in Ctrlplane, set its status there.',
    ]);
  },
);

test('a slow report does not reduce the time for the search', async () => {
  world.ctrlplane.jobs = [sampleJob({ hasContext: false })];
  const onHang = (): void => {
    setImmediate(() => {
      world.clock.advance(5_000);
    });
  };
  world.ctrlplane.faults.add('status', () => ({ hang: true, onHang }), 9);
  const result = await world.step({ ...ON, timeout: '5s' });
  expect(errorsOf(result)).toEqual([]);
  expect(result.outputs['version_tag']).toBe('v2.7.1');
});

test.each([400, 404])('a rejected final report (%d) is a warning', async (status) => {
  const main = await world.step(ON);
  world.ctrlplane.faults.add('status', refusal(status, 'gone'));
  const post = await world.post(main, 'success', ON);
  expect(noticesOf(post)).toEqual([]);
  expect(warningsOf(post)).toEqual([expect.stringContaining(`(HTTP ${status}, PUT `)]);
});

test('a success rejected in both spellings reports the first reason', async () => {
  world.ctrlplane.generation = 'C';
  const main = await world.step(ON);
  world.ctrlplane.faults.add('legacy-patch', refusal(422, 'the job is locked'));
  const post = await world.post(main, 'success', ON);
  expect(warningsOf(post)).toEqual([expect.stringContaining('the job is locked')]);
});

test('the post stage does nothing if the main stage never ran', async () => {
  const post = await world.post({ state: {} }, 'success', { ...ON, job_id: 'no id' });
  expect(post).toMatchObject({ exitCode: 0, outputs: {}, state: {} });
  expect(world.ctrlplane.requests).toEqual([]);
});
