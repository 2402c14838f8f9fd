import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import fc, { type Arbitrary } from 'fast-check';
import { ALIASES } from '../../deployment-status/aliases.ts';
import { DEFAULTS } from '../../deployment-status/contract.ts';
import { main } from '../../deployment-status/main.ts';
import { post } from '../../deployment-status/post.ts';
import { STATES } from '../../lib/github/states.ts';
import { almostJson, jsonText, nastyText, objectText } from './arbitraries.ts';
import { answerOf, hostileWire, type Answer } from './hostile-wire.ts';
import { LONG_MS, runs } from './runs.ts';

const TOKEN = 'ghs_4f+9/c0ffee=Zm9v';
const SHA = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';

const run = hostileWire(TOKEN);
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const KEYS = [
  ...['id', 'url', 'sha', 'ref', 'task', 'environment', 'description', 'payload', 'state'],
  ...['transient_environment', 'production_environment', 'created_at', 'deployment_url'],
  ...['environment_url', 'log_url', 'message', 'errors', 'contexts', 'context', 'resource'],
  ...['field', 'code', 'pull_request', 'head', 'deployment', 'inputs'],
];
const TEXTS = [
  ...[TOKEN, SHA, 'main', 'production', 'deploy', 'success', 'in_progress', 'pending', 'failure'],
  ...['2026-01-05T09:00:00Z', '42', '9007199254740993', '0', '-1', '1e3', 'Validation Failed'],
  ...['Conflict: Commit status checks failed', 'No ref found for: main'],
];
// Octokit's parser takes seconds for deeper lists than GitHub's.
const shapes = { keys: KEYS, texts: TEXTS, depths: [120] };
const json = jsonText(shapes);

/** A deployment, a status, an error or a list of them, in any form. */
const body: Arbitrary<Buffer> = fc.oneof(
  { arbitrary: almostJson(shapes), weight: 3 },
  {
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...KEYS), json), { maxLength: 6 })
      .map((members) => Buffer.from(objectText([...members, ['id', '42']]))),
    weight: 3,
  },
  {
    arbitrary: fc.array(json, { maxLength: 4 }).map((items) => Buffer.from(`[${items.join()}]`)),
    weight: 2,
  },
);

const number = fc.constantFrom('0', '1', '60', '-1', '1e3', '1767603600', '99999999999999', 'x');
const headers = fc.record(
  {
    'content-type': fc.constantFrom('application/json', 'text/html', 'application/octet-stream'),
    'retry-after': fc.oneof(number, fc.constant('Mon, 05 Jan 2026 09:01:00 GMT')),
    'x-ratelimit-remaining': number,
    'x-ratelimit-reset': number,
    date: fc.constantFrom('Mon, 05 Jan 2026 09:00:00 GMT', 'yesterday', '0'),
    link: fc.constantFrom('<https://evil.example/?page=2>; rel="next"', ', ;rel=next', '<'),
    location: fc.constantFrom('https://evil.example/', '/', '..', 'http://[', '//evil.example'),
  },
  { requiredKeys: [] },
);
const status = fc.constantFrom(
  ...[200, 201, 201, 201, 202, 204, 301, 307, 400, 401, 403, 404, 409, 409, 422, 429, 500, 502],
);
const answers = fc.array(fc.tuple(status, headers, body), { minLength: 1, maxLength: 5 });

/** A server that returns these responses in order, and finally a valid one, so that lists end. */
function inTurn(all: readonly (readonly [number, Record<string, string>, Buffer])[]): Answer {
  let calls = 0;
  return ({ method }) => {
    const [code, headersOf, bytes] = all[calls] ?? [];
    calls += 1;
    if (bytes === undefined) return answerOf(method === 'GET' ? '[]' : '{"id":7}', { status: 201 });
    return answerOf(bytes, { status: code ?? 500, headers: headersOf ?? {} });
  };
}

