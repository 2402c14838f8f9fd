import { expect, test } from '@jest/globals';
import { scripted } from '../../simulator/carpathian/carpathian.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { carpathianWorld, KEY } from './carpathian-world.ts';

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
  expect(errorsOf(result)).toEqual([expect.stringMatching(/^6 inputs are invalid: /)]);
  for (const part of [
    '`api_key` is empty: set it to a secret of this repository',
    '`wait` must be true or false (got "yes")',
    '`timeout` must be a duration such as 90s, 15m or 1h30m (got "soon")',
    '`poll_interval` must be at least 1s (got "0")',
    '`logs` must be one of stream, on-failure, none (got "some")',
    '`if_no_api_key` must be one of fail, skip (got "ask")',
  ]) {
    expect(errorsOf(result)[0]).toContain(part);
  }
  expect(world.calls()).toEqual([]);
});

test("without a key, the message mentions Dependabot's secrets", async () => {
  const result = await world.step({ api_key: '' });
  expect(errorsOf(result)).toEqual([expect.stringContaining('(Dependabot has its own)')]);
});

test('a timeout in a human format ends the step', async () => {
  world.carpathian.script = scripted([{ afterMs: 0, status: 'running' }]);
  const result = await world.step({ timeout: '1.5 minutes', poll_interval: '10 sec' });
  expect(errorsOf(result)).toEqual([expect.stringContaining('Timed out after 1m30s')]);
});

test('empty inputs have their defaults', async () => {
  const empty = { wait: '', timeout: '', poll_interval: ' ', logs: '', dry_run: '', api_url: '' };
  const result = await world.step({ ...empty, if_no_api_key: '', success_states: '', branch: '' });
  expect(errorsOf(result)).toEqual([]);
  expect(result.outputs['conclusion']).toBe('success');
});

test('a single mistake is one plain sentence', async () => {
  const result = await world.step({ dry_run: 'nope' });
  expect(errorsOf(result)).toEqual(['Input `dry_run` must be true or false (got "nope").']);
});

test('a key without the usual prefix: a warning, not a failure', async () => {
  world.carpathian.keys.add('other-key-1');
  const result = await world.step({ api_key: 'other-key-1' });
  expect(result.exitCode).toBe(0);
  expect(warningsOf(result)).toEqual([expect.stringContaining('does not start with `cpk_`')]);
  expect(warningsOf(result)[0]).not.toContain('other-key-1');
});

test.each([
  '$CARPATHIAN_API_KEY',
  '${CARPATHIAN_API_KEY}',
  'CARPATHIAN_API_KEY',
  'secrets.CARPATHIAN_API_KEY',
])('the name %s instead of a key is an error, and is not sent', async (name) => {
  const result = await world.step({ api_key: name });
  expect(errorsOf(result)).toEqual([
    'Input `api_key` is the name of a secret, not its value: set it to `${{ secrets.NAME }}`.',
  ]);
  expect(world.calls()).toEqual([]);
});

test('a key after `Bearer`, as in a curl command, is an error that says so', async () => {
  const result = await world.step({ api_key: `Bearer ${KEY}` });
  expect(errorsOf(result)).toEqual([expect.stringContaining('without `Bearer`')]);
});

test('a key with a line break: reported without its value', async () => {
  const result = await world.step({ api_key: 'cpk_one\ncpk_two' });
  expect(errorsOf(result)).toEqual([expect.stringContaining('`api_key` contains whitespace')]);
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
  ['carpathian', 'must be a URL such as https://api.carpathian.ai'],
  ['ftp://api.carpathian.ai', 'must be a URL such as https://api.carpathian.ai'],
  ['http://api.carpathian.ai', 'must use https:, or the key would be sent in clear text'],
  ['http://127.0.0.1.example.com', 'must use https:, or the key would be sent in clear text'],
  ['https://user:hunter2@api.carpathian.ai', 'must not contain a user name, password'],
  [
    'user:hunter2@api.carpathian.ai',
    'must be a URL such as https://api.carpathian.ai (got "…@api.carpathian.ai")',
  ],
  [
    'ftp://api.carpathian.ai/?key=hunter2',
    'must be a URL such as https://api.carpathian.ai (got "ftp://api.carpathian.ai/…")',
  ],
  ['https://api.carpathian.ai?', 'must not contain a user name, password, query'],
  ['https://api.carpathian.ai/?x=1', 'must not contain a user name, password, query'],
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
    expect.stringContaining('`wait` is false, but `deployment_id` follows a deployment'),
  ]);
});

test.each(['..', 'a\nb', 'x'.repeat(201)])('deployment_id %j is invalid', async (id) => {
  const result = await world.step({ deployment_id: id });
  expect(errorsOf(result)).toEqual(['Input `deployment_id` is not a valid deployment id.']);
  expect(world.calls()).toEqual([]);
});

test('deployment_id and dry_run contradict each other', async () => {
  const result = await world.step({ deployment_id: '7', dry_run: 'true' });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining('`dry_run` is true, but `deployment_id` follows a deployment'),
  ]);
  expect(world.calls()).toEqual([]);
});

test('a status without a letter is invalid', async () => {
  const result = await world.step({ success_states: 'done, -' });
  expect(errorsOf(result)).toEqual(['Input `success_states` contains a word without letters.']);
});

test('a status cannot have two meanings', async () => {
  const result = await world.step({ success_states: 'over', failure_states: 'Over' });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining(
      '`failure_states` contains "over", which `success_states` contains too',
    ),
  ]);
});

test('dry_run needs no key', async () => {
  const result = await world.step({ api_key: '', dry_run: 'true' });
  expect(result.exitCode).toBe(0);
  expect(result.log).toContain('(no key)');
});
