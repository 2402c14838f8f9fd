import { describe, expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { parse } from 'yaml';
import { scripted } from '../../simulator/carpathian/carpathian.ts';
import { refusal } from '../../simulator/network/service-fault.ts';
import { errorsOf } from '../annotations.ts';
import { carpathianWorld, KEY } from './carpathian-world.ts';

const world = carpathianWorld();

type Inputs = Record<string, string>;
/** The fault, the error message, and what a user does to follow its advice. */
type Case = [remedy: string, breakIt: () => Inputs, words: RegExp, mendIt: () => Inputs];

const CASES: Case[] = [
  [
    'a whole and active key',
    () => ({ api_key: KEY.slice(0, -3) }),
    /Check under API Keys that the key is active/,
    () => ({}),
  ],
  [
    'Unlock',
    () => {
      world.carpathian.keys.add('cpk_locked', { state: 'locked' });
      return { api_key: 'cpk_locked' };
    },
    /review Security Events, and click Unlock/,
    () => {
      world.carpathian.keys.add('cpk_locked');
      return { api_key: 'cpk_locked' };
    },
  ],
  [
    'a key with the scope Deployment',
    () => {
      world.carpathian.keys.add('cpk_reader', { scope: 'read_only' });
      return { api_key: 'cpk_reader' };
    },
    /Create a key with the scope Deployment/,
    () => ({}),
  ],
  [
    'no allowlist',
    () => {
      world.carpathian.keys.add('cpk_far', { addressAllowed: false });
      return { api_key: 'cpk_far' };
    },
    /remove the IP allowlist/,
    () => {
      world.carpathian.keys.add('cpk_far');
      return { api_key: 'cpk_far' };
    },
  ],
  [
    'Configure Deployment',
    () => {
      world.carpathian.configured = false;
      return {};
    },
    /switch Enable Deployment on/,
    () => {
      world.carpathian.configured = true;
      return {};
    },
  ],
  [
    'a shorter message',
    () => {
      world.carpathian.maxRequestBytes = 1_000;
      return { commit_message: 'x'.repeat(2_000) };
    },
    /Shorten `commit_message`/,
    () => ({ commit_message: 'x' }),
  ],
  [
    'patience',
    () => {
      world.carpathian.faults.add('trigger', refusal(429, 'slow', { 'retry-after': '9999' }));
      return {};
    },
    /Requests are rate limited: run the job again later/,
    () => ({}),
  ],
  [
    'one deployment at a time',
    () => {
      world.carpathian.faults.add('trigger', refusal(409, 'already running'));
      return {};
    },
    /Use a `concurrency` group to run one at a time/,
    () => ({}),
  ],
  [
    'the URL of the API',
    () => {
      world.carpathian.faults.add('trigger', refusal(404, 'Not Found'));
      return {};
    },
    /Check `api_url`/,
    () => ({ api_url: 'https://api.carpathian.ai' }),
  ],
  [
    'the key that triggered the deployment',
    () => {
      world.carpathian.keys.add('cpk_other', { server: 'web-2' });
      return { api_key: 'cpk_other', deployment_id: '4212' };
    },
    /`api_key` is the key that triggered the deployment/,
    () => ({ deployment_id: '4212' }),
  ],
  [
    'the id of a deployment that may have started',
    () => {
      world.carpathian.faults.add('trigger', () => ({ reset: true, afterEffect: true }));
      return {};
    },
    /may have started: check Deployments in the dashboard before/,
    () => ({ deployment_id: '4213' }),
  ],
];

test.each(CASES)('%s helps, as the error message suggests', async (...row) => {
  const [, breakIt, words, mendIt] = row;
  // An existing deployment.
  await world.step({ wait: 'false' });
  const broken = await world.step(breakIt());
  expect(errorsOf(broken)).toEqual([expect.stringMatching(words)]);
  const mended = await world.step(mendIt());
  expect(errorsOf(mended)).toEqual([]);
  expect(mended.outputs['conclusion']).toBe('success');
});

/** Parses the inputs that an error suggests as workflow YAML. */
function advisedInputs(error = ''): Inputs {
  const settings = [...error.matchAll(/`(\w+: [^`]+)`/g)].map(([, setting = '']) => setting);
  return Object.assign({}, ...settings.map((setting) => stringValues(parse(setting))));
}

function stringValues(record: object): Inputs {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)]));
}

test.each([
  '4212',
  '0042',
  '12345678901234567890123',
  '12e4',
  '#7',
  'a: b',
  '"quoted"',
  'null',
  '-',
])('a deployment with the id %s can be followed as the error suggests', async (id) => {
  world.carpathian.script = {
    ...scripted([{ afterMs: 0, status: 'running' }]),
    triggerAnswer: () => HttpResponse.json({ deployment_id: id }),
  };
  world.carpathian.faults.add('status', () => ({
    answer: HttpResponse.json({ status: 'running' }),
  }));
  world.clock.onSleep = () => process.emit('SIGTERM');
  const error = errorsOf(await world.step())[0];
  expect(error).toContain('keeps running at Carpathian');
  expect(advisedInputs(error)).toEqual({ deployment_id: id });
});

test('a timed-out deployment is followed with the suggested input', async () => {
  world.carpathian.script = scripted([
    { afterMs: 0, status: 'running' },
    { afterMs: 120_000, status: 'success' },
  ]);
  const error = errorsOf(await world.step({ timeout: '1m' }))[0];
  const followed = await world.step(advisedInputs(error));
  expect(followed.outputs).toMatchObject({ deployment_id: '4212', conclusion: 'success' });
});

test.each(['shipped', 'ready, waiting', 'all: good #1', 'it is "up"', 'Über\n alles', 'built 3'])(
  'the unknown status %j means success once it is set as the error suggests',
  async (status) => {
    world.carpathian.script = {
      ...scripted([{ afterMs: 0, status }]),
      answer: () => HttpResponse.json({ status, finished_at: 1 }),
    };
    const error = errorsOf(await world.step({ logs: 'none' }))[0];
    const mended = await world.step({ logs: 'none', ...advisedInputs(error) });
    expect(mended.outputs['conclusion']).toBe('success');
  },
);

describe('an error makes no claim about a deployment', () => {
  test.each([
    ['on another server', { deployment_id: '999' }, 'Check `deployment_id`'],
    ['with a wrong key', { deployment_id: '999', api_key: 'cpk_wrong' }, 'Check under API Keys'],
    ['without the scope', { deployment_id: '999', api_key: 'cpk_reader' }, 'the scope Deployment'],
  ])('%s', async (_name, inputs, words) => {
    world.carpathian.keys.add('cpk_reader', { scope: 'read_only' });
    const result = await world.step(inputs);
    expect(errorsOf(result)).toEqual([expect.stringContaining(words)]);
    expect(errorsOf(result)[0]).not.toContain('goes on');
    expect(result.summary).toContain('### ❌ Outcome of the deployment unknown');
  });

  test('whose status could never be read', async () => {
    world.carpathian.faults.add('status', () => ({ reset: true }), 1_000);
    const [error] = errorsOf(await world.step({ deployment_id: '999', timeout: '1m' }));
    expect(error).toBe(
      'Timed out after 1m (`timeout`): Carpathian returned no status for deployment 999.',
    );
  });

  test('unless its status was read', async () => {
    world.carpathian.script = scripted([{ afterMs: 0, status: 'running' }]);
    await world.step({ wait: 'false' });
    const [error] = errorsOf(await world.step({ deployment_id: '4212', timeout: '1m' }));
    expect(error).toContain('keeps running at Carpathian');
  });
});
