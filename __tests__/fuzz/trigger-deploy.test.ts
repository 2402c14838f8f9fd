import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Stage } from '../../simulator/runner/runner.ts';
import { DEFAULTS } from '../../trigger-deploy/contract.ts';
import { main } from '../../trigger-deploy/main.ts';
import { BUILT_IN_STATES } from '../../trigger-deploy/states.ts';
import { almostJson, jsonText, nastyText, objectText } from './arbitraries.ts';
import { answerOf, hostileWire, type Answer } from './hostile-wire.ts';
import { LONG_MS, runs } from './runs.ts';

const KEY = 'cpk_4f+9/c0ffee=Zm9v';
const QUICK = { api_key: KEY, timeout: '3s', poll_interval: '1s' };
const SHA = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';

const run = hostileWire(KEY);
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function stageOf(stage: Partial<Stage> = {}): Stage {
  return { action: 'trigger-deploy', inputs: QUICK, ...stage };
}

/** A Carpathian whose endpoints always return the same response. */
function carpathian(answers: { trigger?: Answer; status?: Answer; log?: Answer }): Answer {
  return (request) => {
    if (request.path.endsWith('/trigger')) {
      return answers.trigger?.(request) ?? answerOf('{"deployment_id":"d1"}');
    }
    if (request.path.includes('/logs/')) return answers.log?.(request) ?? answerOf('');
    return answers.status?.(request) ?? answerOf('{"status":"success"}');
  };
}

const EVENTS = [
  ...['push', 'pull_request', 'pull_request_target', 'workflow_run', 'merge_group'],
  ...['deployment', 'deployment_status', 'release', 'schedule', ''],
  ...['check_suite', 'check_run', 'status', 'page_build', 'issue_comment'],
];
const EVENT_KEYS = [
  ...['ref', 'deleted', 'head_commit', 'id', 'message', 'author', 'name', 'email', 'action'],
  ...['pull_request', 'head', 'base', 'sha', 'repo', 'merged', 'merge_commit_sha', 'state'],
  ...['workflow_run', 'event', 'head_sha', 'head_branch', 'head_repository', 'repository'],
  ...['check_suite', 'check_run', 'build', 'branches', 'commit', 'sha', 'status'],
  ...['conclusion', 'merge_group', 'head_ref', 'deployment', 'release', 'tag_name'],
];
const EVENT_TEXTS = ['closed', 'refs/heads/main', 'refs/tags/v1', SHA, 'pull_request', 'success'];

/** A payload with the part for its event, in any form. */
const payload = fc.oneof(
  almostJson({ keys: EVENT_KEYS, texts: EVENT_TEXTS }),
  fc
    .array(
      fc.tuple(fc.constantFrom(...EVENT_KEYS), jsonText({ keys: EVENT_KEYS, texts: EVENT_TEXTS })),
      { minLength: 1, maxLength: 5 },
    )
    .map((members) => Buffer.from(objectText(members))),
);

test(
  'whatever the event, the step deploys a commit, skips or fails properly',
  async () => {
    const path = join(folder, 'event.json');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...EVENTS), payload, async (name, bytes) => {
        writeFileSync(path, bytes);
        const env = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path };
        const { result, requests } = await run(
          { defaults: DEFAULTS, main },
          stageOf({ env }),
          carpathian({}),
        );
        expect(['success', 'skipped']).toContain(result.outputs['conclusion']);
        const [trigger] = requests;
        if (trigger === undefined) return;
        const values = Object.values(JSON.parse(trigger.body) as object);
        expect(values.filter((value) => typeof value !== 'string' || value === '')).toEqual([]);
        expect(Buffer.byteLength(trigger.body)).toBeLessThan(65_000);
      }),
      runs(30),
    );
  },
  LONG_MS,
);

const STATUS_KEYS = [
  ...['status', 'state', 'deployment_status', 'deploymentStatus', 'deployment', 'data', 'result'],
  ...['finished_at', 'completedAt', 'error', 'message', 'detail', 'id', 'deployment_id'],
];
const WORDS = ['success', 'Succeeded', 'failed', 'running', 'cancelled', 'in_progress', 'frozen'];
const statusAnswer = almostJson({ keys: STATUS_KEYS, texts: [...WORDS, KEY] });
const SUCCESS = BUILT_IN_STATES.success.map((word) => word.replace(/[\s_-]/g, ''));

function meansSuccess(word: string): boolean {
  return SUCCESS.includes(word.toLowerCase().replace(/[\s_-]/g, ''));
}

/** Whether a word is a text or key anywhere in a response. */
function holds(body: Buffer, word: string): boolean {
  return body.toString('utf8').includes(JSON.stringify(word));
}

test(
  'whatever the status response, only a known success status is a success',
  async () => {
    await fc.assert(
      fc.asyncProperty(statusAnswer, async (body) => {
        const answers = carpathian({ status: () => answerOf(body) });
        const { result } = await run({ defaults: DEFAULTS, main }, stageOf(), answers);
        const { conclusion, status = '' } = result.outputs;
        if (conclusion === 'success') expect(meansSuccess(status)).toBe(true);
        expect(result.exitCode).toBe(conclusion === 'success' ? 0 : 1);
        if (conclusion === 'success') expect(holds(body, status)).toBe(true);
      }),
      runs(40),
    );
  },
  LONG_MS,
);

test(
  "an envelope's success does not make its deployment one",
  async () => {
    const inner = jsonText({ keys: STATUS_KEYS, texts: ['failed', 'running', 'frozen'] });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('data', 'deployment'), inner, async (key, value) => {
        const body = objectText([
          ['status', '"success"'],
          [key, value],
        ]);
        const answers = carpathian({ status: () => answerOf(body) });
        const { result } = await run({ defaults: DEFAULTS, main }, stageOf(), answers);
        expect(result.outputs['conclusion']).not.toBe('success');
      }),
      runs(15),
    );
  },
  LONG_MS,
);

const headers = fc.record(
  { 'retry-after': fc.oneof(fc.constantFrom('0', '1', '1e9', '-5', '99999999999'), nastyHeader()) },
  { requiredKeys: [] },
);

function nastyHeader() {
  return nastyText().map((text) => text.replace(/[^\x21-\x7e]/g, ''));
}

test(
  'whatever the trigger returns, only the deployment in its response is followed',
  async () => {
    const status = fc.constantFrom(200, 200, 200, 202, 204, 301, 400, 401, 403, 409, 429, 500, 503);
    const body = almostJson({ keys: STATUS_KEYS, texts: [KEY, 'd1', '..', 'API key locked'] });
    await fc.assert(
      fc.asyncProperty(status, headers, body, async (code, all, bytes) => {
        const answers = carpathian({
          trigger: () => answerOf(bytes, { status: code, headers: all }),
        });
        const { result, requests } = await run({ defaults: DEFAULTS, main }, stageOf(), answers);
        const { deployment_id: id = '', conclusion } = result.outputs;
        const followed = requests.filter(({ method }) => method === 'GET');
        expect(followed.length > 0).toBe(conclusion === 'success');
        expect(result.exitCode).toBe(conclusion === 'success' ? 0 : 1);
        for (const { path } of followed) {
          expect(path).toMatch(/^\/api\/v1\/deployment\/(?:status|logs)\/[^/?#]+$/);
          expect(decodeURIComponent(path.split('/').at(-1) ?? '')).toBe(id);
        }
      }),
      runs(40),
    );
  },
  LONG_MS,
);
