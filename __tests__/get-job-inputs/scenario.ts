import { afterEach, beforeEach, expect } from '@jest/globals';
import { main } from '../../get-job-inputs/main.ts';
import { post } from '../../get-job-inputs/post.ts';
import {
  createSimulatedCtrlplane,
  type SimulatedCtrlplane,
} from '../../simulator/ctrlplane/ctrlplane.ts';
import { SAMPLE, sampleJob } from '../../simulator/ctrlplane/job.ts';
import { findLeaks } from '../../simulator/runner/find-leaks.ts';
import { createSimulatedRun, type SimulatedRun } from '../../simulator/github/run.ts';
import { createManualClock, type ManualClock } from '../../simulator/runner/manual-clock.ts';
import { mockNetwork } from '../../simulator/network/mock-network.ts';
import { runInProcess } from '../../simulator/runner/run-in-process.ts';
import type { Stage, StageResult } from '../../simulator/runner/runner.ts';

/** A key in the form of Ctrlplane's: sixteen digits, a dot, sixty-four digits. */
export const KEY =
  '0123456789abcdef.fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210';

/** The world of one test: a Ctrlplane with one workspace and one job, and the run that the job started. */
export type World = {
  clock: ManualClock;
  ctrlplane: SimulatedCtrlplane;
  run: SimulatedRun;
  /** Runs a stage of the step. Whatever it prints or writes must not hold the key. */
  step(inputs?: Record<string, string>, stage?: Partial<Stage>): Promise<StageResult>;
  /** What was called, as `METHOD path`. */
  calls(): string[];
};

/** Makes a fresh world before each test of a file. */
export function worldPerTest(): World {
  const world = {} as World;
  const network = mockNetwork();
  const results: StageResult[] = [];
  beforeEach(() => {
    const clock = createManualClock();
    const ctrlplane = createSimulatedCtrlplane();
    const run = createSimulatedRun(`Deploy [${SAMPLE.job}]`);
    ctrlplane.apiKeys.add(KEY);
    ctrlplane.workspaces.push({ id: SAMPLE.workspace, slug: 'acme' });
    ctrlplane.jobs.push(sampleJob());
    network.enable();
    network.use(...ctrlplane.handlers, ...run.handlers);
    const step: World['step'] = async (inputs = {}, stage = {}) => {
      const given = { api_key: KEY, job_id: SAMPLE.job, ...inputs };
      const result = await runInProcess(
        { main, post },
        { action: 'get-job-inputs', inputs: given, ...stage },
        clock,
      );
      results.push(result);
      expect(findLeaks(result, KEY)).toEqual([]);
      return result;
    };
    const calls = (): string[] =>
      ctrlplane.requests.map(({ method, path }) => `${method} ${path.replace('/api/v1/', '')}`);
    Object.assign(world, { clock, ctrlplane, run, step, calls });
  });
  afterEach(() => {
    network.resetHandlers();
    network.disable();
    for (const result of results.splice(0)) result.dispose();
  });
  return world;
}

/** The texts that the runner was told to hide, decoded. */
export function masksOf({ log }: Pick<StageResult, 'log'>): string[] {
  return [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, text = '']) =>
    text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  );
}

/** The log as a person sees it: the runner keeps its commands to itself. */
export function visibleLog({ log }: Pick<StageResult, 'log'>): string {
  return log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
}
