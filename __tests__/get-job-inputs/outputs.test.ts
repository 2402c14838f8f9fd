import { expect, test } from '@jest/globals';
import {
  SAMPLE,
  sampleJob,
  sampleWorkflowJob,
  type SimulatedJob,
} from '../../simulator/ctrlplane/job.ts';
import { without } from '../../simulator/ctrlplane/without.ts';
import { readAction } from '../../simulator/runner/action-metadata.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { ctrlplaneWorld } from './ctrlplane-world.ts';

const world = ctrlplaneWorld();

test('keys that map to the same output are in one warning, and the last one wins', async () => {
  const variables = { 'foo-bar': '1', 'foo.bar': '2', FOO_BAR: '3', foo: { bar: '4' }, other: '5' };
  world.ctrlplane.jobs = [sampleJob({ variables })];
  const result = await world.step();
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({ variable_foo_bar: '4', variable_other: '5' });
  expect(result.outputs).not.toHaveProperty('variable_FOO_BAR');
  const pair = (kept: string, lost: string): string => `"variable.${kept}" over "variable.${lost}"`;
  const pairs = [
    pair('foo.bar', 'foo-bar'),
    pair('FOO_BAR', 'foo.bar'),
    pair('foo.bar', 'FOO_BAR'),
  ];
  expect(warningsOf(result)).toEqual([
    `These keys have the same output name; the first of each pair is used: ${pairs.join(', ')}. Rename one of them in Ctrlplane.`,
  ]);
});

test('keys that cannot be outputs are left out and reported, and the file stays valid', async () => {
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
      /not valid output names: "variable\.a=b", "variable\.a<<b", "variable\.end<", "variable\.nul\\u0000"\./,
    ),
  ]);
  expect(Object.keys(result.outputs).filter((name) => /=|<<|<$/.test(name))).toEqual([]);
});

/** A job in the format of generation E, with additional members. */
function answerJob(own: object, context: object = {}): void {
  const { id, resource, version, variables } = sampleJob();
  const dispatchContext = { resource, version, variables, release: {}, ...context };
  const json = { id, releaseId: 'r', status: 'pending', dispatchContext, ...own };
  world.ctrlplane.faults.add('job', () => ({ answer: Response.json(json) }));
}

test('a real key takes precedence over an undocumented alias, without a message', async () => {
  answerJob({ target: { name: 'real' } });
  const result = await world.step();
  expect(result.outputs).toMatchObject({ target_name: 'real', target_kind: 'KubernetesCluster' });
  expect(warningsOf(result)).toEqual([]);
});

test('a documented output keeps its value whatever a key of that name contains, and the key is reported', async () => {
  const { outputs: usual } = await world.step();
  const documented = Object.keys(readAction('get-job-inputs').outputs).filter(
    (name) => !['job_outputs', 'status'].includes(name),
  );
  const own = Object.fromEntries(documented.map((name) => [name, `foreign ${name}`]));
  const { resource, environment, deployment } = sampleJob();
  answerJob(
    { ...own, Status: 'foreign' },
    { resource: { ...resource, Config: 'foreign' }, environment, deployment },
  );
  const result = await world.step();
  for (const name of [...documented, 'status']) {
    const value = usual[name];
    if (name === 'resource') continue;
    if (value === undefined) expect(result.outputs).not.toHaveProperty(name);
    else expect(result.outputs[name]).toBe(value);
  }
  expect(JSON.parse(result.outputs['resource'] ?? '')).toHaveProperty('Config', 'foreign');
  const [warning] = warningsOf(result);
  expect(warning).toMatch(
    /^These keys have the name of a documented output, .* Rename them in Ctrlplane\.$/,
  );
  expect(warning).toContain('"job_id", "base_url", "workspace_id"');
});

test('the outputs of the actions from May to October 2025 are set', async () => {
  world.ctrlplane.generation = 'C';
  expect((await world.step()).outputs).toMatchObject({
    system: JSON.stringify({ id: SAMPLE.system }),
    system_id: SAMPLE.system,
    agent: JSON.stringify({ id: SAMPLE.agent }),
    agent_id: SAMPLE.agent,
  });
});

