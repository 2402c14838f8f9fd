import { expect, test } from '@jest/globals';
import { HttpResponse } from 'msw';
import { gzipSync } from 'node:zlib';
import { scripted } from '../../../simulator/carpathian/carpathian.ts';
import { decodeEntities } from '../../../simulator/runner/find-leaks.ts';
import { errorsOf, warningsOf } from '../../annotations.ts';
import { foreignCommands } from '../../fuzz/runner-log.ts';
import { KEY } from '../carpathian-world.ts';
import { URL, verifyWorld } from './verify-world.ts';

const world = verifyWorld();

const answer = (status: number, body = '', headers: Record<string, string> = {}) => ({
  answer: new HttpResponse(body, { status, headers }),
});
/** Sets the next responses of the site; the last one is permanent. */
function answers(...all: (() => Response)[]): void {
  world.site.pages.set('/health', () => {
    const next = all.length > 1 ? all.shift() : all[0];
    return next?.() ?? HttpResponse.error();
  });
}
const status = (code: number) => () => new HttpResponse('Hello', { status: code });
const text = (body: string) => () => HttpResponse.text(body);

test('an app that responds at once is a success, shown in the log and the summary', async () => {
  const result = await world.step();
  expect(result).toMatchObject({
    exitCode: 0,
    outputs: { conclusion: 'success', status: 'success' },
  });
  expect(world.asked()).toEqual([URL]);
  expect(result.log).toContain(`\n${URL} returns HTTP 200.\nDeployment 4212 succeeded`);
  expect(result.log).not.toContain('Waiting for https');
  expect(result.summary).toContain('### ✅ Deployment succeeded');
  expect(decodeEntities(result.summary)).toContain(`✅ <code>${URL}</code> returns HTTP 200<`);
});

test('nothing is requested before the deployment has ended', async () => {
  world.carpathian.script = scripted([
    { afterMs: 0, status: 'running' },
    { afterMs: 60_000, status: 'success' },
  ]);
  world.site.onCall = () => {
    expect(world.clock.now()).toBeGreaterThanOrEqual(60_000);
  };
  expect((await world.step()).exitCode).toBe(0);
  expect(world.asked()).toHaveLength(1);
});

test('502, then 404 of a router that is not ready, then 200: one line per change', async () => {
  answers(status(502), status(502), status(404), status(404), status(200));
  const result = await world.step();
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(result.log.match(/^(?:Waiting for )?https:.*$/gm)).toEqual([
    `Waiting for ${URL}: it returns HTTP 502`,
    `Waiting for ${URL}: it returns HTTP 404`,
    `${URL} returns HTTP 200.`,
  ]);
  expect(world.asked()).toHaveLength(5);
});

test('an app that never responds well is a failure, even if Carpathian reports success', async () => {
  answers(status(502));
  const result = await world.step();
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: {
      conclusion: 'failure',
      status: 'success',
      deployment_id: '4212',
      duration_seconds: '120',
    },
  });
  const message = `${URL} still returns HTTP 502 after 2m. Check \`verify_url\`, or raise \`verify_timeout\`. Deployment 4212 itself succeeded at Carpathian.`;
  expect(errorsOf(result)).toEqual([message]);
  expect(warningsOf(result)).toEqual([]);
  const [heading, , sentence] = decodeEntities(result.summary).split('\n');
  expect(heading).toBe('### ❌ Deployment not verified after 2m');
  expect(sentence?.replaceAll(/<\/?code>/g, '`')).toBe(message);
  expect(decodeEntities(result.summary)).toContain(`❌ <code>${URL}</code> returns HTTP 502<`);
  expect(result.log).not.toContain('The deployment 4212 succeeded after');
});

test('the pause grows from `verify_interval` to 15 seconds, and the last request is at the timeout', async () => {
  answers(status(503));
  await world.step({ verify_interval: '2s', verify_timeout: '15m' });
  const { sleeps } = world.clock;
  expect(sleeps[0]).toBe(2_000);
  expect(Math.max(...sleeps)).toBe(15_000);
  expect(sleeps.reduce((sum, ms) => sum + ms)).toBe(900_000);
});

