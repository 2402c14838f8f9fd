import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { neutralise } from '../../lib/step/neutralise.ts';
import { createRedactor } from '../../lib/step/redactor.ts';
import { DEFAULTS } from '../../trigger-deploy/contract.ts';
import { main } from '../../trigger-deploy/main.ts';
import { bytes, jsonText, nastyText, objectText } from './arbitraries.ts';
import { answerOf, hostileWire } from './hostile-wire.ts';
import { LONG_MS, runs } from './runs.ts';

const KEY = 'cpk_4f+9/c0ffee=Zm9v';
const STAGE = {
  action: 'trigger-deploy',
  inputs: { api_key: KEY, timeout: '1h', poll_interval: '1s' },
};

const run = hostileWire(KEY);

/** Splits bytes at the given fractions. */
function cutAt(whole: Buffer, shares: readonly number[]): Buffer[] {
  const ends = shares.map((share) => Math.floor(share * whole.length)).sort((a, b) => a - b);
  return [...ends, whole.length].map((end, index) => whole.subarray(ends[index - 1] ?? 0, end));
}

function streamed(pieces: readonly Buffer[]): Response {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) if (piece.length > 0) controller.enqueue(new Uint8Array(piece));
      controller.close();
    },
  });
  return new Response(stream);
}

/** The expected output: the whole log, once, without commands. */
function shownForm(text: string): string {
  const redactor = createRedactor();
  redactor.add(KEY);
  const shown = neutralise(redactor.redact(text));
  return text.endsWith('\n') ? shown : `${shown}\n`;
}

/** Runs a deployment whose log grows to the given bytes with each poll; returns what was shown. */
async function show(growth: readonly Buffer[], shares: readonly number[]): Promise<string> {
  let looks = 0;
  let shown = '';
  await run(
    { defaults: DEFAULTS, main },
    STAGE,
    ({ path }) => {
      if (path.endsWith('/trigger')) return answerOf('{"deployment_id":"d1"}');
      const log = growth[Math.min(looks, growth.length - 1)] ?? Buffer.alloc(0);
      if (path.includes('/logs/')) return streamed(cutAt(log, shares));
      looks += 1;
      return answerOf(`{"status":"${looks < growth.length ? `step ${looks}` : 'success'}"}`);
    },
    ({ outputs }) => {
      const file = outputs['log_file'] ?? '';
      shown = file === '' ? '' : readFileSync(file, 'utf8');
    },
  );
  return shown;
}

const piece = fc.oneof(
  { arbitrary: nastyText([KEY, 'line\n'], 12).map((text) => Buffer.from(text)), weight: 6 },
  { arbitrary: bytes(), weight: 1 },
);
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 });

test(
  'however a log is chunked and grows, all of it is shown once, and nothing in it is a command',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 4 }),
        shares,
        shares,
        async (pieces, cuts, grown) => {
          // Starts as plain text, so that it is not read as JSON or a web page.
          const whole = Buffer.concat([
            Buffer.from('Building\n'),
            Buffer.alloc(60, '.\n'),
            ...pieces,
          ]);
          const ends = [...grown]
            .sort((a, b) => a - b)
            .map((share) => Math.floor(share * whole.length));
          const growth = [...ends.map((end) => whole.subarray(0, end)), whole];
          expect(await show(growth, cuts)).toBe(shownForm(whole.toString('utf8')));
        },
      ),
      runs(20),
    );
  },
  LONG_MS,
);

const LOG_KEYS = [
  'logs',
  'lines',
  'data',
  'result',
  'message',
  'level',
  'timestamp',
  'stage',
  'text',
];

test(
  'a JSON log of any shape, or a replaced one, never changes the verdict on the deployment',
  async () => {
    const json = jsonText({ keys: LOG_KEYS, texts: [KEY, 'line\n', '::error::evil'] });
    const wrapped = fc
      .tuple(fc.constantFrom(...LOG_KEYS), json)
      .map((member) => objectText([member]));
    const answer = fc.oneof(
      json,
      wrapped,
      fc.array(json).map((items) => `[${items.join(',')}]`),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 1, maxLength: 4 }),
        shares,
        async (answers, cuts) => {
          await show(
            answers.map((text) => Buffer.from(text)),
            cuts,
          );
        },
      ),
      runs(12),
    );
  },
  LONG_MS,
);

