import { expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { SAMPLE, sampleWorkflowJob } from '../../simulator/ctrlplane/job.ts';
import { refusal } from '../../simulator/network/service-fault.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { ctrlplaneWorld } from './ctrlplane-world.ts';

const world = ctrlplaneWorld();
const uuid = (index: number): string =>
  `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: uuid(index), slug: `w${index}` }));
const agents = (from: number, count: number, type: string) =>
  Array.from({ length: count }, (_, index) => ({ id: uuid(from + index), name: 'agent', type }));
const askedAgents = (): string[] =>
  world.ctrlplane.requests
    .filter(({ endpoint }) => endpoint === 'agent-jobs')
    .map(({ path }) => /job-agents\/([^/]+)/.exec(path)?.[1] ?? '');

test.each(['agents', 'agent-jobs'] as const)(
  'an error of the list of %s is reported, and does not count as a missing job',
  async (endpoint) => {
    world.ctrlplane.jobs = [sampleWorkflowJob({})];
    world.ctrlplane.faults.add(endpoint, refusal(503, 'database is down'), 100);
    expect(errorsOf(await world.step())).toEqual([
      expect.stringContaining('returned an error: database is down. Run the job again.'),
    ]);
  },
);

test('an error of one list does not hide the job in another', async () => {
  world.ctrlplane.jobs = [sampleWorkflowJob({})];
  world.ctrlplane.workspaces.unshift(...crowd(1));
  world.ctrlplane.faults.add('agents', refusal(403, 'Forbidden'));
  expect((await world.step()).exitCode).toBe(0);
});

test.each([400, 404, 405])('a server without such lists (%d) has no such job', async (status) => {
  world.ctrlplane.jobs = [];
  world.ctrlplane.faults.add('agents', refusal(status, 'no'));
  expect(errorsOf(await world.step())[0]).toMatch(/^Job \S+ was not found in/);
});

test('a key that the agent lists reject ends the search', async () => {
  world.ctrlplane.workspaces.unshift(...crowd(1));
  world.ctrlplane.jobs = [sampleWorkflowJob({})];
  world.ctrlplane.faults.add('agents', refusal(401, 'Authentication failed'));
  expect(errorsOf(await world.step())[0]).toContain('Check that the key in `api_key` is complete');
});

test('the job of a workflow run is found in the last of fifty workspaces', async () => {
  world.ctrlplane.workspaces.unshift(...crowd(49));
  world.ctrlplane.jobs = [sampleWorkflowJob({})];
  expect((await world.step()).exitCode).toBe(0);
});

test.each(['acme', SAMPLE.workspace])(
  'the agents of the given workspace (%s) are searched before any other workspace',
  async (workspace) => {
    world.ctrlplane.workspaces.unshift(...crowd(9));
    world.ctrlplane.jobs = [sampleWorkflowJob({})];
    const result = await world.step({ workspace });
    expect([result.exitCode, warningsOf(result)]).toEqual([0, []]);
    expect(world.calls().filter((call) => !call.includes(SAMPLE.workspace))).toEqual([
      'GET workspaces',
    ]);
    expect(world.calls().length).toBeLessThanOrEqual(5);
  },
);

test('if the given workspace is the only one, others are not mentioned', async () => {
  world.ctrlplane.jobs = [];
  expect(warningsOf(await world.step({ workspace: 'acme' }))).toEqual([]);
});

test('an agent error in the given workspace does not hide the job in another', async () => {
  world.ctrlplane.workspaces.unshift(...crowd(1));
  world.ctrlplane.jobs = [sampleWorkflowJob({})];
  world.ctrlplane.faults.add('agents', refusal(503, 'busy'), 2);
  const result = await world.step({ workspace: 'w0' });
  expect(result.exitCode).toBe(0);
  expect(warningsOf(result)).toEqual([
    expect.stringMatching(
      /^`workspace` \(w0\) could not be searched: .*: busy\. Searching all other workspaces\. \(HTTP 503, /,
    ),
  ]);
});

const newerJobs = (count: number, status: string) =>
  Array.from({ length: count }, (_, index) => ({
    ...sampleWorkflowJob({}),
    id: uuid(1_000 + index),
    status,
  }));

test.each(['pending', 'inProgress'])(
  'a job that is %s is found after any number of finished jobs',
  async (status) => {
    world.ctrlplane.agents.set(SAMPLE.workspace, agents(100, 1, 'github-app'));
    world.ctrlplane.jobs = [...newerJobs(560, 'successful'), { ...sampleWorkflowJob({}), status }];
    const result = await world.step({ workspace: 'acme' });
    expect([result.exitCode, result.outputs['job_id']]).toEqual([0, SAMPLE.job]);
  },
);

test('all jobs are requested from a server without this filter', async () => {
  world.ctrlplane.agents.set(SAMPLE.workspace, agents(100, 1, 'github-app'));
  world.ctrlplane.jobs = [
    ...newerJobs(150, 'failure'),
    { ...sampleWorkflowJob({}), status: 'failure' },
  ];
  world.ctrlplane.onCall = (endpoint) => {
    const isFiltered = world.ctrlplane.requests.at(-1)?.url.includes('status=') === true;
    if (endpoint === 'agent-jobs' && isFiltered) {
      world.ctrlplane.faults.add('agent-jobs', refusal(400, 'unknown query parameter'));
    }
  };
  expect((await world.step()).exitCode).toBe(0);
});

test('the remedy mentions `workspace` only if setting it searches more agents', async () => {
  world.ctrlplane.workspaces = [{ id: SAMPLE.workspace, slug: 'acme' }];
  world.ctrlplane.agents.set(SAMPLE.workspace, agents(100, 12, 'github-app'));
  world.ctrlplane.jobs = newerJobs(501, 'successful');
  const unnamed = errorsOf(await world.step())[0];
  expect(unnamed).toContain('10 of 12 agents were searched');
  expect(unnamed).toContain('Set `workspace` to the workspace of the job.');
  expect(askedAgents()).not.toContain(uuid(111));
  const named = errorsOf(await world.step({ workspace: 'acme' }))[0];
  expect(askedAgents()).toContain(uuid(111));
  expect(named).toContain('12 of 12 agents were searched, the newest 500 jobs of each.');
  expect(named).toMatch(/If the job is old, start a new one in Ctrlplane\.$/);
  expect(named).not.toContain('Set `workspace`');
});

test('a workspace with many agents does not hide another, and the limit is reported', async () => {
  world.ctrlplane.workspaces.unshift(...crowd(1));
  world.ctrlplane.agents.set(uuid(0), agents(100, 300, 'github-app'));
  world.ctrlplane.jobs = [sampleWorkflowJob({})];
  expect((await world.step()).exitCode).toBe(0);
  world.ctrlplane.jobs = [];
  world.ctrlplane.requests.length = 0;
  expect(errorsOf(await world.step())[0]).toContain(
    'workflow, 12 of 302 agents were searched, the newest 500 jobs of each.',
  );
  expect(askedAgents()).toHaveLength(12);
});

test('at most two hundred agents of all workspaces are searched', async () => {
  world.ctrlplane.jobs = [];
  world.ctrlplane.workspaces = crowd(21);
  for (const [index, { id }] of world.ctrlplane.workspaces.entries()) {
    world.ctrlplane.agents.set(id, agents(1_000 + index * 10, 10, 'github-app'));
  }
  expect(errorsOf(await world.step())[0]).toContain('200 of 210 agents were searched');
  expect(askedAgents()).toHaveLength(200);
});

test('five pages of jobs are read per agent, and what lies beyond is reported', async () => {
  world.ctrlplane.agents.set(SAMPLE.workspace, agents(100, 1, 'github-app'));
  world.ctrlplane.jobs = Array.from({ length: 501 }, (_, index) => ({
    ...sampleWorkflowJob({}),
    id: uuid(1_000 + index),
  }));
  const result = await world.step();
  expect(errorsOf(result)[0]).toContain(
    '1 of 1 agents were searched, the newest 500 jobs of each.',
  );
  const pages = (status: string | null): string[] =>
    result.requests
      .map(({ url }) => new URL(url).searchParams)
      .filter((query) => query.has('offset') && query.get('status') === status)
      .map((query) => query.get('offset') ?? '');
  expect(pages(null)).toEqual(['0', '100', '200', '300', '400']);
  expect(pages('pending')).toEqual(['0', '100', '200', '300', '400']);
  expect(pages('inProgress')).toEqual(['0']);
});

test('a complete search mentions no limits', async () => {
  world.ctrlplane.jobs = [];
  expect(errorsOf(await world.step())[0]).not.toContain('missed');
});

test.each([
  [{ errors: [] }, 'items'],
  [{ errors: [{ id: SAMPLE.job }] }, 'items'],
  [{ errors: [], warnings: ['slow'] }, 'jobs'],
])('the items of a list are found next to %j, under %s', async (siblings, name) => {
  world.ctrlplane.jobs = [];
  const found = {
    id: SAMPLE.job,
    status: 'pending',
    dispatchContext: { workflow: { id: uuid(7) } },
  };
  const list = () => ({ answer: HttpResponse.json({ ...siblings, [name]: [found] }) });
  world.ctrlplane.faults.add('agent-jobs', list);
  expect((await world.step()).outputs).toMatchObject({ job_id: SAMPLE.job, status: 'pending' });
});

test('an item without a string id is skipped', async () => {
  world.ctrlplane.jobs = [];
  const items = [{ id: { toString: 1 } }];
  const odd = () => ({ answer: HttpResponse.json({ items }) });
  world.ctrlplane.faults.add('agent-jobs', odd, 2);
  expect(errorsOf(await world.step())[0]).toMatch(/^Job \S+ was not found in/);
});
