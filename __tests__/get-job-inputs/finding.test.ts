import { expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { SAMPLE, sampleJob, sampleWorkflowJob } from '../../simulator/ctrlplane/job.ts';
import type { ServiceFault } from '../../simulator/network/service-fault.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { KEY, ctrlplaneWorld } from './ctrlplane-world.ts';

const world = ctrlplaneWorld();

const answer =
  (status: number, body: string | object, headers = {}) =>
  (): ServiceFault => ({
    answer:
      typeof body === 'string'
        ? new HttpResponse(body, { status, headers: { 'content-type': 'text/html', ...headers } })
        : HttpResponse.json(body, { status, headers }),
  });
const HTML = '<!doctype html><html><head><title>Welcome</title></head><body>Sign in</body></html>';
const other = (index: number): string =>
  `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Workspaces without the job, before or after the right one. */
function crowd(count: number): { id: string; slug: string }[] {
  return Array.from({ length: count }, (_, index) => ({ id: other(index), slug: `w${index}` }));
}

test.each([
  ['E', 'a wrong key', { api_key: `x${KEY}` }],
  ['D', 'a wrong key', { api_key: `x${KEY}` }],
  ['C', 'a wrong key', { api_key: `x${KEY}` }],
  ['A', 'a wrong key', { api_key: `x${KEY}` }],
] as const)(
  'generation %s: %s is reported as such, after one request',
  async (generation, _, inputs) => {
    world.ctrlplane.generation = generation;
    const result = await world.step(inputs);
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('Check that the key in `api_key` is complete'),
    ]);
    expect(world.ctrlplane.requests.filter(({ endpoint }) => endpoint !== 'no-route')).toHaveLength(
      1,
    );
  },
);

test.each([
  [{}, 'app.ctrlplane.dev, which gets the key if `base_url` is empty'],
  [{ base_url: 'https://ctrlplane.example.com:8443/api' }, 'ctrlplane.example.com:8443'],
])(
  'a rejected key is reported with the server that received it: %j',
  async (inputs: Record<string, string>, server) => {
    const result = await world.step({ ...inputs, api_key: `x${KEY}` });
    expect(errorsOf(result)).toEqual([
      expect.stringContaining(
        `the key in \`api_key\` is complete, active and from ${server}. For another server, set \`base_url\`.`,
      ),
    ]);
  },
);

test('a list with more workspaces than a function call takes arguments is searched', async () => {
  for (const workspace of crowd(140_000)) world.ctrlplane.workspaces.push(workspace);
  expect((await world.step()).exitCode).toBe(0);
});

test('a key rejected during the search ends it', async () => {
  world.ctrlplane.workspaces.unshift(...crowd(30));
  world.ctrlplane.faults.add('job', answer(401, { message: 'Authentication failed' }));
  const result = await world.step();
  expect(errorsOf(result)[0]).toContain('Check that the key in `api_key` is complete');
});

test('a key that the server echoes does not get into a URL, output or message', async () => {
  world.ctrlplane.faults.add('workspaces', answer(200, { workspaces: [{ id: KEY, slug: KEY }] }));
  const result = await world.step({ workspace: 'acme' });
  expect(result.exitCode).toBe(1);
  expect(world.ctrlplane.requests.map(({ url }) => url).join(' ')).not.toContain(KEY);
});

test.each(['\ud800', '..', '', ' \n', 'x'.repeat(201)])(
  'an id that cannot be in a URL, such as %j, is skipped',
  async (id) => {
    const list = {
      workspaces: [
        { id, slug: 'other' },
        { id: SAMPLE.workspace, slug: 'acme' },
      ],
    };
    world.ctrlplane.faults.add('workspaces', answer(200, list));
    const result = await world.step();
    expect(result.exitCode).toBe(0);
    expect(world.calls()).toEqual([
      'GET workspaces',
      `GET workspaces/${SAMPLE.workspace}/jobs/${SAMPLE.job}`,
    ]);
  },
);