test('the deployment does not use up the time of the verification', async () => {
  world.carpathian.script = scripted([
    { afterMs: 0, status: 'running' },
    { afterMs: 55_000, status: 'success' },
  ]);
  answers(status(502), status(502), status(502), status(200));
  expect((await world.step({ timeout: '1m' })).exitCode).toBe(0);
});

test('a failed deployment is not verified', async () => {
  world.carpathian.script = scripted([{ afterMs: 0, status: 'failed' }]);
  const result = await world.step();
  expect(errorsOf(result)).toEqual([expect.stringContaining('Deployment 4212 failed')]);
  expect(world.asked()).toEqual([]);
  expect(result.summary).not.toContain('Verified');
});

test('a deployment followed by its id is verified', async () => {
  const { outputs } = await world.step({ verify_url: '', wait: 'false' });
  answers(status(500));
  const result = await world.step({ deployment_id: outputs['deployment_id'] ?? '' });
  expect(result).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
});

test('a hanging connection is aborted after 10 seconds and retried', async () => {
  let hung = 0;
  const hang = () => ({
    hang: true as const,
    onHang: () => {
      hung += 1;
      setImmediate(() => world.clock.advance(10_000));
    },
  });
  world.site.faults.add('get', hang, 2);
  const result = await world.step();
  expect(hung).toBe(2);
  expect(result.exitCode).toBe(0);
  expect(result.log).toContain(`Waiting for ${URL}: it fails (did not respond within 10 s)`);
});

test('a connection that always hangs ends with the timeout', async () => {
  const hang = () => ({
    hang: true as const,
    onHang: () => {
      setImmediate(() => world.clock.advance(10_000));
    },
  });
  world.site.faults.add('get', hang, 100);
  const result = await world.step({ verify_timeout: '30s' });
  expect(result).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  expect(errorsOf(result)).toEqual([
    // The last request has less time.
    expect.stringContaining(`${URL} still fails after 30s: did not respond within 5 s.`),
  ]);
  expect(Number(result.outputs['duration_seconds'])).toBeLessThanOrEqual(40);
});

test('a broken connection is retried', async () => {
  world.site.faults.add('get', () => ({ reset: true }));
  const result = await world.step();
  expect(result.exitCode).toBe(0);
  expect(result.log).toMatch(/^Waiting for https:.*: it fails \(.+\)$/m);
});

test('a page passes only with the text', async () => {
  answers(text('version 1'), text('version 1'), text('<p>version 2</p>'));
  const result = await world.step({ verify_text: 'version 2' });
  expect(result.exitCode).toBe(0);
  expect(result.log).toContain(
    `Waiting for ${URL}: it returns HTTP 200 without the text "version 2"\n${URL} returns HTTP 200 with the text "version 2".\n`,
  );
});

test('a text that never appears is a failure that names both inputs', async () => {
  answers(text('version 1'));
  const result = await world.step({ verify_text: 'version 2' });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining(
      `${URL} still returns HTTP 200 without the text "version 2" after 2m. Check \`verify_url\` and \`verify_text\`, `,
    ),
  ]);
});

test('the text of an error page does not count', async () => {
  answers(() => new HttpResponse('OK', { status: 500 }));
  expect((await world.step({ verify_text: 'OK' })).exitCode).toBe(1);
});

const MEGABYTE = 1024 * 1024;

test.each([
  ['whole', {}, (body: string) => body],
  ['compressed', { 'content-encoding': 'gzip' }, (body: string) => gzipSync(body)],
])('the first megabyte of a large body is read: %s', async (_name, headers, encode) => {
  const page = (body: string) => () =>
    new HttpResponse(new Uint8Array(Buffer.from(encode(body))), { headers });
  answers(page(`${'x'.repeat(MEGABYTE - 2)}OK${'x'.repeat(MEGABYTE)}`));
  expect((await world.step({ verify_text: 'OK' })).exitCode).toBe(0);
  answers(page(`${'x'.repeat(MEGABYTE - 1)}OK`));
  expect((await world.step()).exitCode).toBe(0);
  expect(errorsOf(await world.step({ verify_text: 'OK' }))).toEqual([
    expect.stringContaining(
      'without the text "OK" after 2m: only the first 1 MB of its body is read',
    ),
  ]);
});

