import { expect, test } from '@jest/globals';
import { sampleJob } from '../../simulator/ctrlplane/job.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { ctrlplaneWorld } from './ctrlplane-world.ts';

const world = ctrlplaneWorld();

test('keys that become the same output are named in one warning, and the first wins', async () => {
  const variables = { 'foo-bar': '1', 'foo.bar': '2', FOO_BAR: '3', foo: { bar: '4' }, other: '5' };
  world.ctrlplane.jobs = [sampleJob({ variables })];
  const result = await world.step();
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({ variable_foo_bar: '1', variable_other: '5' });
  expect(result.outputs).not.toHaveProperty('variable_FOO_BAR');
  const pair = (lost: string): string => `"variable.foo-bar" over "variable.${lost}"`;
  expect(warningsOf(result)).toEqual([
    `Keys that would become the same output, where the first one wins: ${pair('foo.bar')}, ${pair('FOO_BAR')}, ${pair('foo.bar')}. Rename one of each pair in Ctrlplane.`,
  ]);
});

test('keys that cannot be outputs are left out and named, and the file is not broken', async () => {
  const bad = { 'a=b': '1', 'a<<b': '2', 'end<': '3', 'nul\u0000': '4' };
  const good = { 'a<b': '5', '': '6', __proto__x: '7', constructor: '8', 'emoji 🚀': '9' };
  const variables = { ...bad, ...good, ['__proto__']: '10' };
  world.ctrlplane.jobs = [sampleJob({ variables })];
  const result = await world.step();
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({
    'variable_a<b': '5',
    variable_: '6',
    variable___proto__x: '7',
    variable_constructor: '8',
    'variable_emoji_🚀': '9',
    variable___proto__: '10',
    variable: JSON.stringify(variables),
  });
  expect(warningsOf(result)).toEqual([
    expect.stringMatching(
      /left out: "variable\.a=b", "variable\.a<<b", "variable\.end<", "variable\.nul\\u0000"\./,
    ),
  ]);
  expect(Object.keys(result.outputs).filter((name) => /=|<<|<$/.test(name))).toEqual([]);
});

test('a real key wins over an alias without a word', async () => {
  const resource = { ...sampleJob().resource };
  const job = sampleJob({ resource });
  world.ctrlplane.jobs = [job];
  world.ctrlplane.faults.add('job', () => ({
    answer: Response.json({
      id: job.id,
      releaseId: 'r',
      job_id: 'real',
      target: { name: 'real' },
      dispatchContext: { resource, version: job.version },
    }),
  }));
  const result = await world.step();
  expect(result.outputs).toMatchObject({
    job_id: 'real',
    target_name: 'real',
    target_kind: 'KubernetesCluster',
    deployment_variables: '{}',
  });
  expect(warningsOf(result)).toEqual([]);
});

test.each(['12345678901234567890', '-9007199254740993', '1e999'])(
  'the number %s, which JavaScript cannot hold, comes out as it was written',
  async (id) => {
    const json = JSON.stringify({
      ...{ id: sampleJob().id, releaseId: 'r' },
      dispatchContext: { resource: {}, version: {}, variables: { id: 'BIG' } },
    });
    world.ctrlplane.faults.add('job', () => ({ answer: new Response(json.replace('"BIG"', id)) }));
    expect((await world.step()).outputs['variable_id']).toBe(id);
  },
);

test('more than 1 MB of outputs is said, and all of it is set', async () => {
  const big = 'x'.repeat(600_000);
  world.ctrlplane.jobs = [sampleJob({ variables: { big } })];
  const result = await world.step();
  expect(result).toMatchObject({ exitCode: 0, outputs: { variable_big: big } });
  expect(warningsOf(result)).toEqual([expect.stringMatching(/^The outputs come to \d\.\d MB\./)]);
});

test('a job that is nested too deeply is a failure that says so', async () => {
  const deep = JSON.parse(`${'['.repeat(150)}${']'.repeat(150)}`) as unknown;
  world.ctrlplane.jobs = [sampleJob({ variables: { deep } })];
  expect(errorsOf(await world.step())).toEqual([
    expect.stringContaining('is nested in more than 100 levels'),
  ]);
  const bottomless = `{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  world.ctrlplane.faults.add('job', () => ({ answer: new Response(bottomless) }));
  expect(errorsOf(await world.step())).toEqual([
    expect.stringContaining('the answer is nested too deeply'),
  ]);
});

test('a job whose outputs would fill the memory is a failure that says so', async () => {
  let value: unknown = 'x'.repeat(2_000_000);
  for (let level = 0; level < 90; level += 1) value = [value];
  world.ctrlplane.jobs = [sampleJob({ variables: { value } })];
  expect(errorsOf(await world.step())).toEqual([
    expect.stringContaining('its outputs come to more than 128 million characters'),
  ]);
});

test('names that only repeat others do not make a job too large', async () => {
  const config = { a: { b: { c: { d: 'x'.repeat(10_000_000) } } } };
  world.ctrlplane.jobs = [sampleJob({ resource: { ...sampleJob().resource, config } })];
  const result = await world.step();
  expect(errorsOf(result)).toEqual([]);
  expect(result.outputs['resource_config_a_b_c_d']).toHaveLength(10_000_000);
  expect(result.outputs).not.toHaveProperty('job_outputs');
  expect(warningsOf(result)[0]).toContain('were left out: job_outputs.');
});

test.each([
  ['\u0131', 'i'],
  ['\u017f', 's'],
])('the runner tells %s from %s, and so do the outputs', async (odd, plain) => {
  world.ctrlplane.jobs = [sampleJob({ variables: { [odd]: 'odd', [plain]: 'plain' } })];
  const result = await world.step();
  expect(result.outputs).toMatchObject({
    [`variable_${odd}`]: 'odd',
    [`variable_${plain}`]: 'plain',
  });
  expect(warningsOf(result)).toEqual([]);
});
