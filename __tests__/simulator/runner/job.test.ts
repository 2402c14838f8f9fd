import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../../../simulator/runner/action-metadata.ts';
import { startJob, type Job, type RanStage, type Step } from '../../../simulator/runner/job.ts';

/** Prints its environment; `do` selects how it ends. */
const MAIN = `
const { appendFileSync } = require('node:fs');
appendFileSync(process.env.GITHUB_STATE, 'kept=of ' + process.env.INPUT_NAME + '\\n');
if (process.env.INPUT_DO === 'fail') process.exitCode = 1;
if (process.env.INPUT_DO === 'linger') setTimeout(() => undefined, 15);
if (process.env.INPUT_DO === 'hang') {
  process.on('SIGINT', () => {
    appendFileSync(process.env.GITHUB_STATE, 'kept=of ' + process.env.INPUT_NAME + ', signalled\\n');
    process.exit(0);
  });
  setInterval(() => undefined, 1000);
}
if (process.env.INPUT_DO === 'ignore') {
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => undefined);
  setTimeout(() => undefined, 60_000);
}
console.log('main of', process.env.INPUT_NAME, process.env.INPUT_STATUS);
`;
const POST = `console.log('post', process.env.STATE_kept, process.env.INPUT_STATUS);`;

const manifest = (postIf: string): string => `
name: Probe
description: Prints its environment
inputs:
  name: { description: Name }
  do: { description: What to do }
  status: { description: Status, default: '\${{ job.status }}' }
runs:
  using: node24
  main: main.cjs
  post: post.cjs
  ${postIf}
`;

let folder: string;
let action: string;
const stages: RanStage[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'actions-'));
  action = make('probe', '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

afterEach(() => {
  for (const { result } of stages.splice(0)) result.dispose();
});

/** Creates an action; returns its path within the project. */
function make(name: string, postIf: string): string {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'action.yml'), manifest(postIf));
  writeFileSync(join(folder, name, 'main.cjs'), MAIN);
  writeFileSync(join(folder, name, 'post.cjs'), POST);
  return relative(ROOT, join(folder, name));
}

async function linesOf(job: Job): Promise<{ status: string; lines: string[] }> {
  const ended = await job.ended;
  stages.push(...ended.stages);
  return { status: ended.status, lines: ended.stages.map(({ result }) => result.log.trim()) };
}

const step = (name: string, inputs: Record<string, string> = {}): Step => ({
  action,
  inputs: { name, ...inputs },
});

test('post stages run last in, first out, each with the state of its main stage', async () => {
  expect(await linesOf(startJob([step('a'), step('b')]))).toEqual({
    status: 'success',
    lines: ['main of a success', 'main of b success', 'post of b success', 'post of a success'],
  });
});

test("after a failure the other steps are skipped, and all post stages see it, even the failed step's", async () => {
  const steps = [
    step('a'),
    step('b', { do: 'fail' }),
    step('c'),
    { ...step('d'), if: 'failure()' },
    { ...step('e'), if: 'always()' },
  ];
  expect(await linesOf(startJob(steps))).toEqual({
    status: 'failure',
    lines: [
      ...['main of a success', 'main of b success', 'main of d failure', 'main of e failure'],
      ...['post of e failure', 'post of d failure', 'post of b failure', 'post of a failure'],
    ],
  });
});

test('after a cancel the other steps are skipped, and post stages see it and the saved state', async () => {
  const onLog = (text: string): void => {
    if (text.includes('main of b')) void job.cancel();
  };
  const hanging = { ...step('b', { do: 'hang' }), onLog };
  const job = startJob([step('a'), hanging, step('c'), { ...step('d'), if: 'cancelled()' }]);
  expect(await linesOf(job)).toEqual({
    status: 'cancelled',
    lines: [
      ...['main of a success', 'main of b success', 'main of d cancelled'],
      ...['post of d cancelled', 'post of b, signalled cancelled', 'post of a cancelled'],
    ],
  });
});

test('a step that ignores the cancel is killed, and its post stage runs', async () => {
  const onLog = (text: string): void => {
    if (text.includes('main of a')) void job.cancel();
  };
  const steps = [{ ...step('a', { do: 'ignore' }), onLog }];
  const job = startJob(steps, { termAfterMs: 1, killAfterMs: 1 });
  expect(await linesOf(job)).toEqual({
    status: 'cancelled',
    lines: ['main of a success', 'post of a cancelled'],
  });
  expect(stages[0]?.result.exitCode).toBeNull();
});

test('a step that also runs in a cancelled job is not interrupted', async () => {
  const onLog = (text: string): void => {
    if (text.includes('main of a')) void job.cancel();
  };
  // A signal would end it without an exit code.
  const job = startJob([{ ...step('a', { do: 'linger' }), if: 'always()', onLog }]);
  await linesOf(job);
  expect(stages[0]?.result.exitCode).toBe(0);
});

test('`post-if` is evaluated at the end of the job', async () => {
  const choosy = ['success()', 'failure()', 'cancelled()'].map((condition, index) =>
    make(`choosy-${index}`, `post-if: ${condition}`),
  );
  const steps = choosy.map((it, index) => ({ ...step(String(index)), action: it }));
  const { lines } = await linesOf(startJob([...steps, step('last', { do: 'fail' })]));
  expect(lines.slice(4)).toEqual(['post of last failure', 'post of 1 failure']);
});

test('a default that uses a forbidden context fails the step', async () => {
  const wrong = make('wrong', '');
  const text = manifest('').replace('job.status', 'secrets.token');
  writeFileSync(join(ROOT, wrong, 'action.yml'), text);
  const job = startJob([{ action: wrong, inputs: {} }]);
  await expect(job.ended).rejects.toThrow("Unrecognized named-value: 'secrets'");
});
