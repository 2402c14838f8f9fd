import { expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { scripted } from '../../simulator/carpathian/carpathian.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { carpathianWorld, KEY } from './carpathian-world.ts';

const world = carpathianWorld();

const answer =
  (status: number, body: string | object, headers: Record<string, string> = {}) =>
  () => ({
    answer:
      typeof body === 'string'
        ? new HttpResponse(body, { status, headers: { 'content-type': 'text/html', ...headers } })
        : HttpResponse.json(body, { status, headers }),
  });
const RESET = () => ({ reset: true as const });
const START = 'The deployment may have started';

// Fault of the trigger request, number of requests, and part of the error.
test.each([
  [
    '401',
    answer(401, { error: 'Invalid API Key' }),
    1,
    'Check under API Keys that the key is active',
  ],
  ['403', answer(403, { error: 'Forbidden' }), 1, 'needs the scope Deployment'],
  ['423', answer(423, { error: 'Locked' }), 1, 'click Unlock'],
  ['a locked key by its message', answer(400, { error: 'API key locked' }), 1, 'click Unlock'],
  [
    'an invalid key by its message, as a server error',
    answer(500, { message: 'Invalid API Key' }),
    1,
    'Repeated refusals lock the key',
  ],
  [
    'a missing scope by its message',
    answer(403, { error: 'Missing scope: deployment' }),
    1,
    'Create a key with the scope Deployment',
  ],
  [
    'not configured',
    answer(404, { error: 'Deployment Not Configured' }),
    1,
    'switch Enable Deployment on',
  ],
  [
    'not configured, as a conflict',
    answer(409, { error: 'Deployment is not configured for this server' }),
    1,
    'switch Enable Deployment on',
  ],
  [
    'a revoked key, as a 404',
    answer(404, { error: 'This API key was revoked' }),
    1,
    'Repeated refusals lock the key',
  ],
  ['404', answer(404, { error: 'Not Found' }), 1, 'Check `api_url`: the API is https://'],
  [
    '405 of a website',
    answer(405, '<html><title>Not Allowed</title></html>'),
    1,
    'Not Allowed. Check `api_url`: the API is https://',
  ],
  ['409', answer(409, { error: 'Already running' }), 1, '`concurrency` group'],
  ['413', answer(413, 'too large'), 1, 'Shorten `commit_message`'],
  ['500', answer(500, { error: 'Internal server error' }), 1, START],
  [
    '502',
    answer(502, '<html><title>Bad gateway</title></html>'),
    1,
    'returned an error: Bad gateway. The deployment may have started',
  ],
  ['408', answer(408, {}), 1, START],
  ['a reset', RESET, 1, START],
  [
    'a reset after the deployment started',
    () => ({ reset: true as const, afterEffect: true }),
    1,
    START,
  ],
  [
    'HTML with 200',
    answer(200, '<!doctype html><title>CNAME</title>'),
    1,
    'a response that is not JSON (CNAME). Check `api_url`',
  ],
  ['an empty 200', answer(200, ''), 1, 'a response that is empty'],
  ['JSON without an id', answer(200, { status: 'success' }), 1, '(response: {"status":"success"})'],
  ['broken JSON', answer(200, '{"deployment_id":'), 1, 'a response that is not JSON'],
  [
    'a redirect to another origin',
    answer(307, '', { location: 'https://elsewhere.example/' }),
    1,
    'redirected the request to https://elsewhere.example, where credentials are not sent',
  ],
  [
    'a redirect that drops the body',
    answer(302, '', { location: '/login' }),
    1,
    'in a way that turns POST into GET',
  ],
])('trigger: %s', async (_name, fault, calls, words) => {
  world.carpathian.faults.add('trigger', fault);
  const result = await world.step();
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'failure', deployment_id: '' },
  });
  expect(world.calls()).toEqual(Array(calls).fill('POST trigger'));
  expect(errorsOf(result)).toEqual([expect.stringContaining(words)]);
});

test.each([
  ['https_proxy', 'proxy.example.com:3128'],
  ['HTTPS_PROXY', 'http://'],
  ['https_proxy', 'http://user:hunter2@'],
  ['https_proxy', 'a proxy'],
  ['https_proxy', 'socks5://proxy.example.com:1080'],
])('%s that is %j is an error: nothing bypasses the configured proxy', async (name, value) => {
  const result = await world.step({}, { env: { [name]: value } });
  expect(world.calls()).toEqual([]);
  expect(errorsOf(result)).toEqual([
    expect.stringMatching(
      /Carpathian was not called: `https_proxy` is not a proxy URL such as http:/,
    ),
  ]);
  expect(result.log).not.toContain('hunter2');
});

