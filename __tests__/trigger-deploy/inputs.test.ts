import { expect, test } from '@jest/globals';
import { scripted } from '../../simulator/carpathian/carpathian.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { carpathianWorld } from './carpathian-world.ts';

const world = carpathianWorld();

test('the key is masked before anything else is printed', async () => {
  const { log } = await world.step({ timeout: 'soon' });
  expect(log.startsWith('::add-mask::cpk_')).toBe(true);
});

test('all mistakes are reported together, in one error line, before any request', async () => {
  const result = await world.step({
    api_key: '',
    timeout: 'soon',
    wait: 'yes',
    logs: 'some',
    if_no_api_key: 'ask',
    poll_interval: '0',
  });
  expect(result).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  expect(errorsOf(result)).toEqual([expect.stringMatching(/^6 inputs are wrong: /)]);
  for (const part of [
    '`api_key` is empty: give it `${{ secrets.CARPATHIAN_API_KEY }}`',
    '`wait` is "yes"; it must be true or false',
    '`timeout` is "soon"; write a duration such as 90, 90s, 15m or 1h30m',
    '`poll_interval` is "0"; at least 1s',
    '`logs` is "some"; one of: stream, on-failure, none',
    '`if_no_api_key` is "ask"; one of: fail, skip',
  ]) {
    expect(errorsOf(result)[0]).toContain(part);
  }
  expect(world.calls()).toEqual([]);
});

test("without a key, the message mentions Dependabot's secrets", async () => {
  const result = await world.step({ api_key: '' });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining('(Settings > Secrets and variables > Dependabot)'),
  ]);
});

test('a timeout in a human format ends the step', async () => {
  world.carpathian.script = scripted([{ afterMs: 0, status: 'running' }]);
  const result = await world.step({ timeout: '1.5 minutes', poll_interval: '10 sec' });
  expect(errorsOf(result)).toEqual([expect.stringContaining('did not end within 1m30s')]);
});

test('empty inputs have their defaults', async () => {
  const empty = { wait: '', timeout: '', poll_interval: ' ', logs: '', dry_run: '', api_url: '' };
  const result = await world.step({ ...empty, if_no_api_key: '', success_states: '', branch: '' });
  expect(errorsOf(result)).toEqual([]);
  expect(result.outputs['conclusion']).toBe('success');
});

test('a single mistake is one plain sentence', async () => {
  const result = await world.step({ dry_run: 'nope' });
  expect(errorsOf(result)).toEqual(['Input `dry_run` is "nope"; it must be true or false.']);
});

test('a key without the usual prefix: a warning, not a failure', async () => {
  world.carpathian.keys.add('other-key-1');
  const result = await world.step({ api_key: 'other-key-1' });
  expect(result.exitCode).toBe(0);
  expect(warningsOf(result)).toEqual([expect.stringContaining('does not start with `cpk_`')]);
  expect(warningsOf(result)[0]).not.toContain('other-key-1');
});

test('a key with a line break: reported without its value', async () => {
  const result = await world.step({ api_key: 'cpk_one\ncpk_two' });
  expect(errorsOf(result)).toEqual([expect.stringContaining('`api_key` holds white space')]);
  expect(errorsOf(result)[0]).not.toContain('cpk_one');
});

test.each(['', '/', '/api', '/api/', '/api/v1', '/api/v1/'])(
  'api_url may end with %j',
  async (end) => {
    expect((await world.step({ api_url: `https://api.carpathian.ai${end}` })).exitCode).toBe(0);
  },
);

test.each(['trigger', 'trigger/', 'status/DEPLOYMENT_ID', 'logs/7', ''])(
  'api_url may be the URL in the documentation: /api/v1/deployment/%s',
  async (end) => {
    const result = await world.step({
      api_url: `https://api.carpathian.ai/api/v1/deployment/${end}`,
    });
    expect(result.exitCode).toBe(0);
    expect(world.carpathian.requests[0]?.url).toBe(
      'https://api.carpathian.ai/api/v1/deployment/trigger',
    );
  },
);

test('the path of a gateway is kept', async () => {
  const result = await world.step({
    api_url: 'https://gateway.example/api/v1/carpathian/api/v1',
    dry_run: 'true',
  });
  expect(result.log).toContain(
    'POST https://gateway.example/api/v1/carpathian/api/v1/deployment/trigger',
  );
});

test.each([
  ['carpathian', 'write an address such as https://api.carpathian.ai'],
  ['ftp://api.carpathian.ai', 'write an address such as https://api.carpathian.ai'],
  ['http://api.carpathian.ai', 'http: would send the key in clear text'],
  ['http://127.0.0.1.example.com', 'http: would send the key in clear text'],
  ['https://user:hunter2@api.carpathian.ai', 'must hold no user name, password'],
  ['user:hunter2@api.carpathian.ai', 'is "…@api.carpathian.ai"; write an address'],
  ['ftp://api.carpathian.ai/?key=hunter2', 'is "ftp://api.carpathian.ai/…"; write'],
  ['https://api.carpathian.ai?', 'must hold no user name, password, query'],
  ['https://api.carpathian.ai/?x=1', 'must hold no user name, password, query'],
])('api_url %s is rejected', async (apiUrl, message) => {
  const result = await world.step({ api_url: apiUrl });
  expect(errorsOf(result)).toEqual([expect.stringContaining(message)]);
  expect(result.log).not.toContain('hunter2');
  expect(world.calls()).toEqual([]);
});

test.each(['http://127.0.0.1:1', 'http://localhost:1', 'http://[::1]:1'])(
  'api_url %s is loopback and may be http:',
  async (apiUrl) => {
    const result = await world.step({ api_url: apiUrl, dry_run: 'true' });
    expect(result.exitCode).toBe(0);
  },
);

test('deployment_id and wait: false contradict each other', async () => {
  const result = await world.step({ deployment_id: '7', wait: 'false' });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining('`wait` is false, but `deployment_id` asks to follow'),
  ]);
});

test.each(['..', 'a\nb', 'x'.repeat(201)])('deployment_id %j is invalid', async (id) => {
  const result = await world.step({ deployment_id: id });
  expect(errorsOf(result)).toEqual(['Input `deployment_id` cannot be the id of a deployment.']);
  expect(world.calls()).toEqual([]);
});

test('deployment_id and dry_run contradict each other', async () => {
  const result = await world.step({ deployment_id: '7', dry_run: 'true' });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining('`dry_run` is true, but `deployment_id` asks to follow'),
  ]);
  expect(world.calls()).toEqual([]);
});

test('a status without a letter is invalid', async () => {
  const result = await world.step({ success_states: 'done, -' });
  expect(errorsOf(result)).toEqual(['Input `success_states` holds a word without a letter.']);
});

test('a status cannot have two meanings', async () => {
  const result = await world.step({ success_states: 'over', failure_states: 'Over' });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining('`failure_states` holds "over", which is in `success_states` too'),
  ]);
});

test('dry_run needs no key', async () => {
  const result = await world.step({ api_key: '', dry_run: 'true' });
  expect(result.exitCode).toBe(0);
  expect(result.log).toContain('(no key)');
});