test.each([
  [
    'elsewhere',
    'https://elsewhere.example/',
    1,
    /to https:\/\/elsewhere\.example, where .* Set `base_url` to the URL that/,
  ],
  [
    'in a circle',
    '/api/v1/workspaces',
    6,
    /redirected the request too many times\. Set `base_url`/,
  ],
  ['nowhere', 'http://[', 1, /Check `base_url` and `job_id`\. \(HTTP 302, GET/],
])(
  'a redirect that leads %s is an error, and the key is not sent there',
  async (_, location, calls, words) => {
    world.ctrlplane.faults.add('workspaces', answer(302, {}, { location }), 6);
    const result = await world.step();
    expect(errorsOf(result)).toEqual([expect.stringMatching(words)]);
    expect(world.calls()).toEqual(Array(calls).fill('GET workspaces'));
  },
);

test('both headers contain the key', async () => {
  await world.step();
  expect(world.ctrlplane.requests[0]?.headers).toMatchObject({
    'x-api-key': KEY,
    authorization: `Bearer ${KEY}`,
  });
});

test.each([
  ['A', 'Run the job again.'],
  ['B', `Job ${SAMPLE.job} does not exist on this server`],
  ['C', 'The job does not exist, or'],
  ['D', `Job ${SAMPLE.job} was not found in 1 workspace.`],
  ['E', `Job ${SAMPLE.job} was not found in 1 workspace.`],
] as const)('generation %s: a job that does not exist', async (generation, words) => {
  world.ctrlplane.generation = generation;
  world.ctrlplane.jobs = [];
  const result = await world.step();
  expect(result.exitCode).toBe(1);
  expect(errorsOf(result)).toEqual([expect.stringContaining(words)]);
});

test('a key without access to a workspace is reported as such', async () => {
  world.ctrlplane.workspaces = [];
  const [error] = errorsOf(await world.step());
  expect(error).toContain(
    'was not found: the key in `api_key` has no access to any workspace. Create a key as a member',
  );
});

test("a 404 of E's router is a wrong URL, not a missing job", async () => {
  const notFound = answer(404, { message: 'not found', code: 'Not Found' });
  world.ctrlplane.faults.add('workspaces', notFound);
  const [error] = errorsOf(await world.step());
  expect(error).toContain(
    'returned an error: not found. This is not the Ctrlplane API. Set `base_url`',
  );
});

test('a web page with 200 means a wrong URL', async () => {
  world.ctrlplane.generation = 'C';
  world.ctrlplane.faults.add('no-route', answer(200, HTML));
  world.ctrlplane.faults.add('legacy-job', answer(200, HTML));
  const result = await world.step();
  expect(errorsOf(result)).toEqual([
    expect.stringMatching(
      /is not JSON \(Welcome\)\. This is not the Ctrlplane API\. Set `base_url`/,
    ),
  ]);
});

test('a Next.js page for both paths means a wrong URL', async () => {
  world.ctrlplane.generation = 'C';
  world.ctrlplane.faults.add('legacy-job', answer(404, HTML));
  expect(errorsOf(await world.step())[0]).toContain('This is not the Ctrlplane API');
});

test('of a broken response only the size is shown, since it may contain secrets', async () => {
  const broken = `{"id":"${SAMPLE.job}","jobAgentConfig":{"token":"hunter2!"`;
  world.ctrlplane.faults.add('job', answer(200, broken));
  const result = await world.step();
  expect(errorsOf(result)[0]).toContain('is not JSON (81 bytes). The response was cut off or');
  expect(result.log).not.toContain('hunter2');
});

test('JSON of another job is not accepted as this one', async () => {
  world.ctrlplane.faults.add('job', answer(200, { ...sampleJob(), id: other(1) }));
  expect(errorsOf(await world.step())[0]).toContain('returned JSON that is not this job');
});

test('500 and then 200 is a success without a message', async () => {
  world.ctrlplane.faults.add('job', answer(500, { message: 'Internal server error' }));
  const result = await world.step();
  expect(result.exitCode).toBe(0);
  expect(warningsOf(result)).toEqual([]);
});

test.each([
  ['workspaces', 4],
  ['job', 4],
] as const)(
  "a permanent 503 of %s is reported with the server's reason",
  async (endpoint, calls) => {
    world.ctrlplane.faults.add(endpoint, answer(503, { message: 'database is down' }), 100);
    const result = await world.step();
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('returned an error: database is down. Run the job again.'),
    ]);
    const made = world.ctrlplane.requests.filter((request) => request.endpoint === endpoint);
    expect(made).toHaveLength(calls);
  },
);

test('an error in one workspace does not hide the job in another', async () => {
  world.ctrlplane.workspaces.unshift(...crowd(1));
  world.ctrlplane.faults.add('job', answer(403, { message: 'Forbidden' }));
  expect((await world.step()).exitCode).toBe(0);
});

test('D before December 2025: its single error means a missing job, and is retried once', async () => {
  world.ctrlplane.generation = 'D';
  world.ctrlplane.missingIsFault = true;
  world.ctrlplane.workspaces.unshift(...crowd(9));
  expect((await world.step()).exitCode).toBe(0);
  world.ctrlplane.jobs = [];
  world.ctrlplane.requests.length = 0;
  const [error] = errorsOf(await world.step());
  expect(error).toContain('in 10 workspaces.');
  expect(error).toContain('HTTP 500 (Job not found), as');
  const looks = world.ctrlplane.requests.filter(({ endpoint }) => endpoint === 'job');
  expect(looks).toHaveLength(20);
  expect(world.clock.sleeps).toEqual([]);
});

