import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitDescription } from '../../lib/github/status/fit-description.ts';
import { formatDuration, parseDuration } from '../../lib/duration.ts';
import { errorText } from '../../lib/http/error-text.ts';
import { classifyGithub, githubRetryAfterMs } from '../../lib/github/rate-limit.ts';
import { readRefusal } from '../../lib/github/refusal.ts';
import { neutralise } from '../../lib/step/neutralise.ts';
import { createRedactor } from '../../lib/step/redactor.ts';
import { parseRetryAfter } from '../../lib/http/retry.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';
import { runInProcess } from '../../simulator/runner/run-in-process.ts';
import { buildTriggerRequest } from '../../trigger-deploy/request/trigger-request.ts';
import { almostJson, anyCharacter, nastyText } from './arbitraries.ts';
import { foreignCommands } from './runner-log.ts';
import { LONG_MS, runs } from './runs.ts';

const NOW = new Date('2026-01-05T09:00:00Z');

test(
  'whatever the values of outputs and states, the runner reads them unchanged',
  async () => {
    const value = nastyText(['<<ghadelimiter_\n', 'x=y\n']);
    const values = fc.array(value, { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(values, values, async (outputs, states) => {
        const named = (all: string[]): Record<string, string> =>
          Object.fromEntries(all.map((it, index) => [`name_${index}`, it]));
        const result = await runInProcess(
          {
            defaults: {},
            main: ({ saveState }) => ({
              run: () => {
                for (const [name, it] of Object.entries(named(states))) saveState(name, it);
                return Promise.resolve();
              },
              explain: ({ message }) => ({ title: '', message }),
              outputs: () => named(outputs),
            }),
          },
          { action: 'trigger-deploy' },
          createManualClock(),
        );
        result.dispose();
        expect(result.outputs).toEqual(named(outputs.map((it) => it.toWellFormed())));
        expect(result.state).toEqual(named(states.map((it) => it.toWellFormed())));
      }),
      runs(30),
    );
  },
  LONG_MS,
);

test(
  'whatever the text, it cannot inject a command, and is otherwise unchanged',
  () => {
    fc.assert(
      fc.property(nastyText([], 12), (text) => {
        const safe = neutralise(text);
        expect(foreignCommands(safe)).toEqual([]);
        const plain = (it: string): string => it.replace(/\r\n?/g, '\n').replace(/[:#] ?/g, '');
        expect(plain(safe)).toBe(plain(text));
        expect(neutralise(safe)).toBe(safe);
      }),
      runs(2_000),
    );
  },
  LONG_MS,
);

const secret = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    'a',
    'ab',
    'aba',
    'bab',
    'line one\nline two',
    '***',
    '*',
    '$&',
    '\\d+',
    '%2F',
    '"',
  ),
);

test(
  'whatever the secrets, none remains in a text, in any encoding',
  () => {
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), secret, (secrets, around) => {
        const redactor = createRedactor();
        for (const it of secrets) redactor.add(it);
        for (const it of secrets) {
          for (const form of [it, encodeURIComponent(it), JSON.stringify(it).slice(1, -1)]) {
            const shown = redactor.redact(`${around}${form}${around}`);
            // The replacement of a secret may look like a secret.
            const left = shown.split('***').filter((part) => part.includes(form));
            expect(left).toEqual([]);
          }
        }
      }),
      runs(1_000),
    );
  },
  LONG_MS,
);

test(
  'every valid duration has one meaning and can be formatted and parsed again',
  () => {
    const number = fc.nat({ max: 1_000_000 });
    fc.assert(
      fc.property(number, number, number, (hours, minutes, seconds) => {
        const ms = (hours * 3_600 + minutes * 60 + seconds) * 1_000;
        expect(parseDuration(`${hours}h${minutes}m${seconds}s`)).toBe(ms);
        expect(parseDuration(formatDuration(ms))).toBe(ms);
      }),
      runs(500),
    );
    const unit = fc.constantFrom(
      '0',
      '1',
      '9',
      'd',
      'h',
      'm',
      's',
      'min',
      ' ',
      ',',
      '.',
      '-',
      '+',
      'e',
      '９',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        const ms = parseDuration(text);
        if (ms === undefined) return;
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(Number.isSafeInteger(ms)).toBe(true);
        expect(parseDuration(formatDuration(ms))).toBe(Math.round(ms / 1_000) * 1_000);
      }),
      runs(2_000),
    );
  },
  LONG_MS,
);

