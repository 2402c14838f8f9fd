import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createSimulatedCarpathian } from '../../simulator/carpathian.ts';
import { createManualClock } from '../../simulator/manual-clock.ts';
import { mockNetwork } from '../../simulator/mock-network.ts';
import { runInProcess } from '../../simulator/run-in-process.ts';
import { main } from '../../trigger-deploy/main.ts';

const clock = createManualClock();
const carpathian = createSimulatedCarpathian(clock, 'https://api.carpathian.ai');
const network = mockNetwork(...carpathian.handlers);
beforeEach(() => network.enable());
afterEach(() => network.disable());

test('works', async () => {
  carpathian.keys.add('cpk_1');
  const result = await runInProcess(
    main,
    { action: 'trigger-deploy', inputs: { api_key: 'cpk_1' } },
    clock,
  );
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
});
