import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { http, HttpResponse } from 'msw';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { HttpCall } from '../../../lib/http/http-call.ts';
import { createHttp } from '../../../lib/http/http.ts';
import { readJson } from '../../../lib/http/read-json.ts';
import { createRedactor } from '../../../lib/step/redactor.ts';
import { mockNetwork } from '../../../simulator/network/mock-network.ts';
import { createManualClock } from '../../../simulator/runner/manual-clock.ts';

const network = mockNetwork();
beforeAll(() => {
  network.enable();
});
afterEach(() => {
  network.resetHandlers();
});
afterAll(() => {
  network.disable();
});

const SECRET = 'cpk_4f+9/c0ffee=Zm9vbGlzaA';

/** A transport for https://api.example.com, and its log. */
function transport() {
  const clock = createManualClock();
  const lines: string[] = [];
  const write = (text: string): string => {
    lines.push(text);
    return text;
  };
  const log = {
    ...{ debug: write, info: write, notice: write, warning: write, error: write },
    ...{ infoInGroup: write, closeGroup: () => undefined, drained: () => Promise.resolve() },
  };
  const redactor = createRedactor();
  redactor.add(SECRET);
  const { signal } = new AbortController();
  const service = { name: 'The service', baseUrl: 'https://api.example.com', headers: {} };
  const { send } = createHttp(service, { clock, signal, log, redactor });
  const get = (call: Partial<HttpCall> = {}) =>
    send({ method: 'GET', path: '/x', deadline: 60_000, ...call });
  return { clock, lines, redactor, get };
}

const answer = (...responses: Response[]) => {
  const requests: Request[] = [];
  network.use(
    http.all('*', ({ request }) => {
      requests.push(request);
      return responses[Math.min(requests.length, responses.length) - 1]?.clone();
    }),
  );
  return requests;
};

test('uncompressed responses are requested', async () => {
  const requests = answer(HttpResponse.json({}));
  await transport().get();
  expect(requests[0]?.headers.get('accept-encoding')).toBe('identity');
});

test.each([
  ['gzip', gzipSync('{"a":1}')],
  ['X-GZIP', gzipSync('{"a":1}')],
  ['deflate', deflateSync('{"a":1}')],
  ['br', brotliCompressSync('{"a":1}')],
  ['utf-8', Buffer.from('{"a":1}')],
  ['identity', Buffer.from('{"a":1}')],
])('a response with the encoding %s is read anyway', async (coding, body) => {
  answer(new Response(new Uint8Array(body), { headers: { 'content-encoding': coding } }));
  expect((await transport().get()).body.toString()).toBe('{"a":1}');
});

test('a compressed response is limited by its decoded size', async () => {
  const bomb = gzipSync(Buffer.alloc(2 * 1024 * 1024));
  answer(new Response(new Uint8Array(bomb), { headers: { 'content-encoding': 'gzip' } }));
  await expect(transport().get()).rejects.toMatchObject({
    message:
      'The service returned a response larger than 1 MB (HTTP 200, GET https://api.example.com/x)',
    mayHaveTakenEffect: true,
  });
});

test.each([
  ['compressed', gzipSync('{"message":"No"}'), ': No'],
  ['not compressed as declared', Buffer.from('{"message":"No"}'), ''],
  ['a bomb', gzipSync(Buffer.alloc(2 * 1024 * 1024)), ''],
])('an error response that is %s keeps its status', async (_name, body, reason) => {
  const headers = { 'content-encoding': 'gzip' };
  answer(new Response(new Uint8Array(body), { status: 403, headers }));
  await expect(transport().get()).rejects.toMatchObject({
    message: `The service returned an error${reason} (HTTP 403, GET https://api.example.com/x)`,
    status: 403,
  });
});

test('a truncated compressed response is retried', async () => {
  const body = gzipSync('{"a":1}');
  const headers = { 'content-encoding': 'gzip' };
  answer(new Response(new Uint8Array(body.subarray(0, -9)), { headers }), HttpResponse.json({}));
  const { get, lines } = transport();
  await get();
  expect(lines).toEqual([
    expect.stringContaining('did not respond: connection closed (GET https://api.example.com/x); '),
  ]);
});

test.each([
  ['a byte order mark', '\uFEFF{"id":"d-1"}', { id: 'd-1' }],
  [
    "Python's NaN and Infinity",
    '{"a":NaN,"b":[-Infinity,"NaN \\" Infinity"]}',
    { a: null, b: [null, 'NaN " Infinity'] },
  ],
  [
    'a number beyond the safe integers',
    '{"id":12345678901234567890}',
    { id: '12345678901234567890' },
  ],
])('JSON with %s can be read', async (_name, text, value) => {
  answer(new Response(text));
  const { get, redactor } = transport();
  expect(readJson(await get(), redactor)).toEqual(value);
});

test('an escaped secret is redacted after decoding, in texts and in keys', async () => {
  const escaped = `\\u0063${SECRET.slice(1)}`;
  answer(new Response(`{"message":"${'x'.repeat(480)} ${escaped}","${escaped}":[["${escaped}"]]}`));
  const { get, redactor } = transport();
  expect(readJson(await get(), redactor)).toEqual({
    message: `${'x'.repeat(480)} ***`,
    '***': [['***']],
  });
});

test('an escaped secret is redacted in an error message, even where that is shortened', async () => {
  const escaped = `\\u0063${SECRET.slice(1)}`;
  const body = `{"message":"${'x'.repeat(490)} ${escaped}","errors":["${escaped}"]}`;
  answer(new Response(body, { status: 422 }));
  await expect(transport().get()).rejects.toMatchObject({
    message: `The service returned an error: ${'x'.repeat(490)} *** (HTTP 422, GET https://api.example.com/x)`,
    json: { errors: ['***'] },
  });
});

test('repeated `Retry-After: 0` causes no burst of requests', async () => {
  const busy = () => new Response('', { status: 429, headers: { 'retry-after': '0' } });
  answer(busy(), busy(), busy(), HttpResponse.json({}));
  const { get, clock } = transport();
  await get();
  expect(clock.sleeps).toHaveLength(3);
  expect(clock.sleeps.filter((ms) => ms > 0)).toHaveLength(3);
});

test('a proxy that rejects the password of a plain request is tried once', async () => {
  const requests = answer(new Response('', { status: 407 }));
  await expect(transport().get()).rejects.toMatchObject({
    message: expect.stringMatching(
      /was not called: the proxy refused the user name and password in `https_proxy` \(HTTP 407\): .*%40 for @/,
    ),
    faultClass: 'final',
  });
  expect(requests).toHaveLength(1);
});

test('an immediate retry is logged as such', async () => {
  answer(new Response('', { status: 503 }), HttpResponse.json({}));
  const random = Math.random;
  Math.random = () => 0.01;
  const { get, lines } = transport();
  try {
    await get();
  } finally {
    Math.random = random;
  }
  expect(lines).toEqual([
    'The service returned an error (HTTP 503, GET https://api.example.com/x); retrying now',
  ]);
});