test('D before December 2025: an error of the release is retried once', async () => {
  world.ctrlplane.generation = 'D';
  const fault = answer(500, { message: 'Job not found' });
  world.ctrlplane.faults.add('with-release', fault);
  expect((await world.step()).outputs['version_tag']).toBe('v2.7.1');
  world.ctrlplane.faults.add('with-release', fault, 2);
  expect(errorsOf(await world.step())[0]).toContain(
    'returned an error: Job not found. Run the job again',
  );
});

test('the id list of the first servers of October 2025 is read', async () => {
  world.ctrlplane.generation = 'D';
  world.ctrlplane.faults.add('workspaces', answer(200, { workspaceIds: [SAMPLE.workspace] }));
  expect((await world.step()).outputs['version_tag']).toBe('v2.7.1');
});

test('workspaces are searched eight at a time', async () => {
  world.ctrlplane.workspaces.unshift(...crowd(49));
  let [open, most, rounds] = [0, 0, 0];
  world.ctrlplane.onCall = async (endpoint) => {
    if (endpoint !== 'job') return;
    if (open === 0) rounds += 1;
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setTimeout(resolve, 10));
    open -= 1;
  };
  expect((await world.step()).exitCode).toBe(0);
  expect(most).toBe(8);
  expect(rounds).toBeLessThanOrEqual(7);
});

test('a workspace given by id needs only one request', async () => {
  world.ctrlplane.workspaces.unshift(...crowd(20));
  await world.step({ workspace: SAMPLE.workspace.toUpperCase() });
  expect(world.calls()).toEqual([`GET workspaces/${SAMPLE.workspace}/jobs/${SAMPLE.job}`]);
});

test('a workspace listed once per role is searched and counted once', async () => {
  world.ctrlplane.workspaces = [
    { id: SAMPLE.workspace, slug: 'acme', roles: 2 },
    { id: other(1), slug: 'w1', roles: 3 },
  ];
  world.ctrlplane.jobs = [];
  const result = await world.step();
  expect(errorsOf(result)[0]).toContain('in 2 workspaces.');
  expect(world.ctrlplane.requests.filter(({ endpoint }) => endpoint === 'job')).toHaveLength(2);
});

test('a workspace given by slug is searched first', async () => {
  world.ctrlplane.workspaces.unshift(...crowd(20));
  await world.step({ workspace: 'acme' });
  expect(world.calls()).toEqual([
    'GET workspaces',
    `GET workspaces/${SAMPLE.workspace}/jobs/${SAMPLE.job}`,
  ]);
});

test.each([
  [other(77), 'is not a workspace that the key in `api_key` has access to'],
  ['nowhere', 'is not a workspace that the key in `api_key` has access to'],
  ['w0', 'does not contain the job'],
])('a wrong workspace (%s) is a warning, and all are searched', async (workspace, words) => {
  world.ctrlplane.workspaces.unshift(...crowd(2));
  const result = await world.step({ workspace });
  expect(result.exitCode).toBe(0);
  expect(warningsOf(result)).toEqual([expect.stringContaining(words)]);
});

test.each(['C', 'E'] as const)('generation %s: `workspace` has no effect', async (generation) => {
  world.ctrlplane.generation = generation;
  const result = await world.step({ workspace: SAMPLE.workspace });
  expect(result.outputs['version_tag']).toBe('v2.7.1');
});

test('a long search logs a line once per minute', async () => {
  const onHang = (): void => {
    setImmediate(() => {
      world.clock.advance(60_000);
      world.clock.advance(60_000);
      world.clock.advance(60_000);
    });
  };
  world.ctrlplane.faults.add('workspaces', () => ({ hang: true, onHang }), 100);
  const { log } = await world.step({ timeout: '3m' });
  expect(log.split('\n').filter((line) => line.startsWith('Still'))).toEqual([
    'Still looking for the job after 1m (timeout in 2m)',
    'Still looking for the job after 2m (timeout in 1m)',
  ]);
});

test.each(['workspaces', 'job'] as const)('a hang of %s ends at the timeout', async (endpoint) => {
  const onHang = (): void => {
    setImmediate(() => {
      world.clock.advance(20_000);
    });
  };
  world.ctrlplane.faults.add(endpoint, () => ({ hang: true, onHang }), 100);
  const result = await world.step({ timeout: '20s' });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining(
      'Ctrlplane did not return the job within 20s (`timeout`). The server may be',
    ),
  ]);
});

