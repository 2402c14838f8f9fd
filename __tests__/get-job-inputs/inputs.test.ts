import { expect, test } from '@jest/globals';
import { readAction } from '../../simulator/runner/action-metadata.ts';
import { SAMPLE } from '../../simulator/ctrlplane/job.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { KEY, ctrlplaneWorld } from './ctrlplane-world.ts';

const world = ctrlplaneWorld();
const URL = 'https://app.ctrlplane.dev';

test('action.yml has a file per stage, and no expression that GitHub rejects', () => {
  const { inputs, outputs, runs } = readAction('get-job-inputs');
  expect(runs).toEqual({
    using: 'node24',
    main: '../dist/get-job-inputs/index.js',
    post: '../dist/get-job-inputs/post.js',
    'post-if': 'always()',
  });
  // The runner evaluates descriptions, too, and rejects unknown contexts in them.
  const texts = [...Object.values(inputs), ...Object.values(outputs)];
  for (const { description } of texts) expect(description).not.toContain('${{');
});

test.each(['not-a-uuid', `${SAMPLE.job}/../..`, `${SAMPLE.job}\n::error::x`])(
  'a job_id that is not a UUID is rejected before any request: %j',
  async (jobId) => {
    const result = await world.step({ job_id: jobId });
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/^Input `job_id` must be the UUID of a .* \(got "/),
    ]);
    expect(world.calls()).toEqual([]);
  },
);

test.each(['a b', `${KEY}\n${KEY}`, 'schlüssel'])(
  'an api_key that is not a valid header value is rejected before any request: %j',
  async (key) => {
    const result = await world.step({ api_key: key });
    expect(errorsOf(result)).toEqual([expect.stringContaining('`api_key` contains whitespace or')]);
    expect(world.calls()).toEqual([]);
  },
);

test('the name of a secret instead of the api_key is rejected before any request', async () => {
  const result = await world.step({ api_key: 'CTRLPLANE_API_KEY' });
  expect(errorsOf(result)).toEqual([
    expect.stringMatching(/`api_key` is the name of a secret, not its value: set it to/),
  ]);
  expect(world.calls()).toEqual([]);
});

test('the job_id of the event is the default', async () => {
  const event = { name: 'workflow_dispatch', payload: { inputs: { job_id: SAMPLE.job } } };
  expect((await world.step({ job_id: '' }, { event })).outputs['job_id']).toBe(SAMPLE.job);
  expect(errorsOf(await world.step({ job_id: '' }))[0]).toContain(
    '`job_id` is empty, and the event',
  );
});

test('a job_id in uppercase is the same job', async () => {
  expect((await world.step({ job_id: SAMPLE.job.toUpperCase() })).exitCode).toBe(0);
});

test('all mistakes are reported at once', async () => {
  const result = await world.step({ api_key: '', job_id: 'x', base_url: 'nowhere', timeout: '0s' });
  expect(errorsOf(result)).toEqual([expect.stringMatching(/^4 inputs are invalid: /)]);
});

test.each([
  ...[URL, `${URL}/`, `${URL}/api`, `${URL}/api/`, `${URL}/api/v1`, `${URL}/api/v1//`],
  ...[`${URL}/api/v1/workspaces`, `${URL}/api/v1/jobs/${SAMPLE.job}`],
])('base_url %s leads to the same URL, and is output unchanged', async (baseUrl) => {
  const result = await world.step({ base_url: baseUrl });
  expect(result.outputs['base_url']).toBe(baseUrl);
  expect(world.ctrlplane.requests[0]?.url).toBe(`${URL}/api/v1/workspaces`);
});

test('base_url falls back to its deprecated alias, then to the environment', async () => {
  const env = { CTRLPLANE_URL: `${URL}/api/v1` };
  expect((await world.step({}, { env })).outputs['base_url']).toBe(`${URL}/api/v1`);
  expect((await world.step({ api_url: `${URL}/` }, { env })).outputs['base_url']).toBe(`${URL}/`);
  const both = { api_url: 'https://old.example', base_url: URL };
  expect((await world.step(both, { env })).outputs['base_url']).toBe(URL);
});

test.each([
  ['ftp://x', 'must be a URL such as'],
  ['https://user:pw@x', 'must not contain a user name'],
  ['https://x?y=1', 'must not contain a user name, password, query or fragment'],
  ['https://x?', 'must not contain a user name, password, query or fragment'],
  ['https://x/api#', 'must not contain a user name, password, query or fragment'],
])('base_url %s is rejected', async (baseUrl, words) => {
  expect(errorsOf(await world.step({ base_url: baseUrl }))[0]).toContain(words);
});

test('http: is a warning except for this machine', async () => {
  const result = await world.step({ base_url: 'http://ctrlplane.internal.invalid' });
  expect(warningsOf(result)).toEqual([expect.stringContaining('in clear text')]);
});

test('the key is masked before anything else is printed', async () => {
  const { log } = await world.step();
  expect(log.split('\n')[0]).toBe(`::add-mask::${KEY}`);
});

test('required_outputs has one name per line; all missing ones are reported after the others are set', async () => {
  const required_outputs = ' version_tag \n\nvariable_nope\nRESOURCE_NAME\njob_id\n';
  const result = await world.step({ required_outputs });
  expect(result.outputs['version_tag']).toBe('v2.7.1');
  expect(errorsOf(result)).toEqual([
    "Missing outputs (`required_outputs`): variable_nope. The job's outputs are listed above.",
  ]);
  expect(result.exitCode).toBe(1);
});

test.each([
  'version_tag, workspace',
  'version_tag,workspace',
  'version_tag workspace',
  '- version_tag',
])(
  'a line of required_outputs that is more than a name (%j) is a missing name, and the error says how to write them',
  async (required_outputs) => {
    expect(errorsOf(await world.step({ required_outputs }))).toEqual([
      `Missing outputs (\`required_outputs\`): ${required_outputs}. Write one name per line, and nothing else. The job's outputs are listed above.`,
    ]);
  },
);

test('an invalid URL in the environment is reported by its variable', async () => {
  const bad = await world.step({}, { env: { CTRLPLANE_URL: 'nowhere' } });
  expect(errorsOf(bad)).toEqual([
    expect.stringContaining(
      '(from the environment variable `CTRLPLANE_URL`) must be a URL such as',
    ),
  ]);
  const open = await world.step({}, { env: { CTRLPLANE_URL: 'http://ctrlplane.invalid' } });
  expect(warningsOf(open)).toEqual([
    expect.stringContaining('`CTRLPLANE_URL` (http://ctrlplane.invalid) uses http:'),
  ]);
});

test.each(['user:hunter2@host', 'ftp://x/?token=hunter2', 'https://a:hunter2@b@c:x'])(
  'an invalid URL is shown without its secrets: %s',
  async (baseUrl) => {
    const result = await world.step({ base_url: baseUrl });
    expect(errorsOf(result)).toHaveLength(1);
    expect(result.log).not.toContain('hunter2');
  },
);

test('empty report_status and timeout have their defaults', async () => {
  const result = await world.step({ report_status: '', timeout: '' });
  expect(result.exitCode).toBe(0);
  expect(world.ctrlplane.reported).toEqual([]);
});

test('the failure of required_outputs is short, however many are missing', async () => {
  const names = Array.from({ length: 3_000 }, (_, index) => `nope_${index}`);
  const [error = ''] = errorsOf(await world.step({ required_outputs: names.join('\n') }));
  expect(error).toContain('nope_19 and 2980 more.');
});
