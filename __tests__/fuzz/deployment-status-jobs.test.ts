import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import { ALIASES } from '../../deployment-status/aliases.ts';
import { DEFAULTS } from '../../deployment-status/contract.ts';
import { main } from '../../deployment-status/main.ts';
import { post } from '../../deployment-status/post.ts';
import { STATES } from '../../lib/github/states.ts';
import { createSimulatedGithub, type SimulatedGithub } from '../../simulator/github/github.ts';
import { mockNetwork } from '../../simulator/network/mock-network.ts';
import { findLeaks } from '../../simulator/runner/find-leaks.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';
import { runInProcess } from '../../simulator/runner/run-in-process.ts';
import type { Stage, StageResult } from '../../simulator/runner/runner.ts';
import { LONG_MS, runs } from './runs.ts';

const TOKEN = 'ghs_4f+9/c0ffee=Zm9v';
const JOB_TOKEN = 'ghs_5a-job-token-0001';
const ENDS = ['success', 'failure', 'error', 'inactive'];

/** Events of a job: steps with the action, and what happens around them. */
type Event =
  | { kind: 'create'; environment: string; url: string; laterUrl: string; emptyAtEnd: boolean }
  | { kind: 'set'; which: number; state: string; url: string }
  | { kind: 'other'; which: number; state: string }
  | { kind: 'refuse'; field: string }
  | { kind: 'fail' | 'cancel' | 'expire' };

const url = fc.constantFrom('', 'https://a.example', 'b.example', 'ftp://c.example', ' ');
const state = fc.constantFrom(...STATES);
const which = fc.nat({ max: 3 });
const event: Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('create' as const),
    environment: fc.constantFrom('production', 'staging', 'pr-7'),
    url: fc.constantFrom('', 'https://a.example'),
    laterUrl: url,
    emptyAtEnd: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('set' as const), which, state, url }),
  fc.record({ kind: fc.constant('other' as const), which, state }),
  fc.record({
    kind: fc.constant('refuse' as const),
    field: fc.constantFrom('environment_url', 'log_url', 'description', 'environment'),
  }),
  fc.record({ kind: fc.constantFrom('fail' as const, 'cancel' as const, 'expire' as const) }),
);

const network = mockNetwork();
beforeAll(() => {
  network.enable();
});
afterAll(() => {
  network.disable();
});

/** A job with its own GitHub, run like the runner. */
function createJob() {
  const clock = createManualClock();
  const github = createSimulatedGithub(clock, 'https://api.github.com', []);
  github.access.tokens.set(TOKEN, 'write').set(JOB_TOKEN, 'write');
  network.resetHandlers();
  network.use(...github.handlers);
  const posts: (() => Promise<void>)[] = [];
  const job = {
    github,
    status: 'success' as NonNullable<Stage['jobStatus']>,
    /** Ids of deployments that the job created, and their expected states. */
    created: [] as number[],
    creations: 0,
    async run(stage: Omit<Stage, 'action'>): Promise<StageResult> {
      const inputs = { token: TOKEN, job_token: JOB_TOKEN, ...stage.inputs };
      const given = { ...stage, action: 'deployment-status', inputs, jobStatus: job.status };
      const result = await runInProcess(
        { defaults: DEFAULTS, aliases: ALIASES, main, post },
        given,
        clock,
      );
      expect(findLeaks(result, TOKEN)).toEqual([]);
      result.dispose();
      return result;
    },
    /** A step of the job; its post stage runs even if the main stage fails. */
    async step(inputs: Record<string, string>, atEnd: Record<string, string>): Promise<void> {
      if (job.status !== 'success') return;
      const { state: saved, exitCode } = await job.run({ inputs });
      posts.unshift(async () => {
        const result = await job.run({ inputs: atEnd, stage: 'post', state: saved });
        expect(result.exitCode).toBe(0);
      });
      if (exitCode !== 0) job.status = 'failure';
    },
    async end(): Promise<void> {
      for (const runPost of posts) await runPost();
    },
  };
  return job;
}

type Job = ReturnType<typeof createJob>;

const deploymentOf = ({ github }: Job, index: number) =>
  github.repository.deployments[index % Math.max(1, github.repository.deployments.length)];

async function happen(it: Event, job: Job): Promise<void> {
  const { repository, access } = job.github;
  switch (it.kind) {
    case 'create': {
      if (job.status === 'success') job.creations += 1;
      const inputs = { environment: it.environment, environment_url: it.url };
      const atEnd = it.emptyAtEnd
        ? { token: '', environment: '', environment_url: '' }
        : { environment: 'elsewhere', environment_url: it.laterUrl };
      const before = repository.deployments.length;
      await job.step(inputs, atEnd);
      job.created.push(...repository.deployments.slice(before).map(({ id }) => id));
      return;
    }
    case 'set': {
      const id = String(deploymentOf(job, it.which)?.id ?? '');
      const inputs = { deployment_id: id, state: it.state, environment_url: it.url };
      await job.step(inputs, inputs);
      return;
    }
    case 'other': {
      const deployment = deploymentOf(job, it.which);
      if (deployment !== undefined) repository.addStatus(deployment, { state: it.state }, '');
      return;
    }
    case 'refuse':
      repository.refusedFields.add(it.field);
      return;
    case 'expire':
      access.tokens.delete(TOKEN);
      return;
    case 'fail':
    case 'cancel':
      if (job.status === 'success') job.status = it.kind === 'fail' ? 'failure' : 'cancelled';
  }
}

const statesOf = (github: SimulatedGithub) =>
  new Map(
    github.repository.deployments.map(({ id, statuses }) => [id, statuses.map((it) => it.state)]),
  );

test(
  'whatever happens in a job, its deployments get one final status, set in one place, and no other client’s is overwritten',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 5 }), async (events) => {
        const job = createJob();
        for (const it of events) await happen(it, job);
        const before = statesOf(job.github);
        await job.end();
        const after = statesOf(job.github);
        for (const [id, states] of after) {
          const earlier = before.get(id) ?? [];
          // Nothing stays open: deployments of the job have a final status.
          if (job.created.includes(id)) expect(ENDS).toContain(states.at(-1));
          // Nothing is overwritten: a final status stays, except where GitHub itself deactivates.
          const added = states.slice(earlier.length);
          if (ENDS.includes(earlier.at(-1) ?? ''))
            expect(added.filter((it) => it !== 'inactive')).toEqual([]);
          expect(added.filter((it) => it !== 'inactive').length).toBeLessThanOrEqual(1);
        }
        // Nothing is duplicated or moved.
        expect(job.created.length).toBeLessThanOrEqual(job.creations);
        for (const { environment, statuses } of job.github.repository.deployments) {
          for (const it of statuses) expect(it.environment).toBe(environment);
        }
      }),
      runs(500),
    );
  },
  LONG_MS,
);