test('a proxy setting for other hosts is not validated', async () => {
  const env = { https_proxy: 'nonsense:', http_proxy: 'http://', no_proxy: '.carpathian.ai' };
  expect((await world.step({}, { env })).exitCode).toBe(0);
});

test('a rejection reports that no further request was made, and explains the allowlist trap', async () => {
  world.carpathian.keys.add('cpk_far', { addressAllowed: false });
  const result = await world.step({ api_key: 'cpk_far' });
  expect(errorsOf(result)[0]).toContain(
    'IP address is not on the allowlist. If the runner is GitHub-hosted, remove the IP allowlist of the key;',
  );
  expect(errorsOf(result)[0]).toContain('Repeated refusals lock the key.');
  expect(world.carpathian.keys.get('cpk_far')?.state).toBe('active');
  expect(world.calls()).toEqual(['POST trigger']);
});

test.each([
  'IP not allowed',
  'Your address is not on the white-list of this API key',
  'The IP address is not permitted',
  'IP address 203.0.113.7 not authorized',
])('403 with "%s" names the allowlist, and no new key', async (error) => {
  world.carpathian.faults.add('trigger', answer(403, { error }));
  const [message] = errorsOf(await world.step());
  expect(message).toContain("otherwise add the runner's IP to it");
  expect(message).not.toContain('scope');
});

test.each([
  [400, 'Branch main is not on the allowlist', 'Check the inputs of this step.'],
  [403, 'Repository is not whitelisted', 'The key needs the scope Deployment'],
  [400, 'The IP address is not reachable', 'Check the inputs of this step.'],
  [423, 'Locked after 3 failed IP allowlist checks', 'click Unlock'],
])('%i with "%s" is not a refused address', async (status, error, remedy) => {
  world.carpathian.faults.add('trigger', answer(status, { error }));
  const [message] = errorsOf(await world.step());
  expect(message).toContain(remedy);
  expect(message).not.toContain("add the runner's IP");
});

test('a response without an id is shown without the key', async () => {
  world.carpathian.faults.add('trigger', answer(200, { echo: `Bearer ${KEY}` }));
  expect(errorsOf(await world.step())[0]).toContain('{"echo":"Bearer ***"}');
});

test.each([
  ['a response that is not JSON', answer(200, `${'x'.repeat(490)}${KEY}`)],
  ['a response without an id', answer(200, { filler: 'x'.repeat(475), echo: KEY })],
  ['a rejection', answer(400, { error: `${'x'.repeat(490)}${KEY}` })],
])('no part of the key is shown where %s is shortened', async (_name, fault) => {
  world.carpathian.faults.add('trigger', fault);
  const { log } = await world.step();
  expect(log.replace(/^::add-mask::.*$/m, '')).not.toContain(KEY.slice(0, 6));
});

test('trigger: 429 is waited out and retried, since nothing was started', async () => {
  world.carpathian.faults.add('trigger', answer(429, {}, { 'retry-after': '17' }));
  const result = await world.step();
  expect(result.outputs['conclusion']).toBe('success');
  expect(world.clock.sleeps[0]).toBe(17_000);
  expect(world.carpathian.triggered).toHaveLength(1);
});

test('trigger: 429 with a date', async () => {
  const date = new Date(world.clock.date().getTime() + 42_000).toUTCString();
  world.carpathian.faults.add('trigger', answer(429, {}, { 'retry-after': date }));
  await world.step();
  expect(world.clock.sleeps[0]).toBe(42_000);
});

test('trigger: a pause longer than the timeout fails at once', async () => {
  world.carpathian.faults.add('trigger', answer(429, {}, { 'retry-after': '3600' }));
  const result = await world.step();
  expect(errorsOf(result)).toEqual([expect.stringContaining('Requests are rate limited')]);
  expect(world.clock.sleeps).toEqual([]);
});

test.each([
  ['a reset', RESET],
  ['408', answer(408, {})],
  ['425', answer(425, {})],
  ['429', answer(429, {}, { 'retry-after': '2' })],
  ['500', answer(500, {})],
  ['503', answer(503, '<h1>maintenance</h1>')],
])('status: %s is retried, and not reported if it passes', async (_name, fault) => {
  world.carpathian.faults.add('status', fault, 3);
  const result = await world.step({ logs: 'none' });
  expect(result.outputs['conclusion']).toBe('success');
  expect(warningsOf(result)).toEqual([]);
  expect(world.calls()).toEqual(['POST trigger', ...Array(4).fill('GET status/4212')]);
});