const JSON_OUTPUTS =
  'version_config environment resource_config deployment deployment_variables variable'.split(' ');

test.each(['A', 'B', 'C', 'D', 'E'] as const)(
  'generation %s: the documented JSON outputs of a release job can be parsed even if the job lacks them',
  async (generation) => {
    world.ctrlplane.generation = generation;
    const job = without(sampleJob(), 'environment', 'deployment');
    const { resource, version } = sampleJob();
    const bare = { resource: without(resource, 'config'), version: without(version, 'config') };
    world.ctrlplane.jobs = [{ ...job, variables: {}, ...bare } as SimulatedJob];
    const result = await world.step();
    expect(result.exitCode).toBe(0);
    for (const name of JSON_OUTPUTS) expect([name, result.outputs[name]]).toEqual([name, '{}']);
    expect(JSON.parse(result.outputs['job_outputs'] ?? '')).toHaveProperty('resource_config', '{}');
  },
);

test('an output that the job lacks is still missing if it is required', async () => {
  const resource = without(sampleJob().resource, 'config');
  world.ctrlplane.jobs = [sampleJob({ resource })];
  const result = await world.step({ required_outputs: 'resource_config' });
  expect(errorsOf(result)).toEqual([expect.stringContaining('resource_config')]);
});

test('the job of a workflow run has no such outputs', async () => {
  world.ctrlplane.jobs = [sampleWorkflowJob({ plan: 'x' })];
  const { outputs } = await world.step();
  for (const name of JSON_OUTPUTS) expect(outputs).not.toHaveProperty(name);
});

test.each([{ id: 'another' }, {}, 'text', null, 7])(
  'a job with a member named `job` (%j) is the requested one',
  async (member) => {
    answerJob({ job: member });
    const result = await world.step();
    expect([errorsOf(result), result.outputs['job_id']]).toEqual([[], sampleJob().id]);
    world.ctrlplane.generation = 'C';
    const legacy = { ...sampleJob(), job: member };
    world.ctrlplane.faults.add('legacy-job', () => ({ answer: Response.json(legacy) }));
    expect((await world.step()).outputs).toMatchObject({
      job_id: sampleJob().id,
      status: 'pending',
    });
  },
);

test('a job with millions of values sets at most 20,000 outputs, and the rest is in their JSON', async () => {
  const big = Array.from({ length: 2_000_000 }, () => 1);
  const many = Object.fromEntries(Array.from({ length: 15_000 }, (_, index) => [`k${index}`, 1]));
  answerJob({}, { variables: { big, many, region: 'eu' } });
  const result = await world.step();
  expect(result.exitCode).toBe(0);
  expect(Object.keys(result.outputs).length).toBeLessThanOrEqual(20_000);
  expect(result.outputs).toMatchObject({
    variable_region: 'eu',
    variable_many_k14999: '1',
    deployment_variables_region: 'eu',
    version_metadata_git_sha: 'abc1234',
    resource_config_hosts_1: 'b.example.com',
    variable_big: JSON.stringify(big),
  });
  expect(warningsOf(result)[0]).toMatch(
    /^The job has more than 20000 values, .* as JSON: "variable\.big", "deployment_variables\.many"\. Read them with fromJSON/,
  );
});

test('a job with very many own fields still has the documented outputs', async () => {
  answerJob(Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`k${index}`, 1])));
  const result = await world.step();
  expect(result.outputs).toMatchObject({ job_id: sampleJob().id, version_tag: 'v2.7.1' });
  expect(Object.keys(result.outputs).length).toBeLessThanOrEqual(20_000);
  expect(warningsOf(result)[0]).toContain('only as JSON: "job"');
  expect(JSON.parse(result.outputs['job'] ?? '')).toHaveProperty('k29999', 1);
});