const input = nastyText([], 4).map((text) => text.replaceAll('\0', '').toWellFormed());
const inputs = fc.record(
  {
    state: fc.constantFrom('job', 'inactive', 'success', 'cancelled', 'pending'),
    environment: fc.oneof(fc.constant('production'), input),
    deployment_id: fc.constantFrom('', '42', '42'),
    description: input,
    payload: fc.oneof(input, jsonText({ keys: KEYS, depths: [120] })),
    required_contexts: fc.constantFrom('', '*', 'ci'),
    wait_for_contexts: fc.constantFrom('', '30s'),
    auto_merge: fc.constantFrom('true', 'false'),
  },
  { requiredKeys: [] },
);

function stageOf(given: Record<string, string>, env: Record<string, string> = {}) {
  return { action: 'deployment-status', inputs: { token: TOKEN, ...given }, env };
}

const kept = fc.constant(
  JSON.stringify({
    ...{ deploymentId: '42', apiUrl: 'https://api.github.com', cancelledAs: 'error' },
    repository: { owner: 'octo-org', repo: 'octo-repo' },
  }),
);

/** Writes to GitHub use only its own states and only deployment endpoints, unless redirected. */
function expectRightCalls(requests: readonly { url: string; method: string; body: string }[]) {
  for (const { url, method, body: sent } of requests) {
    expect(url).toMatch(/^https:\/\/api\.github\.com\//);
    if (method !== 'POST') continue;
    // A redirect within the server is followed and keeps the body.
    expect(url).toMatch(/deployments(?:\/[1-9]\d{0,15}\/statuses|\/\d*)?$|^[^?]*\/$/);
    if (url.endsWith('/statuses')) expect(STATES).toContain(JSON.parse(sent).state);
  }
}

test(
  'whatever GitHub returns, the step ends properly and outputs no state that it did not set',
  async () => {
    await fc.assert(
      fc.asyncProperty(inputs, answers, async (given, all) => {
        const { result, requests } = await run(
          { defaults: DEFAULTS, aliases: ALIASES, main, post },
          stageOf(given),
          inTurn(all),
        );
        expectRightCalls(requests);
        const { state = '', deployment_id: id = '' } = result.outputs;
        expect(state === '').toBe(result.exitCode === 1);
        expect(id).toMatch(/^(?:[1-9]\d*)?$/);
        const states = requests
          .filter(({ url }) => url.endsWith('/statuses'))
          .map(({ body: sent }) => (sent === '' ? '' : (JSON.parse(sent).state as string)));
        if (state !== '' && state !== 'inactive') expect(states).toContain(state);
      }),
      runs(35),
    );
  },
  LONG_MS,
);

test(
  'whatever the event, the status goes to its deployment, or to a new one of its commit',
  async () => {
    const path = join(folder, 'event.json');
    const names = ['deployment', 'deployment_status', 'pull_request', 'push', ''];
    const payload = fc.oneof(
      almostJson(shapes),
      fc
        .tuple(fc.constantFrom('deployment', 'pull_request'), json)
        .map((member) => Buffer.from(objectText([member]))),
      fc
        .tuple(fc.constantFrom('deployment', 'pull_request'), fc.constantFrom('id', 'head'), json)
        .map(([part, key, value]) => Buffer.from(objectText([[part, objectText([[key, value]])]]))),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), payload, async (name, bytes) => {
        writeFileSync(path, bytes);
        const env = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path };
        const { requests } = await run(
          { defaults: DEFAULTS, aliases: ALIASES, main, post },
          stageOf({ environment: 'x' }, env),
          inTurn([]),
        );
        expectRightCalls(requests);
      }),
      runs(20),
    );
  },
  LONG_MS,
);

test(
  'whatever GitHub returns at the end, the post stage never fails',
  async () => {
    await fc.assert(
      fc.asyncProperty(inputs, answers, fc.oneof(kept, json), async (given, all, deployment) => {
        const { result, requests } = await run(
          { defaults: DEFAULTS, aliases: ALIASES, main, post },
          { ...stageOf(given), stage: 'post', state: { deployment } },
          inTurn(all),
        );
        expect(result.exitCode).toBe(0);
        expectRightCalls(requests);
      }),
      runs(20),
    );
  },
  LONG_MS,
);