test('status: a long outage is reported once and waited out', async () => {
  world.carpathian.script = scripted([
    { afterMs: 0, status: 'running' },
    { afterMs: 120_000, status: 'success' },
  ]);
  world.carpathian.faults.add('status', answer(502, 'x'), 20);
  const result = await world.step({ logs: 'none' });
  expect(result.outputs['conclusion']).toBe('success');
  expect(warningsOf(result)).toEqual([
    expect.stringContaining(
      'Carpathian returned an error: x. Polling continues until the timeout.',
    ),
  ]);
  expect(result.log.match(/Carpathian is responding again/g)).toHaveLength(1);
});

test('status: an outage until the timeout is a timeout, not a success', async () => {
  world.carpathian.faults.add('status', RESET, 1000);
  const result = await world.step({ timeout: '2m', logs: 'none' });
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'timed_out', deployment_id: '4212' },
  });
  expect(warningsOf(result)).toHaveLength(1);
});

test.each([
  ['401', answer(401, { error: 'Invalid API Key' }), 'Check under API Keys'],
  ['403', answer(403, {}), 'The key needs the scope Deployment, and'],
  ['423', answer(423, {}), 'Unlock'],
  ['400', answer(400, { detail: 'bad id' }), 'Carpathian returned an error: bad id.'],
])('status: %s ends the wait, and no request follows', async (_name, fault, words) => {
  world.carpathian.faults.add('status', fault);
  const result = await world.step();
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'failure', deployment_id: '4212' },
  });
  expect(errorsOf(result)).toEqual([expect.stringContaining(words)]);
  expect(errorsOf(result)[0]).toContain('`deployment_id: 4212`');
  expect(world.calls()).toEqual(['POST trigger', 'GET status/4212']);
});

test.each([
  ['a page', answer(200, '<html><title>Hello</title>'), 'a response that is not JSON (Hello)'],
  ['nothing', answer(200, ''), 'a response that is empty'],
  ['half of it', answer(200, '{"status":"runn'), 'a response that is not JSON'],
])('status: %s as a response is ignored once the URL is known to be right', async (...fault) => {
  const [, garbled, words] = fault;
  world.carpathian.faults.add('status', garbled, 2);
  const triggered = await world.step();
  expect(warningsOf(triggered)).toEqual([expect.stringContaining(words)]);
  expect(triggered.outputs['conclusion']).toBe('success');
  world.carpathian.faults.add('status', garbled);
  const followed = await world.step({ deployment_id: '4212' });
  expect(errorsOf(followed)).toEqual([expect.stringContaining(words)]);
  expect(followed.outputs['conclusion']).toBe('failure');
});

test('status: a 404 right after the trigger is retried for 30 s', async () => {
  world.carpathian.faults.add('status', answer(404, { error: 'Not found' }), 5);
  expect((await world.step({ logs: 'none' })).outputs['conclusion']).toBe('success');
  world.carpathian.faults.add('status', answer(404, { error: 'Not found' }), 100);
  const result = await world.step({ logs: 'none' });
  expect(result.outputs).toMatchObject({ conclusion: 'failure', duration_seconds: '30' });
});

test.each([
  [
    'a limit',
    answer(429, { error: 'Rate limit exceeded for this scope' }),
    'Requests are rate limited',
  ],
  ['a commit', answer(404, { error: 'Commit not found in scope' }), 'Check `api_url`'],
  ['a lock', answer(409, { error: 'Server is locked, key busy' }), '`concurrency` group'],
])('trigger: a message about %s is not a rejected key', async (_what, fault, words) => {
  world.carpathian.faults.add('trigger', fault, 9);
  expect(errorsOf(await world.step())).toEqual([expect.stringContaining(words)]);
});

test('status: "not configured" is not retried, even right after the trigger', async () => {
  world.carpathian.faults.add('status', answer(404, { error: 'Deployment Not Configured' }));
  expect(errorsOf(await world.step())).toEqual([
    expect.stringContaining('switch Enable Deployment on'),
  ]);
  expect(world.calls()).toEqual(['POST trigger', 'GET status/4212']);
});

test('status: a server error that merely mentions a scope is not a rejection', async () => {
  world.carpathian.faults.add(
    'status',
    answer(500, { error: "variable 'x' referenced outside its scope" }),
  );
  expect((await world.step({ logs: 'none' })).outputs['conclusion']).toBe('success');
});

test('status: Retry-After is honoured after the attempts of one poll are used up', async () => {
  world.carpathian.faults.add('status', answer(503, {}, { 'retry-after': '40' }), 4);
  await world.step({ logs: 'none' });
  expect(world.clock.sleeps).toEqual([40_000, 40_000, 40_000, 40_000]);
});

