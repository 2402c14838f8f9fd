import { afterEach, beforeEach, expect } from '@jest/globals';
import { main } from '../../deployment-status/main.ts';
import { post } from '../../deployment-status/post.ts';
import { findLeaks } from '../../simulator/runner/find-leaks.ts';
import { createSimulatedGithub, type SimulatedGithub } from '../../simulator/github/github.ts';
import { readGithubDescriptions } from '../../simulator/github/description.ts';
import { createManualClock, type ManualClock } from '../../simulator/runner/manual-clock.ts';
import { mockNetwork } from '../../simulator/network/mock-network.ts';
import { runInProcess } from '../../simulator/runner/run-in-process.ts';
import type { Stage, StageResult } from '../../simulator/runner/runner.ts';

/** A token with characters that look different in URIs and in base64. */
export const TOKEN = 'ghs_4f+9/c0ffee=Zm9v';

/** The page of the run, which every log link leads to by default. */
export const RUN_URL = 'https://github.com/octo-org/octo-repo/actions/runs/1658821493';

/** The commit of the run. */
export const SHA = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';

const DESCRIPTIONS = readGithubDescriptions();

/** The world of one test: a clock, a GitHub on it, and the step to run against them. */
export type World = {
  clock: ManualClock;
  github: SimulatedGithub;
  /** Runs a stage with a token that may write. Whatever it prints or writes must not hold the token. */
  report(inputs?: Record<string, string>, stage?: Partial<Stage>): Promise<StageResult>;
  /** Runs the post stage with what the main stage kept. */
  close(
    main: StageResult,
    jobStatus: NonNullable<Stage['jobStatus']>,
    inputs?: Record<string, string>,
  ): Promise<StageResult>;
  /** Puts a deployment in place, as somebody else created it. */
  deploy(fields?: object, ...states: string[]): number;
  /** What was called, as `METHOD path`. */
  calls(): string[];
  /** The bodies of the calls that write. */
  bodies(): unknown[];
  /** The states of a deployment, the oldest first. */
  statesOf(id: number): string[];
};

/** Makes a fresh world before each test of a file, and holds every call against GitHub's description after it. */
export function worldPerTest(): World {
  const world = {} as World;
  const network = mockNetwork();
  const results: StageResult[] = [];
  beforeEach(() => {
    network.enable();
    Object.assign(world, makeWorld(results));
    network.use(...world.github.handlers);
  });
  afterEach(() => {
    network.resetHandlers();
    network.disable();
    for (const result of results.splice(0)) result.dispose();
    expect(world.github.violations).toEqual([]);
  });
  return world;
}

function makeWorld(results: StageResult[]): World {
  const clock = createManualClock();
  const github = createSimulatedGithub(clock, 'https://api.github.com', DESCRIPTIONS);
  github.access.tokens.set(TOKEN, 'write');
  const report: World['report'] = async (inputs = {}, stage = {}) => {
    const given = { action: 'deployment-status', inputs: { token: TOKEN, ...inputs }, ...stage };
    const result = await runInProcess({ main, post }, given, clock);
    results.push(result);
    expect(findLeaks(result, TOKEN)).toEqual([]);
    return result;
  };
  return {
    clock,
    github,
    report,
    close: ({ state }, jobStatus, inputs = {}) =>
      report(inputs, { stage: 'post', state, jobStatus }),
    deploy(fields = {}, ...states) {
      github.repository.create(
        { ref: 'main', auto_merge: false, required_contexts: [], ...fields },
        '',
      );
      const deployment = github.repository.deployments.at(-1);
      if (deployment === undefined) throw new Error('No deployment was created.');
      for (const state of states) {
        github.repository.addStatus(deployment, { state, auto_inactive: false }, '');
      }
      return deployment.id;
    },
    calls: () =>
      github.requests.map(
        ({ method, path }) => `${method} ${path.replace('/repos/octo-org/octo-repo', '')}`,
      ),
    bodies: () =>
      github.requests
        .filter(({ method }) => method === 'POST')
        .map(({ body }) => JSON.parse(body) as unknown),
    statesOf: (id) =>
      github.repository.deployments
        .find((it) => it.id === id)
        ?.statuses.map(({ state }) => state) ?? [],
  };
}
