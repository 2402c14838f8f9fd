import {
  createSimulatedCarpathian,
  type SimulatedCarpathian,
} from '../../simulator/carpathian/carpathian.ts';
import { DEFAULTS } from '../../trigger-deploy/contract.ts';
import { main } from '../../trigger-deploy/main.ts';
import { callsOf, worldPerTest, type World } from '../world.ts';

/** A key with characters that URI and base64 encoding change. */
export const KEY = 'cpk_4f+9/c0ffee=Zm9v';

export type CarpathianWorld = World<{ carpathian: SimulatedCarpathian }> & { calls(): string[] };

/** trigger-deploy with a valid key. */
export function carpathianWorld(): CarpathianWorld {
  const world = worldPerTest({
    action: 'trigger-deploy',
    stages: { defaults: DEFAULTS, main },
    inputs: { api_key: KEY },
    secrets: [KEY],
    createServices(clock) {
      const carpathian = createSimulatedCarpathian(clock, 'https://api.carpathian.ai');
      carpathian.keys.add(KEY);
      return { carpathian };
    },
  });
  return Object.assign(world, { calls: () => callsOf(world.carpathian, '/api/v1/deployment/') });
}
