import { expect, test } from '@jest/globals';
import { sampleJob, sampleWorkflowJob } from '../../simulator/ctrlplane/job.ts';
import { decodeEntities } from '../../simulator/runner/find-leaks.ts';
import { foreignCommands } from '../fuzz/runner-log.ts';
import { ctrlplaneWorld, KEY } from './ctrlplane-world.ts';

const world = ctrlplaneWorld();

const JOB_LINE = /^Job 3f1c6c1e…: .*$/gm;

async function linesOf(changes: object, inputs: Record<string, string> = {}) {
  world.ctrlplane.jobs.splice(0, 1, Object.assign(sampleJob(), changes));
  const result = await world.step(inputs);
  const [line = '', ...others] = result.log.match(JOB_LINE) ?? [];
  expect(others).toEqual([]);
  return { ...result, line };
}

test.each(['A', 'B', 'C', 'D', 'E'] as const)(
  'generation %s: the log and the summary show what is deployed, and where',
  async (generation) => {
    world.ctrlplane.generation = generation;
    const { line, summary } = await linesOf({});
    expect(line).toBe('Job 3f1c6c1e…: deploy shop v2.7.1 to prod-eu (production)');
    expect(decodeEntities(summary)).toBe(
      '### Deploy shop v2.7.1 to prod-eu (production)\n\n' +
        'Job <code>3f1c6c1e-8f0b-4c57-9a53-5b9f1d2e7a01</code> at app.ctrlplane.dev\n',
    );
  },
);

test('generation C of May 2025 marks them, too', async () => {
  Object.assign(world.ctrlplane, { generation: 'C', marksSecrets: true });
  expect((await linesOf({})).line).toMatch(/: deploy shop v2\.7\.1 to prod-eu \(production\)$/);
});

test.each<[string, object, string]>([
  ['no resource', { resource: undefined }, 'deploy shop v2.7.1 to production'],
  ['no environment', { environment: undefined }, 'deploy shop v2.7.1 to prod-eu'],
  [
    'no version name',
    { version: { id: 'v', name: 'Two' } },
    'deploy shop Two to prod-eu (production)',
  ],
  [
    'a resource without a name',
    { resource: { id: 'r', identifier: 'k8s://x' } },
    'deploy shop v2.7.1 to k8s://x (production)',
  ],
  [
    'names that are not strings',
    { deployment: { name: 7 }, version: { id: 'v', tag: null } },
    'deploy to prod-eu (production)',
  ],
])('a job with %s is described without it', async (_name, changes, task) => {
  expect((await linesOf(changes)).line).toBe(`Job 3f1c6c1e…: ${task}`);
});

test('a workflow run and a runbook are described as such', async () => {
  world.ctrlplane.jobs.splice(0, 1, sampleWorkflowJob({ a: 'b' }));
  expect((await world.step()).log).toContain('Job 3f1c6c1e…: run a workflow\n');
  world.ctrlplane.generation = 'B';
  const runbook = await linesOf({ kind: 'runbook' });
  expect(runbook.line).toBe('Job 3f1c6c1e…: run the runbook Rotate keys');
});

test('a masked value is not printed as part of a name, in the log or the summary', async () => {
  const secret = 's3cr3t-value';
  const changes = {
    variables: { token: secret },
    version: { id: 'v', tag: `1-${secret}` },
    environment: { id: 'e', name: secret },
  };
  const { line, summary, outputs } = await linesOf(changes, { mask: 'token' });
  expect(line).toBe('Job 3f1c6c1e…: deploy shop *** to prod-eu (***)');
  expect(decodeEntities(summary)).toContain('### Deploy shop *** to prod-eu (***)\n');
  expect(outputs['version_tag']).toBe(`1-${secret}`);
});

test.each([
  ['across a line break', { deployment: { id: 'd', name: 'top\nsecret' } }, 'top secret'],
  ['across two names', {}, 'shop v2.7.1'],
  [
    'where a long name is shortened',
    { deployment: { id: 'd', name: `${'x'.repeat(75)}hunter2!` } },
    'hunter2!',
  ],
])('a masked value is not printed %s', async (_name, parts, secret) => {
  const changes = { ...parts, variables: { token: secret } };
  const { line, summary } = await linesOf(changes, { mask: 'token' });
  expect(line).toContain('***');
  expect(`${line}${decodeEntities(summary)}`).not.toContain(secret.slice(0, 5));
});

test('values marked by the server are not printed either', async () => {
  const changes = { variables: { tag: 'v2.7.1' }, encrypted: ['tag'] };
  expect((await linesOf(changes)).line).toMatch(/: deploy shop \*\*\* to prod-eu \(production\)$/);
});

test('no other value of the job is printed', async () => {
  const { log, summary } = await linesOf({});
  for (const value of ['eu-west-1', 'hunter2!', 'shop:2.7.1', 'a.example.com', 'k8s://prod-eu']) {
    expect(`${log}${decodeEntities(summary)}`).not.toContain(value);
  }
});

test('hostile names are short, on one line, and neither commands nor markup', async () => {
  const evil = `x\n::error::evil\r##[error] <img src=x> [a](https://evil.example) @octocat ${KEY} `;
  const { line, log, summary } = await linesOf({
    deployment: { id: 'd', name: evil },
    version: { id: 'v', tag: 'y'.repeat(500) },
    environment: { id: 'e', name: '# `e`\u202e' },
  });
  expect(foreignCommands(log)).toEqual([]);
  expect(line.length).toBeLessThan(300);
  expect(summary.split('\n')).toHaveLength(4);
  expect(summary.replace(/<\/?(?:span|code)>/g, '')).not.toMatch(/[<>[\]()@`\u202e]/);
});

test('a missing job has no summary, an unusable one has', async () => {
  const unusable = await linesOf({}, { required_outputs: 'nope' });
  expect([unusable.exitCode, unusable.summary !== '']).toEqual([1, true]);
  world.ctrlplane.jobs.length = 0;
  const missing = await world.step();
  expect([missing.exitCode, missing.summary]).toEqual([1, '']);
});