test('the wait for the trigger counts towards the timeout', async () => {
  world.carpathian.script = scripted([{ afterMs: 0, status: 'running' }]);
  world.carpathian.faults.add('trigger', answer(429, {}, { 'retry-after': '55' }));
  const result = await world.step({ timeout: '1m', logs: 'none' });
  expect(result.outputs).toMatchObject({ conclusion: 'timed_out', duration_seconds: '60' });
});

test('a long error page is not fully read', async () => {
  world.carpathian.faults.add('status', answer(400, 'x'.repeat(2 * 1024 * 1024)));
  const [error = ''] = errorsOf(await world.step());
  expect(error).toContain('returned an error: xxx');
  expect(error.length).toBeLessThan(1_000);
});

test('cancelled while waiting to retry the trigger: nothing was started', async () => {
  world.carpathian.faults.add('trigger', answer(429, {}, { 'retry-after': '30' }));
  world.clock.onSleep = () => process.emit('SIGTERM');
  const result = await world.step();
  expect(errorsOf(result)).toEqual(['The step was cancelled. No deployment was triggered.']);
});

test('log: a rejected key ends the wait, since the next request might lock it', async () => {
  world.carpathian.script = scripted([{ afterMs: 0, status: 'running' }]);
  world.carpathian.faults.add('log', answer(403, { error: 'Missing scope' }));
  const result = await world.step();
  expect(result.outputs['conclusion']).toBe('failure');
  expect(world.calls()).toEqual(['POST trigger', 'GET status/4212', 'GET logs/4212']);
});

test('log: a rejection after the end does not change the success', async () => {
  world.carpathian.faults.add('log', answer(403, { error: 'Missing scope' }));
  const result = await world.step();
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(warningsOf(result)).toEqual([expect.stringContaining('Could not read the log')]);
});

test.each([
  ['30m', 300],
  ['2m', 120],
])('a trigger has the timeout of the step, here %s, but at most 5 min', async (...row) => {
  const [timeout, seconds] = row;
  world.carpathian.faults.add('trigger', () => ({
    hang: true,
    onHang: () => {
      world.clock.advance(seconds * 1_000 - 1);
      setImmediate(() => {
        world.clock.advance(1);
      });
    },
  }));
  const result = await world.step({ timeout });
  expect(world.calls()).toEqual(['POST trigger']);
  expect(errorsOf(result)).toEqual([
    expect.stringContaining(`did not respond within ${seconds} s`),
  ]);
  expect(errorsOf(result)[0]).toContain(START);
});

test('a hanging status request is aborted after 30 s', async () => {
  world.carpathian.faults.add('status', () => ({
    hang: true,
    onHang: () => {
      world.clock.advance(30_000);
    },
  }));
  const result = await world.step({ logs: 'none' });
  expect(result.outputs).toMatchObject({ conclusion: 'success' });
  expect(world.calls()).toEqual(['POST trigger', 'GET status/4212', 'GET status/4212']);
});

const PAGE = '<html><title>Not here</title></html>';

test.each([
  ['a 404 with a web page', answer(404, PAGE)],
  ['a 410 with a web page', answer(410, PAGE)],
  ['a 400 with a web page', answer(400, PAGE)],
  ['a 404 with JSON', answer(404, { error: 'Not found' })],
])('%s instead of a response is ignored', async (_name, fault) => {
  world.carpathian.script = scripted([
    { afterMs: 0, status: 'running' },
    { afterMs: 60_000, status: 'success' },
  ]);
  world.carpathian.faults.add('status', answer(200, { status: 'running' }));
  world.carpathian.faults.add('status', fault, 3);
  const result = await world.step({ logs: 'none' });
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
});

test('an id that stays unknown for 30 s is lost, and following it is not suggested', async () => {
  world.carpathian.faults.add('status', answer(200, { status: 'running' }));
  world.carpathian.faults.add('status', answer(410, PAGE), 100);
  const result = await world.step({ logs: 'none' });
  expect(result.outputs).toMatchObject({ conclusion: 'failure', duration_seconds: '35' });
  expect(errorsOf(result)).toEqual([
    'Carpathian returned an error: Not here. ' +
      'Carpathian no longer returns this deployment. Check Deployments in the dashboard before you run the job again. ' +
      '(HTTP 410, GET https://api.carpathian.ai/api/v1/deployment/status/4212)',
  ]);
});

