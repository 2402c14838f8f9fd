import { afterEach, expect } from '@jest/globals';
import {
  createSimulatedCarpathian,
  type SimulatedCarpathian,
} from '../../simulator/carpathian/carpathian.ts';
import { readGithubDescriptions } from '../../simulator/github/description.ts';
import { createSimulatedGithub, type SimulatedGithub } from '../../simulator/github/github.ts';
import { DEFAULTS } from '../../trigger-deploy/contract.ts';
import { main } from '../../trigger-deploy/main.ts';
import { post } from '../../trigger-deploy/post.ts';
import { callsOf, worldPerTest, type World } from '../world.ts';
import { KEY } from './carpathian-world.ts';

/** A token with characters that URI and base64 encoding change. */
export const TOKEN = 'ghs_4f+9/c0ffee=Zm9v';

/** The commit of the run. */
export const SHA = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';

/** URL of the run, the default log URL. */
export const RUN_URL = 'https://github.com/octo-org/octo-repo/actions/runs/1658821493';

export type MirrorWorld = World<{ carpathian: SimulatedCarpathian; github: SimulatedGithub }> & {
  /** Requests to GitHub. */
  calls(): string[];
  /** Statuses of GitHub's newest deployment, oldest first, as `state: description`. */
  shown(): string[];
  /** Times of these statuses, in seconds since the first one. */
  times(): number[];
};

/** trigger-deploy with `environment`, a valid key and a valid token. */
export function mirrorWorld(): MirrorWorld {
  const descriptions = readGithubDescriptions();
  const world = worldPerTest({
    action: 'trigger-deploy',
    stages: { defaults: DEFAULTS, main, post },
    inputs: { api_key: KEY, environment: 'staging', token: TOKEN },
    secrets: [KEY, TOKEN],
    createServices(clock) {
      const carpathian = createSimulatedCarpathian(clock, 'https://api.carpathian.ai');
      carpathian.keys.add(KEY);
      const github = createSimulatedGithub(clock, 'https://api.github.com', descriptions);
      github.access.tokens.set(TOKEN, 'write');
      return { carpathian, github };
    },
  });
  afterEach(() => {
    expect(world.github.violations).toEqual([]);
  });
  const statuses = () => world.github.repository.deployments.at(-1)?.statuses ?? [];
  return Object.assign(world, {
    calls: () => callsOf(world.github, '/repos/octo-org/octo-repo'),
    shown: () => statuses().map(({ state, description }) => `${state}: ${description}`),
    times: () => {
      const seconds = statuses().map(({ created_at }) => Date.parse(created_at) / 1_000);
      return seconds.map((second) => second - (seconds[0] ?? 0));
    },
  });
}
