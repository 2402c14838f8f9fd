import { describe, expect, test } from '@jest/globals';
import { isWithin } from '../../../lib/step/misnamed-inputs.ts';
import { errorsOf, titlesOf, warningsOf } from '../../annotations.ts';
import { githubWorld } from '../../deployment-status/github-world.ts';
import { foreignCommands } from '../../fuzz/runner-log.ts';
import { ctrlplaneWorld } from '../../get-job-inputs/ctrlplane-world.ts';
import { carpathianWorld } from '../../trigger-deploy/carpathian-world.ts';

const DID_YOU_MEAN = /`([^`]*)` is not an input of this action; did you mean `([^`]*)`\?/g;

/** Pairs of the written name and the suggested one. */
function pairsOf(warnings: readonly string[]): string[] {
  return warnings.flatMap((text) =>
    [...text.matchAll(DID_YOU_MEAN)].map(([, written, meant]) => `${written} > ${meant}`),
  );
}

describe('the edit distance of two names', () => {
  test.each([
    ['environment', 'environment', 0],
    ['enviroment', 'environment', 1],
    ['tokne', 'token', 1],
    ['stat', 'state', 1],
    ['', 'a', 1],
    ['enviromnet', 'environment', 2],
    ['ab', '', 2],
    ['apikey', 'api_key', 1],
    ['abcd', 'badc', 2],
    ['abc', 'xyz', 3],
    ['a', 'abcd', 3],
  ])('between %j and %j is %d', (a, b, distance) => {
    for (const edits of [0, 1, 2]) {
      expect([isWithin(edits, a, b), isWithin(edits, b, a)]).toEqual(
        Array(2).fill(edits >= distance),
      );
    }
  });
});

describe('deployment-status', () => {
  const world = githubWorld();

  test.each([
    ['enviroment', 'environment'],
    ['Environement', 'environment'],
    ['environment-ulr', 'environment-url'],
    ['github_base-url', 'github-base-url'],
    ['required-context', 'required-contexts'],
    ['stats', 'state'],
    ['initial_state', 'initial_status'],
    ['github_token', 'token'],
    ['ref-name', 'ref'],
    ['transient', 'transient-environment'],
  ])('takes %s for %s', async (written, meant) => {
    const result = await world.step({ deployment_id: '42', [written]: 'value' });
    const [pair] = pairsOf(warningsOf(result));
    expect(pair?.replaceAll('-', '_')).toBe(
      `${written.toLowerCase()} > ${meant}`.replaceAll('-', '_'),
    );
    expect(titlesOf(result, 'warning')).toContain('Unknown input');
  });

  test('suggests our input in the same spelling', async () => {
    const result = await world.step({ 'enviroment-url': 'x', auto_inactiv: 'true' });
    expect(pairsOf(warningsOf(result))).toEqual([
      'enviroment-url > environment-url',
      'auto_inactiv > auto_inactive',
    ]);
  });

  test('is reported with the error about the missing input, and only there', async () => {
    world.createDeployment();
    const failed = await world.step({ state: 'done', enviroment: 'production' });
    expect([errorsOf(failed), warningsOf(failed)].map(({ length }) => length)).toEqual([1, 1]);
    const done = await world.step({ deployment_id: '42', state: 'success', enviroment: 'x' });
    expect(done.exitCode).toBe(0);
    const closed = await world.post(done, 'success', { enviroment: 'x' });
    expect(warningsOf(closed)).toEqual([]);
  });

  test('ignores unrelated variables', async () => {
    world.createDeployment();
    const env = { INPUT_FOO: 'x', INPUT_TEST: 'x', INPUT_DATA: 'x', INPUT_: 'x', INPUTS: 'x' };
    const result = await world.step({ deployment_id: '42', state: 'success' }, { env });
    expect(warningsOf(result)).toEqual([]);
  });

  test('handles hostile names', async () => {
    world.createDeployment();
    const env = {
      ...Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`INPUT_TOKE${at}`, 'x'])),
      'INPUT_TOKEN\n': 'x',
      'INPUT_STATE\r\n::error::x': 'x',
      'INPUT_REF`': 'x',
      'INPUT_##[ERROR]': 'x',
      INPUT___PROTO__: 'x',
      INPUT_CONSTRUCTOR: 'x',
      INPUT_TOSTRING: 'x',
      [`INPUT_${'A'.repeat(100_000)}`]: 'x',
      'INPUT_\u{1F4A5}': 'x',
    };
    const result = await world.step({ deployment_id: '42', state: 'success' }, { env });
    expect(result.exitCode).toBe(0);
    const warnings = warningsOf(result);
    expect(warnings).toHaveLength(1);
    expect(warnings.join().length).toBeLessThan(1_000);
    expect(foreignCommands(result.log)).toEqual([]);
  });

  test('shows no secret in a name', async () => {
    world.createDeployment();
    const result = await world.step({
      ...{ deployment_id: '42', state: 'success', token: 'enviroment-x' },
      'enviroment-x': 'production',
    });
    expect(result.log.replace(/^::add-mask::.*$/gm, '')).not.toContain('enviroment-x');
  });
});

describe('trigger-deploy', () => {
  const world = carpathianWorld();

  test.each([
    ['apikey', 'api_key'],
    ['ref', 'branch'],
    ['sha', 'commit'],
    ['env', 'environment'],
    ['wait-interval', 'poll-interval'],
    ['wait_timeout_seconds', 'timeout'],
    ['verify_ulr', 'verify_url'],
  ])('takes %s for %s', async (written, meant) => {
    const result = await world.step({ dry_run: 'true', [written]: 'x' });
    expect(pairsOf(warningsOf(result))).toEqual([`${written} > ${meant}`]);
  });

  test.each(['desc', 'step', 'workspace_id'])('suggests nothing for %s', async (written) => {
    const result = await world.step({ dry_run: 'true', [written]: 'x' });
    expect(pairsOf(warningsOf(result))).toEqual([]);
  });
});

describe('get-job-inputs', () => {
  const world = ctrlplaneWorld();

  test.each([
    ['workspace_id', 'workspace'],
    ['github-token', 'token'],
    ['jobid', 'job_id'],
    ['required-output', 'required-outputs'],
  ])('takes %s for %s', async (written, meant) => {
    const result = await world.step({ [written]: 'x' });
    expect(pairsOf(warningsOf(result))).toEqual([`${written} > ${meant}`]);
  });
});