const redirect =
  (location: string, code = 302) =>
  () =>
    new HttpResponse(null, { status: code, headers: { location } });

test.each([
  ['/ready', 'https://app.example.com/ready'],
  ['https://www.app.example.com/ready?token=hidden', 'https://www.app.example.com/ready'],
  ['https://app.example.com:8443/ready', 'https://app.example.com:8443/ready'],
])('a redirect within the site, to %s, is followed', async (location, target) => {
  answers(redirect(location));
  world.site.pages.set('/ready', text('OK'));
  const result = await world.step({ verify_text: 'OK' });
  expect(result.exitCode).toBe(0);
  expect(world.asked()).toHaveLength(2);
  expect(result.log).toContain(
    `${URL} returns HTTP 200 (redirected to ${target}) with the text "OK".\n`,
  );
  expect(result.log).not.toContain('hidden');
});

test('a redirect from http: to https: and one from www. to the apex are followed', async () => {
  world.site.pages.set('/health', ({ url }) => {
    if (url.startsWith('http:')) return redirect(url.replace('http:', 'https:'), 301)();
    return url.includes('www.') ? redirect(url.replace('www.', ''), 308)() : text('OK')();
  });
  const result = await world.step({
    verify_url: 'http://www.example.com/health',
    verify_text: 'OK',
  });
  expect(result.exitCode).toBe(0);
  expect(world.asked()).toEqual([
    'http://www.example.com/health',
    'https://www.example.com/health',
    'https://example.com/health',
  ]);
});

test.each([
  'https://login.example.com/',
  'https://example.com/',
  'http://app.example.com/health',
  'https://app.example.com.evil.example/',
  'ftp://app.example.com/',
])('a redirect to another site, %s, is not followed', async (location) => {
  answers(redirect(location));
  const result = await world.step();
  expect(result.exitCode).toBe(0);
  expect(result.log).toContain(`${URL} returns HTTP 302.\n`);
  const withText = await world.step({ verify_text: 'OK' });
  expect(errorsOf(withText)).toEqual([
    expect.stringContaining(
      `${URL} still returns HTTP 302 without the text "OK" after 2m: redirects to another site are not followed.`,
    ),
  ]);
  expect(new Set(world.asked())).toEqual(new Set([URL]));
});

test('a redirect loop does not pass', async () => {
  answers(redirect('/health'));
  const result = await world.step({ verify_timeout: '10s' });
  expect(errorsOf(result)).toEqual([
    expect.stringContaining(`${URL} still fails after 10s: redirected the request too many times`),
  ]);
});

test('an error after a redirect shows where it happened', async () => {
  answers(redirect('/login'));
  expect(errorsOf(await world.step())).toEqual([
    expect.stringContaining(
      `${URL} still returns HTTP 404 (redirected to https://app.example.com/login) after 2m.`,
    ),
  ]);
});

const BOTH = `${URL}\n\n  https://app.example.com/list,a?q=1,2  \n${URL}`;

test('all URLs must pass, and one that has passed is not requested again', async () => {
  world.site.pages.set('/list,a', text('OK'));
  answers(status(502), status(200));
  const result = await world.step({ verify_url: BOTH });
  expect(result.exitCode).toBe(0);
  expect(world.asked().sort()).toEqual([URL, URL, 'https://app.example.com/list,a?q=1,2']);
  expect(decodeEntities(result.summary)).toContain(
    `✅ <code>${URL}</code> returns HTTP 200<br>✅ <code>https://app.example.com/list,a?…</code> returns HTTP 200`,
  );
});

test('of several URLs the error names those that failed', async () => {
  answers(status(502));
  world.site.pages.set('/list,a', text('OK'));
  const result = await world.step({ verify_url: `${BOTH}\nhttps://other.example/none` });
  expect(errorsOf(result)).toEqual([
    expect.stringMatching(
      /^\S+\/health still returns HTTP 502 after 2m; \S+\/none still returns HTTP 404 after 2m\. Check/,
    ),
  ]);
  expect(result.summary.match(/[✅❌] <code>/gu)).toHaveLength(3);
});