test('a rejected key is never ignored, even as a web page', async () => {
  world.carpathian.faults.add('status', answer(200, { status: 'running' }));
  world.carpathian.faults.add('status', answer(403, PAGE));
  await world.step({ logs: 'none' });
  expect(world.calls()).toEqual(['POST trigger', 'GET status/4212', 'GET status/4212']);
});

test('a request near the end of the timeout gets 5 s', async () => {
  world.carpathian.script = scripted([{ afterMs: 0, status: 'running' }]);
  world.carpathian.faults.add('status', answer(200, { status: 'running' }), 2);
  world.carpathian.faults.add('status', () => ({
    hang: true,
    onHang: () => {
      world.clock.advance(5_000);
    },
  }));
  const result = await world.step({ timeout: '7s', logs: 'none' });
  expect(result.outputs).toMatchObject({ conclusion: 'timed_out', duration_seconds: '12' });
});

test('a response that is too large fails the step', async () => {
  world.carpathian.faults.add('status', answer(200, { filler: 'x'.repeat(1024 * 1024) }));
  expect(errorsOf(await world.step())).toEqual([
    expect.stringContaining('a response larger than 1 MB'),
  ]);
});

test('a response that is not compressed as declared is retried', async () => {
  world.carpathian.faults.add(
    'status',
    answer(200, { status: 'success' }, { 'content-encoding': 'gzip' }),
  );
  const result = await world.step();
  expect(result.exitCode).toBe(0);
  expect(result.log).toContain('the response cannot be decompressed');
});

test('a redirect within the origin is followed with the key', async () => {
  world.carpathian.faults.add(
    'status',
    answer(301, '', { location: '/api/v1/deployment/status/4212?x' }),
  );
  expect((await world.step({ logs: 'none' })).outputs['conclusion']).toBe('success');
  expect(world.carpathian.requests.at(-1)).toMatchObject({
    path: '/api/v1/deployment/status/4212?x',
    headers: { authorization: `Bearer ${KEY}` },
  });
});

test('a redirect loop ends', async () => {
  world.carpathian.faults.add(
    'status',
    answer(307, '', { location: '/api/v1/deployment/status/4212' }),
    10,
  );
  const result = await world.step();
  expect(errorsOf(result)).toEqual([
    expect.stringContaining('redirected the request too many times'),
  ]);
  expect(world.calls()).toHaveLength(7);
});

test('an output that the runner rejects is one error line, without a stack', async () => {
  const result = await world.step({}, { env: { GITHUB_OUTPUT: '/nowhere/at/all' } });
  expect(result.exitCode).toBe(1);
  expect(errorsOf(result)).toEqual([
    expect.stringContaining('Could not write the output `conclusion`: Missing file'),
  ]);
  expect(result.log).not.toMatch(/^ {4}at /m);
});

test('an output that cannot be written does not hide that the deployment is still running', async () => {
  world.carpathian.onCall = (endpoint) => {
    if (endpoint === 'trigger') process.env['GITHUB_OUTPUT'] = '/nowhere/at/all';
  };
  const result = await world.step();
  expect(errorsOf(result)).toEqual([
    expect.stringMatching(/Could not write the output `deployment_id`.*`deployment_id: 4212`/),
    expect.stringContaining('Could not write the output `deployment_id`'),
  ]);
  expect(result.summary).toContain('4212');
});

test.each([
  ['request', 'trigger'],
  ['request', 'status'],
  ['request', 'log'],
  ['sleep', ''],
] as const)(
  'cancelled during a %s (%s): ends and reports that the deployment is still running',
  async (kind, endpoint) => {
    world.carpathian.script = scripted([{ afterMs: 0, status: 'running' }]);
    const cancel = () => process.emit('SIGINT');
    if (kind === 'sleep') world.clock.onSleep = cancel;
    else world.carpathian.faults.add(endpoint, () => ({ hang: true, onHang: cancel }));
    const result = await world.step();
    const known = endpoint !== 'trigger';
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { conclusion: 'cancelled', deployment_id: known ? '4212' : '' },
    });
    expect(errorsOf(result)).toEqual([
      expect.stringContaining(known ? 'Deployment 4212 keeps running at Carpathian' : START),
    ]);
    expect(result.summary).toContain('Deployment cancelled');
  },
);

test('a file that cannot be written does not affect the deployment', async () => {
  world.carpathian.script = scripted(
    [{ afterMs: 0, status: 'success' }],
    [{ afterMs: 0, line: 'x' }],
  );
  const result = await world.step({}, { env: { RUNNER_TEMP: '/nowhere/at/all' } });
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success', log_file: '' } });
  expect(warningsOf(result)).toEqual([expect.stringContaining('Could not save the log to a file')]);
});
