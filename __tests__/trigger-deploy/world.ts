import { afterEach, beforeEach, expect } from '@jest/globals';
import {
  createSimulatedCarpathian,
  type SimulatedCarpathian,
} from '../../simulator/carpathian/carpathian.ts';
import { findLeaks } from '../../simulator/runner/find-leaks.ts';
import { createManualClock, type ManualClock } from '../../simulator/runner/manual-clock.ts';
import { mockNetwork } from '../../simulator/network/mock-network.ts';
import { runInProcess } from '../../simulator/runner/run-in-process.ts';
import type { Stage, StageResult } from '../../simulator/runner/runner.ts';
import { main } from '../../trigger-deploy/main.ts';

/** A key with characters that look different in URIs and in base64. */
export const KEY = 'cpk_4f+9/c0ffee=Zm9v';

/** The world of one test: a clock, a Carpathian on it, and the step to run against them. */
export type World = {
  clock: ManualClock;
  carpathian: SimulatedCarpathian;
  /** Runs the step with a key that works. Whatever it prints or writes must not hold the key. */
  deploy(inputs?: Record<string, string>, stage?: Partial<Stage>): Promise<StageResult>;
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
    const carpathian = createSimulatedCarpathian(clock, 'https://api.carpathian.ai');
    carpathian.keys.add(KEY);
    network.enable();
    network.use(...carpathian.handlers);
    const deploy: World['deploy'] = async (inputs = {}, stage = {}) => {
      const given = { action: 'trigger-deploy', inputs: { api_key: KEY, ...inputs }, ...stage };
      const result = await runInProcess({ main }, given, clock);
      results.push(result);
      expect(findLeaks(result, KEY)).toEqual([]);
      return result;
    };
    const calls = (): string[] =>
      carpathian.requests.map(
        ({ method, path }) => `${method} ${path.replace('/api/v1/deployment/', '')}`,
      );
    Object.assign(world, { clock, carpathian, deploy, calls });
  });
  afterEach(() => {
    network.resetHandlers();
    network.disable();
    for (const result of results.splice(0)) result.dispose();
  });
  return world;
}
