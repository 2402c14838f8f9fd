import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { createSimulatedCarpathian, scripted } from '../../simulator/carpathian/carpathian.ts';
import { serve, type SimulatorServer } from '../../simulator/network/serve.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';
import { ROOT } from '../../simulator/runner/action-metadata.ts';
import { runStage } from '../../simulator/runner/runner.ts';

const KEY = 'cpk_4f+9/c0ffee=Zm9v';

let server: SimulatorServer;
let isKept: boolean[];
const clock = createManualClock();

beforeEach(async () => {
  const carpathian = createSimulatedCarpathian(clock);
  carpathian.keys.add(KEY);
  carpathian.script = scripted([
    { afterMs: 0, status: 'running' },
    { afterMs: 3_000, status: 'success' },
  ]);
  carpathian.onCall = (endpoint) => {
    if (endpoint === 'status') clock.advance(1_000);
  };
  isKept = [];
  server = await serve(carpathian.handlers, undefined, (_call, kept) => {
    isKept.push(kept);
    return undefined;
  });
});

afterEach(() => server.close());

test('all requests of a step to a service share one connection', async () => {
  const result = await runStage({
    action: 'trigger-deploy',
    inputs: { api_key: KEY, api_url: server.url, poll_interval: '1s' },
    nodeArgs: ['--import', join(ROOT, 'simulator/runner/virtual-time.ts')],
  });
  result.dispose();
  expect(result.exitCode).toBe(0);
  expect(isKept.length).toBeGreaterThan(5);
  expect(isKept.slice(0, 2)).toEqual([false, true]);
  expect(isKept.lastIndexOf(false)).toBe(0);
});