test('a connection reset is retried, and reported if it persists', async () => {
  world.ctrlplane.faults.add('workspaces', () => ({ reset: true }), 2);
  expect((await world.step()).exitCode).toBe(0);
  world.ctrlplane.faults.add('workspaces', () => ({ reset: true }), 9);
  expect(errorsOf(await world.step())[0]).toContain('Check `base_url`, and that the runner can');
});

test.each([
  ['version', 'Ctrlplane returned no version for this job'],
  ['resource', 'Ctrlplane returned no resource for this job'],
] as const)('a release job without a %s fails, with its other outputs', async (part, words) => {
  const job = sampleJob();
  Reflect.deleteProperty(job, part);
  world.ctrlplane.jobs = [job];
  const result = await world.step();
  expect(result).toMatchObject({ exitCode: 1, outputs: { job_id: SAMPLE.job } });
  expect(errorsOf(result)).toEqual([expect.stringContaining(words)]);
});

test('no request changes a job', async () => {
  for (const generation of ['A', 'B', 'C', 'D', 'E'] as const) {
    world.ctrlplane.generation = generation;
    for (const jobs of [
      [sampleJob()],
      [sampleJob({ hasContext: false })],
      [sampleWorkflowJob({})],
    ]) {
      world.ctrlplane.jobs = jobs;
      await world.step();
    }
  }
  expect(world.ctrlplane.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(world.calls().filter((call) => /claim|acknowledge/.test(call))).toEqual([]);
});

test('a workspace without access does not reduce the attempts for others', async () => {
  world.ctrlplane.workspaces.unshift(...crowd(1));
  world.ctrlplane.faults.add('job', answer(403, { message: 'Forbidden' }));
  world.ctrlplane.faults.add('job', answer(500, { message: 'busy' }));
  // Sequentially: the 403 is known before the second workspace is requested.
  expect((await world.step({ workspace: 'w0' })).exitCode).toBe(0);
});

test('a server error is reported rather than a 403', async () => {
  world.ctrlplane.workspaces.unshift(...crowd(1));
  world.ctrlplane.faults.add('job', answer(403, { message: 'Forbidden' }));
  world.ctrlplane.faults.add('job', answer(503, { message: 'busy' }), 9);
  expect(errorsOf(await world.step())).toEqual([
    expect.stringContaining('returned an error: busy.'),
  ]);
});

test('a workspace without access is reported without mentioning older servers', async () => {
  world.ctrlplane.jobs = [];
  world.ctrlplane.faults.add('job', answer(403, { message: 'Forbidden' }));
  const [error] = errorsOf(await world.step());
  expect(error).toContain('has no access to this workspace');
  expect(error).not.toContain('October 2025');
});

test('a workspace without access does not hide the job of a workflow run', async () => {
  world.ctrlplane.workspaces.unshift(...crowd(1));
  world.ctrlplane.jobs = [sampleWorkflowJob({})];
  world.ctrlplane.faults.add('job', answer(403, { message: 'Forbidden' }));
  expect((await world.step()).exitCode).toBe(0);
});

test('a given workspace that cannot be read is not reported as lacking the job', async () => {
  world.ctrlplane.workspaces.unshift(...crowd(1));
  world.ctrlplane.faults.add('job', answer(500, { message: 'boom' }), 4);
  const result = await world.step({ workspace: 'w0' });
  expect(warningsOf(result)).toEqual([
    expect.stringMatching(
      /^`workspace` \(w0\) could not be searched: .*: boom\. Searching all other workspaces\. \(HTTP 500, /,
    ),
  ]);
  expect(result.exitCode).toBe(0);
});

test.each([
  ['version', {}, 'returned no version'],
  ['version', { id: '', tag: null, name: 'x' }, 'returned no version'],
  ['resource', {}, 'returned no resource'],
  ['resource', { name: 'x' }, 'returned no resource'],
])('a release job whose %s is empty fails: %j', async (part, value, words) => {
  world.ctrlplane.jobs = [sampleJob({ [part]: value })];
  const result = await world.step();
  expect(result.exitCode).toBe(1);
  expect(errorsOf(result)).toEqual([expect.stringContaining(words)]);
});

test('if one workspace failed in four attempts, the others get one attempt each', async () => {
  world.ctrlplane.workspaces.push(...crowd(20));
  world.ctrlplane.faults.add('job', answer(503, { message: 'busy' }), 100);
  const { exitCode, requests } = await world.step({ workspace: SAMPLE.workspace });
  expect(exitCode).toBe(1);
  const asked = requests.flatMap(({ path }) => /workspaces\/([^/]+)\/jobs\//.exec(path)?.[1] ?? []);
  const others = crowd(20).map(({ id }) => id);
  expect(asked.sort()).toEqual([...others, ...Array(4).fill(SAMPLE.workspace)].sort());
});
