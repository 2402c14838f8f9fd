import {
  createSimulatedCarpathian,
  type SimulatedCarpathian,
} from '../../../simulator/carpathian/carpathian.ts';
import { createSimulatedSite, type SimulatedSite } from '../../../simulator/site/site.ts';
import { DEFAULTS } from '../../../trigger-deploy/contract.ts';
import { main } from '../../../trigger-deploy/main.ts';
import { worldPerTest, type World } from '../../world.ts';
import { KEY } from '../carpathian-world.ts';

export const URL = 'https://app.example.com/health';

export type VerifyWorld = World<{ carpathian: SimulatedCarpathian; site: SimulatedSite }> & {
  /** URLs requested from the site. */
  asked(): string[];
};

/**
 * trigger-deploy with deployments that succeed at once; the site responds on every host except
 * Carpathian's.
 */
export function verifyWorld(): VerifyWorld {
  const world = worldPerTest({
    action: 'trigger-deploy',
    stages: { defaults: DEFAULTS, main },
    inputs: { api_key: KEY, verify_url: URL, logs: 'none' },
    secrets: [KEY],
    createServices(clock) {
      const carpathian = createSimulatedCarpathian(clock, 'https://api.carpathian.ai');
      carpathian.keys.add(KEY);
      return { carpathian, site: createSimulatedSite() };
    },
  });
  return Object.assign(world, { asked: () => world.site.requests.map(({ url }) => url) });
}
