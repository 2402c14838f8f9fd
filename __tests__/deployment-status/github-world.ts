import { afterEach, expect } from '@jest/globals';
import { HttpResponse } from 'msw';

import { deploymentStatus } from '../../deployment-status/action.ts';
import { readGithubDescriptions } from '../../simulator/github/description.ts';
import { createSimulatedGithub, type SimulatedGithub } from '../../simulator/github/github.ts';
import type { ServiceFault } from '../../simulator/network/service-fault.ts';
import { callsOf, worldPerTest, type World } from '../world.ts';

/** A token with characters that URI and base64 encoding change. */
export const TOKEN = 'ghs_4f+9/c0ffee=Zm9v';

/** URL of the run, the default log URL. */
export const RUN_URL = 'https://github.com/octo-org/octo-repo/actions/runs/1658821493';

/** The commit of the run. */
export const SHA = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';

/** The error for an invalid field of a status. */
export function invalid(field: string, message: string): () => ServiceFault {
  const errors = [{ resource: 'DeploymentStatus', code: 'custom', field, message }];
  return () => ({
    answer: HttpResponse.json({ message: 'Validation Failed', errors }, { status: 422 }),
  });
}

export type GithubWorld = World<{ github: SimulatedGithub }> & {
  /** Adds a deployment created elsewhere; returns its id. */
  createDeployment(fields?: object, ...states: string[]): number;
  calls(): string[];
  /** Bodies of the writing requests. */
  bodies(): unknown[];
  /** States of a deployment, oldest first. */
  statesOf(id: number): string[];
};

/**
 * deployment-status with a token with write access. Requests are validated against GitHub's API
 * description.
 */
export function githubWorld(): GithubWorld {
  const descriptions = readGithubDescriptions();
  const world = worldPerTest({
    action: 'deployment-status',
    stages: deploymentStatus,
    inputs: { token: TOKEN },
    secrets: [TOKEN],
    createServices(clock) {
      const github = createSimulatedGithub(clock, 'https://api.github.com', descriptions);
      github.access.tokens.set(TOKEN, 'write');
      return { github };
    },
  });
  afterEach(() => {
    expect(world.github.violations).toEqual([]);
  });
  return Object.assign(world, {
    createDeployment: (fields: object = {}, ...states: string[]) =>
      createDeployment(world.github, fields, states),
    calls: () => callsOf(world.github, '/repos/octo-org/octo-repo'),
    bodies: () =>
      world.github.requests
        .filter(({ method }) => method === 'POST')
        .map(({ body }) => JSON.parse(body) as unknown),
    statesOf: (id: number) =>
      world.github.repository.deployments
        .find((it) => it.id === id)
        ?.statuses.map(({ state }) => state) ?? [],
  });
}

function createDeployment(
  { repository }: SimulatedGithub,
  fields: object,
  states: readonly string[],
): number {
  repository.create({ ref: 'main', auto_merge: false, required_contexts: [], ...fields }, '');
  const deployment = repository.deployments.at(-1);
  if (deployment === undefined) throw new Error('No deployment was created.');
  for (const state of states) {
    repository.addStatus(deployment, { state, auto_inactive: false }, '');
  }
  return deployment.id;
}