const header = fc.oneof(
  nastyText([], 4),
  fc.integer().map(String),
  fc.date({ noInvalidDate: false }).map((date) => date.toString()),
  fc.date().map((date) => date.toUTCString()),
  fc.constantFrom('Mon, 05 Jan 2026 09:01:00 GMT', '120', '0', 'Infinity', '1e3', '0x10', '  7 '),
);

test(
  'whatever pause a server requires, the result is a number of milliseconds or undefined',
  () => {
    const headers = fc.record(
      { 'retry-after': header, 'x-ratelimit-remaining': header, 'x-ratelimit-reset': header },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(headers, nastyText(['rate limit']), (all, body) => {
        for (const ms of [parseRetryAfter(all['retry-after'], NOW), githubRetryAfterMs(all, NOW)]) {
          expect(ms === undefined || (Number.isFinite(ms) && ms >= 0)).toBe(true);
        }
        expect(['throttled', 'final']).toContain(classifyGithub(403, all, body));
        expect(classifyGithub(500, all, body)).toBeUndefined();
      }),
      runs(1_000),
    );
  },
  LONG_MS,
);

test(
  'whatever an error response contains, its reason is one short line, and its details can be read',
  () => {
    const keys = ['error', 'message', 'detail', 'details', 'data', 'errors', 'contexts', 'context'];
    fc.assert(
      fc.property(almostJson({ keys, texts: ['', ' '] }), (bytes) => {
        const body = bytes.toString('utf8');
        const reason = errorText(body);
        expect(reason.length).toBeLessThanOrEqual(501);
        expect(reason).not.toMatch(/[\n\r\t\u2028\u2029]|^\s|\s$/);
        const { fields, contexts } = readRefusal(body);
        expect(fields.every((it) => it !== '')).toBe(true);
        for (const { context, state } of contexts) {
          expect(typeof context).toBe('string');
          expect(typeof state).toBe('string');
        }
      }),
      runs(500),
    );
  },
  LONG_MS,
);

test(
  'whatever the values of a request, it stays small and contains only strings',
  async () => {
    const value = fc.oneof(
      nastyText([], 12),
      nastyText().map((text) => text.repeat(2_000)),
    );
    const fields = fc.record(
      {
        repository: value,
        commit: value,
        branch: value,
        commit_message: value,
        author_name: value,
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fields, value, async (inputs, message) => {
        const request = await buildTriggerRequest({
          inputs,
          event: { commit: 'c', details: { message } },
          env: {},
          readCheckout: () => Promise.resolve(undefined),
        });
        expect(Buffer.byteLength(JSON.stringify(request))).toBeLessThanOrEqual(64_000);
        for (const it of Object.values(request)) {
          expect(it).not.toBe('');
          expect(
            it.isWellFormed() ||
              [...Object.values(inputs), message].some((all) => !all.isWellFormed()),
          ).toBe(true);
        }
      }),
      runs(200),
    );
  },
  LONG_MS,
);

test(
  "whatever the description, it is cut to GitHub's limit between characters",
  () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (text) => {
        const cut = fitDescription(text);
        expect(Array.from(cut).length).toBeLessThanOrEqual(140);
        expect(text.startsWith(cut.replace(/…$/, '')) || text === cut).toBe(true);
        if (text.isWellFormed()) expect(cut.isWellFormed()).toBe(true);
      }),
      runs(500),
    );
  },
  LONG_MS,
);