test('no credential is sent, and the query of a URL is not shown', async () => {
  answers(
    () => HttpResponse.text('', { status: 401, headers: { 'set-cookie': 'session=1' } }),
    redirect('/ready?token=t0ken-of-the-site'),
  );
  world.site.pages.set('/ready', text('OK'));
  const result = await world.step({ verify_url: `${URL}?token=t0ken-of-the-site#top` });
  expect(result.exitCode).toBe(0);
  expect(world.site.requests).toHaveLength(3);
  for (const request of world.site.requests) {
    expect(JSON.stringify(request)).not.toContain(KEY.slice(0, 12));
    expect(request.url).toMatch(/\?token=t0ken-of-the-site$/);
    expect(Object.keys(request.headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'cache-control',
      'connection',
      'host',
      'user-agent',
    ]);
  }
  expect(`${result.log}${result.summary}${JSON.stringify(result.outputs)}`).not.toContain('t0ken');
  expect(result.log).toContain(`${URL}?… returns HTTP 200`);
});

test('a response is neither a command nor markup nor an output', async () => {
  const hostile = '\n::error::pwned\n##[error]pwned\n<img src=x>|**x**`y`](z)\u202e@octocat';
  world.site.faults.add('get', () => answer(500, hostile, { 'x-title': 'pwned' }), 2);
  answers(redirect(`/%0A::error::pwned|**x**\`y\`<img src=x>@octocat`));
  const result = await world.step({ verify_text: hostile });
  expect(foreignCommands(result.log)).toEqual([]);
  expect(errorsOf(result)).toHaveLength(1);
  expect(JSON.stringify(result.outputs)).not.toContain('pwned');
  expect(result.summary).not.toMatch(/<img|\*\*x|@octocat|\]\(z\)|^::/m);
  expect(result.summary.match(/<tr>/g)).toHaveLength(6);
});

test('a URL is shown as plain text, whatever it contains', async () => {
  const path = '/::error::|**x**`y`<img>@octocat';
  const result = await world.step({ verify_url: `https://app.example.com${path}` });
  expect(foreignCommands(result.log)).toEqual([]);
  expect(result.summary).not.toMatch(/<img|\*\*x|@octocat/);
});

test('cancelled while waiting for the app: the error includes the result of the deployment', async () => {
  answers(status(502));
  world.clock.onSleep = () => {
    if (world.clock.sleeps.length === 3) process.emit('SIGINT');
  };
  const result = await world.step();
  expect(result).toMatchObject({
    exitCode: 1,
    outputs: { conclusion: 'cancelled', status: 'success', deployment_id: '4212' },
  });
  expect(errorsOf(result)).toEqual([
    'The step was cancelled. Deployment 4212 itself succeeded at Carpathian.',
  ]);
  expect(result.summary).toContain('### 🚫 Verification cancelled');
});

test('cancelled while one request hangs and another gets a response', async () => {
  world.site.pages.set('/list,a', text('OK'));
  world.site.faults.add('get', () => ({
    hang: true,
    onHang: () => {
      setImmediate(() => process.emit('SIGINT'));
    },
  }));
  const result = await world.step({ verify_url: BOTH });
  expect(result).toMatchObject({ exitCode: 1, outputs: { conclusion: 'cancelled' } });
  expect(errorsOf(result)).toHaveLength(1);
});

test.each([
  ['https_proxy', 'https://app.example.com/health'],
  ['http_proxy', 'http://app.example.com/health'],
])('%s with an invalid proxy ends the step at once', async (name, url) => {
  const env = { [name]: 'proxy.example.com:3128', no_proxy: 'api.carpathian.ai' };
  const result = await world.step({ verify_url: url }, { env });
  expect(world.asked()).toEqual([]);
  expect(world.clock.sleeps).toEqual([]);
  expect(errorsOf(result)).toEqual([
    `${url} was not requested: \`${name}\` is not a proxy URL such as http://proxy.example.com:3128. Deployment 4212 itself succeeded at Carpathian.`,
  ]);
});