/** Formats in which a server returns its lines; the last one may be incomplete. */
const FORMATS: Record<string, (lines: readonly string[]) => string> = {
  'a text': (lines) => lines.join('\n'),
  'a text with a line break at its end': (lines) => lines.map((line) => `${line}\n`).join(''),
  'a text in JSON': (lines) => JSON.stringify(lines.join('\n')),
  'a list': (lines) => JSON.stringify(lines),
  'a list in an object': (lines) =>
    JSON.stringify({ deployment: { id: 'd1', status: 'x', logs: lines } }),
  'a list of entries': (lines) => JSON.stringify({ data: lines.map((message) => ({ message })) }),
  'a list of entries with any names': (lines) =>
    JSON.stringify({ rows: lines.map((what, at) => ({ time: at, what })) }),
  'a list with the newest in front': (lines) => JSON.stringify(lines.toReversed()),
  'a list by time with the newest in front': (lines) =>
    JSON.stringify(lines.map((line, at) => ({ timestamp: at, message: line })).reverse()),
  'a window of a text': (lines) =>
    lines
      .slice(-WINDOW)
      .map((line) => `${line}\n`)
      .join(''),
  'a window of a list': (lines) => JSON.stringify({ logs: lines.slice(-WINDOW) }),
  'a window with the newest in front': (lines) => JSON.stringify(lines.slice(-WINDOW).reverse()),
};
const WINDOW = 12;

/** Strips the other fields of an entry. */
const withoutLead = (line: string): string => line.replace(/^\d+ (?=line)/, '');

test(
  'however a server returns a growing log, each line is shown once, in order',
  async () => {
    const steps = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(FORMATS)),
        steps,
        fc.array(fc.constantFrom('', ' ß', ' €', ' 😀', ' a: b'), { minLength: 3, maxLength: 3 }),
        shares,
        async (name, growth, ends, cuts) => {
          let count = 1;
          const counts = [1, ...growth.map((step) => (count += step))];
          const all = Array.from(
            { length: count + 1 },
            (_, at) => `line ${at}${ends[at % 3] ?? ''}`,
          );
          const mayBreakOff = !/window|break|list with the newest/.test(name);
          const bodies = counts.map((number) => {
            const next = mayBreakOff ? [(all[number] ?? '').slice(0, 5)] : [];
            return FORMATS[name]?.([...all.slice(0, number), ...next]) ?? '';
          });
          const last = FORMATS[name]?.(all) ?? '';
          const shown = await show(
            [...bodies.slice(0, 1), ...bodies, last].map((body) => Buffer.from(body)),
            cuts,
          );
          expect(shown.trimEnd().split('\n').map(withoutLead)).toEqual(all);
        },
      ),
      runs(40),
    );
  },
  LONG_MS,
);

test(
  'in groups that grow concurrently, each line is shown once, in order within its group',
  async () => {
    const grown = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 6 });
    const shapes: ((api: string[], web: string[]) => unknown)[] = [
      (api, web) => ({
        command_groups: [
          { label: 'api', log: api.join('\n') },
          { label: 'web', log: web.join('\n') },
        ],
      }),
      (api, web) => ({
        groups: [
          { name: 'api', lines: api },
          { name: 'web', lines: web },
        ],
      }),
      (api, web) => ({ stdout: `${api.join('\n')}\n`, stderr: web.join('\n') }),
      (api, web) => [
        { step: 'api', output: api.join('\n') },
        { step: 'web', output: web.join('\n') },
      ],
      (api, web) => `# api\n${api.join('\n')}\n# web\n${web.join('\n')}\n`,
      (api, web) => ({
        api: api.map((message) => ({ message })),
        web: web.map((message) => ({ message })),
      }),
      (api, web) => ({ api: api.slice(-8), web: web.slice(-8) }),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...shapes), grown, async (shape, growth) => {
        const lines: [string[], string[]] = [[], []];
        const bodies = growth.map((steps) => {
          for (const [group, step] of steps.entries()) {
            const name = group === 0 ? 'api' : 'web';
            for (let at = 0; at < step; at += 1) {
              lines[group]?.push(`${name} ${lines[group].length}${'.'.repeat(100)}`);
            }
          }
          const body = shape(lines[0], lines[1]);
          return typeof body === 'string' ? body : JSON.stringify(body);
        });
        const shown = await show(
          [...bodies.slice(0, 1), ...bodies].map((body) => Buffer.from(body)),
          [],
        );
        const groups = ['api ', 'web '].map((name) =>
          shown.split('\n').filter((line) => line.startsWith(name)),
        );
        expect(groups).toEqual(lines);
      }),
      runs(30),
    );
  },
  LONG_MS,
);
