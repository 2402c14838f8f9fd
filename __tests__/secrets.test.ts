import { describe, expect, test } from '@jest/globals';
import type { ServiceFault } from '../simulator/network/service-fault.ts';
import { githubWorld, TOKEN } from './deployment-status/github-world.ts';
import { ctrlplaneWorld, KEY as CTRLPLANE_KEY } from './get-job-inputs/ctrlplane-world.ts';
import { carpathianWorld, KEY } from './trigger-deploy/carpathian-world.ts';

/** The secret with a JSON escape, so that the raw response does not contain it. */
function escaped(secret: string): string {
  return Array.from(secret, (char) => `\\u00${char.charCodeAt(0).toString(16)}`).join('');
}

const json =
  (status: number, body: string): (() => ServiceFault) =>
  () => ({
    answer: new Response(body, { status, headers: { 'content-type': 'application/json' } }),
  });

/** Lengths that shift the secret across the limits of 200, 500 and 1,000 characters. */
const LEADS = [0, 160, 190, 470, 490, 980];

// __tests__/world.ts searches each stage for parts of its secret.
describe('trigger-deploy leaks no secret that a server echoes in escaped form', () => {
  const world = carpathianWorld();
  const key = escaped(KEY);

  test.each(LEADS)('in a message, a status and a key, after %i characters', async (length) => {
    const lead = 'x'.repeat(length);
    const body = `{"status":"failed","error":"${lead}${key}","${key}":["${lead}${key}"]}`;
    world.carpathian.faults.add('status', json(200, body));
    const result = await world.step();
    expect(result.exitCode).toBe(1);
    expect(result.log).toMatch(/\*{3}|x…/);
  });

  test.each(LEADS)('in an unknown status, after %i characters', async (length) => {
    const lead = 'x'.repeat(length);
    world.carpathian.faults.add('status', json(200, `{"status":"${lead}${key}"}`), 3);
    expect((await world.step({ timeout: '10s' })).log).toMatch(/\*\*\*|x…/);
  });

  test.each(LEADS)('in the reason of an error, after %i characters', async (length) => {
    const lead = 'x'.repeat(length);
    world.carpathian.faults.add('trigger', json(400, `{"error":"${lead}${key}"}`));
    expect((await world.step()).exitCode).toBe(1);
  });
});

describe('deployment-status leaks no secret that a server echoes in escaped form', () => {
  const world = githubWorld();
  const token = escaped(TOKEN);

  test.each(LEADS)(
    'in an error response and its list of errors, after %i characters',
    async (length) => {
      const lead = 'x'.repeat(length);
      const errors = `[{"field":"${token}","message":"${lead}${token}"},"${token}"]`;
      const body = `{"message":"${lead}${token}","errors":${errors}}`;
      world.github.faults.add('createDeployment', json(422, body));
      expect((await world.step({ environment: 'production' })).exitCode).toBe(1);
    },
  );

  test.each(LEADS)(
    'in the contexts that are not successful, after %i characters',
    async (length) => {
      const lead = 'x'.repeat(length);
      const contexts = `[{"context":"${lead}${token}","state":"${token}"}]`;
      const body = `{"message":"Conflict","errors":[{"contexts":${contexts}}]}`;
      world.github.faults.add('createDeployment', json(409, body));
      expect((await world.step({ environment: 'production' })).exitCode).toBe(1);
    },
  );
});

describe('get-job-inputs leaks no secret that a server echoes in escaped form', () => {
  const world = ctrlplaneWorld();
  const key = escaped(CTRLPLANE_KEY);

  test.each(LEADS)('in the reason of an error, after %i characters', async (length) => {
    const lead = 'x'.repeat(length);
    world.ctrlplane.faults.add('workspaces', json(403, `{"message":"${lead}${key}"}`));
    expect((await world.step()).exitCode).toBe(1);
  });
});