test.each(['12345678901234567890', '-9007199254740993', '1e999'])(
  'the number %s, beyond the safe integers, is output verbatim',
  async (id) => {
    const json = JSON.stringify({
      ...{ id: sampleJob().id, releaseId: 'r' },
      dispatchContext: { resource: {}, version: {}, variables: { id: 'BIG' } },
    });
    world.ctrlplane.faults.add('job', () => ({ answer: new Response(json.replace('"BIG"', id)) }));
    expect((await world.step()).outputs['variable_id']).toBe(id);
  },
);

test('more than 1 MB of outputs is reported, and all of it is set', async () => {
  const big = 'x'.repeat(600_000);
  world.ctrlplane.jobs = [sampleJob({ variables: { big } })];
  const result = await world.step();
  expect(result).toMatchObject({ exitCode: 0, outputs: { variable_big: big } });
  expect(warningsOf(result)).toEqual([
    expect.stringMatching(/^The outputs are \d\.\d MB in total\./),
  ]);
});

test('a job that is nested too deeply fails with this reason', async () => {
  const deep = JSON.parse(`${'['.repeat(150)}${']'.repeat(150)}`) as unknown;
  world.ctrlplane.jobs = [sampleJob({ variables: { deep } })];
  expect(errorsOf(await world.step())).toEqual([
    expect.stringContaining('is nested more than 100 levels deep'),
  ]);
  const bottomless = `{"id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  world.ctrlplane.faults.add('job', () => ({ answer: new Response(bottomless) }));
  expect(errorsOf(await world.step())).toEqual([
    expect.stringContaining('returned a response that is nested too deeply'),
  ]);
});

test('a job whose outputs would exhaust the memory fails with this reason', async () => {
  let value: unknown = 'x'.repeat(2_000_000);
  for (let level = 0; level < 90; level += 1) value = [value];
  world.ctrlplane.jobs = [sampleJob({ variables: { value } })];
  expect(errorsOf(await world.step())).toEqual([
    expect.stringContaining('its outputs have more than 128 million characters'),
  ]);
});

test('names that only repeat others do not make a job too large', async () => {
  const config = { a: { b: { c: { d: 'x'.repeat(10_000_000) } } } };
  world.ctrlplane.jobs = [sampleJob({ resource: { ...sampleJob().resource, config } })];
  const result = await world.step();
  expect(errorsOf(result)).toEqual([]);
  expect(result.outputs['resource_config_a_b_c_d']).toHaveLength(10_000_000);
  expect(result.outputs).not.toHaveProperty('job_outputs');
  expect(warningsOf(result)[0]).toContain(
    'too large to set these outputs, which only repeat others: job_outputs.',
  );
});

test.each([
  ['\u0131', 'i'],
  ['\u017f', 's'],
])('the runner distinguishes %s from %s, and so do the outputs', async (odd, plain) => {
  world.ctrlplane.jobs = [sampleJob({ variables: { [odd]: 'odd', [plain]: 'plain' } })];
  const result = await world.step();
  expect(result.outputs).toMatchObject({
    [`variable_${odd}`]: 'odd',
    [`variable_${plain}`]: 'plain',
  });
  expect(warningsOf(result)).toEqual([]);
});

test('a cancel during the conversion of a large job takes effect, and the outputs so far are set', async () => {
  const big = Array.from({ length: 500_000 }, () => 1);
  world.ctrlplane.jobs = [sampleJob({ variables: { big } })];
  // Sent while the step computes, so it is delivered in the next turn of the event loop.
  const cancel = (): void => {
    setImmediate(() => process.emit('SIGINT'));
  };
  const stringify = JSON.stringify.bind(JSON);
  JSON.stringify = ((value: unknown) => {
    if (value === undefined || !Array.isArray(value) || value.length !== big.length) {
      return stringify(value);
    }
    cancel();
    return stringify(value);
  }) as typeof JSON.stringify;
  try {
    const result = await world.step();
    expect(errorsOf(result)).toEqual(['The step was cancelled.']);
    expect(result.outputs).toMatchObject({ version_tag: 'v2.7.1' });
  } finally {
    JSON.stringify = stringify;
  }
});
