import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { HttpResponse } from 'msw';
import { scripted, type DeploymentScript } from '../../simulator/carpathian/carpathian.ts';
import type { StageResult } from '../../simulator/runner/runner.ts';
import { noticesOf, warningsOf } from '../annotations.ts';
import { carpathianWorld, KEY } from './carpathian-world.ts';

const world = carpathianWorld();

const STATES: DeploymentScript['states'] = [
  { afterMs: 0, status: 'running' },
  { afterMs: 60_000, status: 'success' },
];

/** The lines of the remote log as shown, without groups. */
function shown({ log }: StageResult): string[] {
  const own = /^(::|Triggering|Triggered deployment|Deployment 421|Status: |Still |Carpathian )/;
  // Without the lines repeated above an error.
  const [lines = ''] = log.split('Last lines of the log:');
  return lines.split('\n').filter((line) => line !== '' && !own.test(line));
}

function withLog(log: (elapsedMs: number) => Response): void {
  world.carpathian.script = { states: STATES, log };
}

const text = (content: string): Response => HttpResponse.text(content);

test('stream: lines are shown as they arrive, once, and saved to the file', async () => {
  const lines = Array.from({ length: 61 }, (_, second) => ({
    afterMs: second * 1_000,
    line: `second ${second}`,
  }));
  world.carpathian.script = scripted(STATES, lines);
  const result = await world.step();
  const expected = lines.map(({ line }) => line);
  expect(shown(result)).toEqual(expected);
  expect(readFileSync(result.outputs['log_file'] ?? '', 'utf8')).toBe(`${expected.join('\n')}\n`);
  expect(result.log.indexOf('second 50')).toBeLessThan(result.log.indexOf('Status: success'));
});

test.each([
  ['2026-11-27T12:00:00Z', 'Fri, 27 Nov 2026 12:00:02 GMT', 1],
  ['2026-11-27T13:00:00.000000+01:00', 'Fri, 27 Nov 2026 12:00:30 GMT', 1],
  ['2026-11-27T12:00:00Z', 'Fri, 27 Nov 2026 12:00:01 GMT', 2],
  ['2026-11-27T12:00:00Z', undefined, 2],
  ['2026-11-27 12:00:00', 'Fri, 27 Nov 2026 12:00:30 GMT', 2],
  [1, 'Fri, 27 Nov 2026 12:00:30 GMT', 2],
])('finished at %s, seen at %s: the end of the log is read %i times', async (at, date, reads) => {
  const headers: Record<string, string> = date === undefined ? {} : { date };
  const answer = (): Response =>
    HttpResponse.json({ status: 'success', finished_at: at }, { headers });
  world.carpathian.script = { ...scripted(STATES, [{ afterMs: 0, line: 'one' }]), answer };
  const { requests } = await world.step();
  expect(requests.filter(({ url }) => url.includes('/logs/'))).toHaveLength(reads);
});

test('a finished log that could not be read is read again', async () => {
  const headers = { date: 'Fri, 27 Nov 2026 12:00:30 GMT' };
  const body = { status: 'success', finished_at: '2026-11-27T12:00:00Z' };
  const script = scripted(STATES, [{ afterMs: 0, line: 'one' }]);
  world.carpathian.script = { ...script, answer: () => HttpResponse.json(body, { headers }) };
  world.carpathian.faults.add('log', () => ({ answer: HttpResponse.json({}, { status: 500 }) }));
  expect(shown(await world.step())).toEqual(['one']);
});

test("stream: the lines are in a group, which is closed for the step's own messages", async () => {
  world.carpathian.script = scripted(STATES, [
    { afterMs: 0, line: 'one' },
    { afterMs: 60_000, line: 'two' },
  ]);
  const { log } = await world.step();
  const marks = log.split('\n').filter((line) => /^::(end)?group|^one|^two|^Status/.test(line));
  expect(marks).toEqual([
    'Status: running',
    '::group::Log of deployment 4212 (running)',
    'one',
    '::endgroup::',
    'Status: success',
    '::group::Log of deployment 4212 (success)',
    'two',
    '::endgroup::',
  ]);
});

test('lines written after the end are shown', async () => {
  withLog((elapsedMs) =>
    text(
      `start\n${elapsedMs >= 60_000 ? 'end\n' : ''}${elapsedMs >= 61_000 ? 'tail without line break' : ''}`,
    ),
  );
  expect(shown(await world.step())).toEqual(['start', 'end', 'tail without line break']);
});

test('a line is shown once it is complete', async () => {
  withLog((elapsedMs) => text(elapsedMs < 5_000 ? 'half' : 'half of it\n'));
  expect(shown(await world.step())).toEqual(['half of it']);
});

test('on-failure: nothing on success, all of it on failure', async () => {
  world.carpathian.script = scripted(STATES, [{ afterMs: 0, line: 'secret of the trade' }]);
  expect(shown(await world.step({ logs: 'on-failure' }))).toEqual([]);
  expect(world.calls().filter((call) => call.includes('logs'))).toEqual([]);
  world.carpathian.script = scripted(
    [{ afterMs: 0, status: 'failed' }],
    [{ afterMs: 0, line: 'why' }],
  );
  expect(shown(await world.step({ logs: 'on-failure' }))).toEqual(['why']);
});

test('a failure repeats the last 20 lines outside the group, right above the error', async () => {
  const lines = Array.from({ length: 30 }, (_, at) => ({
    afterMs: 0,
    line: at === 29 ? '::error::the build broke' : `\u001b[31mline ${at}`,
  }));
  world.carpathian.script = scripted([{ afterMs: 0, status: 'failed' }], lines);
  const { log } = await world.step();
  const [group = '', tail = ''] = log.split('Last lines of the log:\n');
  expect(group).toMatch(/::endgroup::\n$/);
  expect(tail.split('\n').slice(0, 19)).toEqual(
    Array.from({ length: 19 }, (_, at) => `line ${at + 10}`),
  );
  expect(tail.split('\n').slice(19, 21)).toEqual([
    ': :error::the build broke',
    expect.stringMatching(/^::error title=Deployment 4212 failed::/),
  ]);
});

test('a success repeats nothing', async () => {
  world.carpathian.script = scripted(
    [{ afterMs: 0, status: 'success' }],
    [{ afterMs: 0, line: 'one' }],
  );
  const passed = await world.step();
  expect(passed.log).not.toContain('The last lines of the log');
});

test.each([
  ['queued', '\u001b[90mqueued\u001b[0m'],
  ['running', '\u001b[36mrunning\u001b[0m'],
  ['baking', '\u001b[33mbaking\u001b[0m'],
  ['success', '\u001b[32msuccess\u001b[0m'],
  ['failed', '\u001b[31mfailed\u001b[0m'],
  ['superseded', '\u001b[33msuperseded\u001b[0m'],
])('the status %s has its colour in the log, and nowhere else', async (status, painted) => {
  world.carpathian.script = scripted([
    { afterMs: 0, status },
    { afterMs: 30_000, status: 'failed' },
  ]);
  const result = await world.step({}, { env: { NO_COLOR: '' } });
  expect(result.log).toContain(`Status: ${painted}\n`);
  expect(result.summary + JSON.stringify(result.outputs)).not.toContain('\u001b');
});

test('a colour that the remote log leaves open ends with its lines, and stays in the file', async () => {
  world.carpathian.script = scripted(STATES, [{ afterMs: 0, line: '\u001b[31mred' }]);
  const result = await world.step();
  expect(result.log).toContain('\u001b[31mred\u001b[0m\n');
  expect(readFileSync(result.outputs['log_file'] ?? '', 'utf8')).toBe('\u001b[31mred\n');
});

test('none: the log is never read', async () => {
  world.carpathian.script = scripted(
    [{ afterMs: 0, status: 'failed' }],
    [{ afterMs: 0, line: 'why' }],
  );
  expect(await world.step({ logs: 'none' })).toMatchObject({ outputs: { log_file: '' } });
  expect(world.calls().filter((call) => call.includes('logs'))).toEqual([]);
});

test.each([
  ['a text', JSON.stringify('one\ntwo\n')],
  ['a list of texts', JSON.stringify(['one', 'two\n'])],
  ['a wrapped text', JSON.stringify({ success: true, logs: 'one\ntwo' })],
  ['a doubly wrapped list', JSON.stringify({ data: { logs: ['one', 'two'] } })],
  ['plain text that looks like JSON', '["one"\ntwo'],
])('format: %s', async (_name, body) => {
  withLog(() => text(body));
  const lines = shown(await world.step());
  expect(lines.at(-1)).toBe('two');
  expect(lines).toHaveLength(2);
});

test('format: entries with fields', async () => {
  withLog(() =>
    HttpResponse.json([
      { timestamp: '09:00:01', level: 'INFO', step: 'build', message: 'npm ci' },
      { message: 'bare' },
      { code: 7 },
    ]),
  );
  expect(shown(await world.step())).toEqual(['09:00:01 INFO [build] npm ci', 'bare', '{"code":7}']);
});

test('format: JSON of another shape is shown unchanged, at the end', async () => {
  withLog(() => HttpResponse.json({ steps: 3 }));
  expect(shown(await world.step())).toEqual(['{', '  "steps": 3', '}']);
});

test('format: JSON that is nested too deeply is shown unchanged', async () => {
  const deep = `[${'{"data":'.repeat(20_000)}1${'}'.repeat(20_000)}]`;
  withLog(() => text(deep));
  const result = await world.step();
  expect(result.exitCode).toBe(0);
  expect(shown(result).join('')).toBe(deep);
});

test('format: a web page is not a log', async () => {
  withLog(() => HttpResponse.html('<!doctype html><title>Login</title>'));
  const result = await world.step();
  expect(result.outputs['conclusion']).toBe('success');
  expect(shown(result)).toEqual([]);
  expect(warningsOf(result)).toEqual([
    expect.stringContaining('Could not read the log: the response is a web page'),
  ]);
});

test('a 404 while it runs is not reported', async () => {
  world.carpathian.script = scripted(STATES, [{ afterMs: 30_000, line: 'late' }]);
  const result = await world.step();
  expect(shown(result)).toEqual(['late']);
  expect(warningsOf(result)).toEqual([]);
});

test('an error is reported once, and the log is shown when it passes', async () => {
  world.carpathian.script = scripted(STATES, [{ afterMs: 0, line: 'one' }]);
  world.carpathian.faults.add('log', () => ({ answer: HttpResponse.json({}, { status: 500 }) }), 3);
  const result = await world.step();
  expect(shown(result)).toEqual(['one']);
  expect(warningsOf(result)).toHaveLength(1);
});

test('an interrupted read loses no line and repeats none', async () => {
  world.carpathian.script = scripted(STATES, [
    { afterMs: 0, line: 'one' },
    { afterMs: 0, line: 'two' },
  ]);
  world.carpathian.faults.add('log', () => ({
    answer: new HttpResponse(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(`one\n${'t'.repeat(80)}`));
          setImmediate(() => controller.error(new Error('cut')));
        },
      }),
    ),
  }));
  expect(shown(await world.step())).toEqual(['one', 'two']);
});

test('hostile lines stay plain lines', async () => {
  const hostile = [
    '::error::you are hacked',
    '   ::set-output name=conclusion::success',
    '\u00a0\u0085::add-mask::a',
    'ok ##[error]red',
    'progress\r::stop-commands::x',
    '\u001b[31mred\u001b[0m <b>bold</b>',
    '::endgroup::',
    `the key is ${KEY}`,
  ];
  world.carpathian.script = scripted(
    STATES,
    hostile.map((line) => ({ afterMs: 0, line })),
  );
  const result = await world.step();
  const commands = result.log.split(/[\r\n]/).filter((line) => /^[\s\p{C}\p{Z}]*::/u.test(line));
  expect(commands).toEqual([
    `::add-mask::${KEY}`,
    '::group::Log of deployment 4212 (running)',
    '::endgroup::',
  ]);
  expect(result.log).not.toContain('##[');
  expect(result.log).toContain('the key is ***');
  const kept = readFileSync(result.outputs['log_file'] ?? '', 'utf8');
  expect(kept).not.toMatch(/^[\s\p{C}\p{Z}]*::/mu);
  expect(kept).toContain(': :error::you are hacked');
});

test('a log of which the server keeps only the end continues where it was', async () => {
  const all = Array.from({ length: 61 }, (_, second) => `second ${second} ${'.'.repeat(500)}`);
  withLog((elapsedMs) =>
    text(`${all.slice(Math.max(0, elapsedMs / 1_000 - 20), elapsedMs / 1_000 + 1).join('\n')}\n`),
  );
  const result = await world.step({ poll_interval: '1s' });
  expect(shown(result)).toEqual(all);
  expect(noticesOf(result)).toEqual([]);
});

/** A text whose connection breaks. */
function brokenOff(content: string): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(content));
    },
    async pull(controller) {
      // Waits until the previous chunk has been read.
      await new Promise((resolve) => setTimeout(resolve, 10));
      controller.error(new Error('cut'));
    },
  });
  return new HttpResponse(body);
}

const LONG = `three is a line that is long ${'.'.repeat(80)}`;
const JSON_LOG = (): Response => HttpResponse.json({ logs: ['one', 'FATAL: the build broke'] });
const TEXT_LOG = (): Response => text('one\nFATAL: the build broke');

test.each<[string, () => Response, () => Response, string[]]>([
  ['fails', TEXT_LOG, () => new HttpResponse('', { status: 502 }), []],
  ['is none', TEXT_LOG, () => new HttpResponse('', { status: 404 }), []],
  ['is empty', TEXT_LOG, () => text(''), []],
  ['is a page', TEXT_LOG, () => HttpResponse.html('<!doctype html><p>Sorry'), []],
  ['of JSON fails', JSON_LOG, () => new HttpResponse('', { status: 502 }), []],
  ['of JSON is empty', JSON_LOG, () => text(''), []],
  ['of JSON is a page', JSON_LOG, () => HttpResponse.html('<!doctype html><p>Sorry'), []],
  ['of JSON is the same', JSON_LOG, JSON_LOG, []],
  ['is the same', TEXT_LOG, TEXT_LOG, []],
  ['grew', TEXT_LOG, () => text(`one\nFATAL: the build broke\n${LONG}`), [LONG]],
  [
    'grew and is interrupted',
    TEXT_LOG,
    () => brokenOff(`one\nFATAL: the build broke\n${LONG}\nfour`),
    [LONG],
  ],
])('every line is shown once if the second read %s', async (_, first, second, more) => {
  world.carpathian.script = { states: [{ afterMs: 0, status: 'failed' }], log: second };
  world.carpathian.faults.add('log', () => ({ answer: first() }));
  const result = await world.step({ logs: 'on-failure' });
  expect(shown(result)).toEqual(['one', 'FATAL: the build broke', ...more]);
  expect(result.log).not.toContain('has no log');
});

test('a replaced log is reported and shown', async () => {
  withLog((elapsedMs) =>
    text(elapsedMs < 30_000 ? 'first try\nfailed\n' : 'second try, which is longer\nworked\n'),
  );
  const result = await world.step();
  expect(shown(result)).toEqual(['first try', 'failed', 'second try, which is longer', 'worked']);
  expect(noticesOf(result)).toEqual([expect.stringContaining('replaced the log')]);
});

test('an empty response after lines is not a new log', async () => {
  withLog((elapsedMs) => text(elapsedMs === 30_000 ? '' : 'one\n'));
  const result = await world.step();
  expect(shown(result)).toEqual(['one']);
  expect(noticesOf(result)).toEqual([]);
});

test.each([
  ['grows evenly', (share: number) => share],
  ['exists from the start', () => 1],
  ['appears at the end', (share: number) => (share < 0.95 ? 0.001 : 1)],
])('a large log that %s: at most 3 N and 256 kB per minute are fetched', async (_name, growth) => {
  const size = 8 * 1024 * 1024;
  const minutes = 10;
  const whole = `${'x'.repeat(99)}\n`.repeat(size / 100);
  let fetched = 0;
  world.carpathian.script = {
    states: [
      { afterMs: 0, status: 'running' },
      { afterMs: minutes * 60_000, status: 'success' },
    ],
    log: (elapsedMs) => {
      const part = whole.slice(
        0,
        Math.floor(size * growth(Math.min(1, elapsedMs / (minutes * 60_000)))),
      );
      fetched += part.length;
      return text(part);
    },
  };
  const result = await world.step();
  expect(shown(result)).toHaveLength(Math.floor(size / 100));
  expect(fetched).toBeLessThanOrEqual(3 * whole.length + minutes * 256 * 1024);
});

test('a line written after the end is shown, even if the log had not changed before', async () => {
  withLog((elapsedMs) => text(elapsedMs < 60_500 ? 'start\n' : 'start\nERROR: why it failed\n'));
  expect(shown(await world.step())).toEqual(['start', 'ERROR: why it failed']);
});

test('a log that first appears after the end is shown', async () => {
  world.carpathian.script = scripted(
    [{ afterMs: 0, status: 'failed' }],
    [{ afterMs: 500, line: 'why' }],
  );
  expect(shown(await world.step())).toEqual(['why']);
});

test('Retry-After of the log is honoured while the status polling continues', async () => {
  world.carpathian.script = scripted(STATES, [{ afterMs: 0, line: 'one' }]);
  const busy = () => ({
    answer: HttpResponse.json({}, { status: 429, headers: { 'retry-after': '50' } }),
  });
  world.carpathian.faults.add('log', busy);
  expect(shown(await world.step())).toEqual(['one']);
  expect(
    world
      .calls()
      .slice(0, 12)
      .filter((call) => call.includes('logs')),
  ).toEqual(['GET logs/4212']);
});

test('a second outage of the log is reported again', async () => {
  world.carpathian.script = scripted(STATES, [{ afterMs: 0, line: 'one' }]);
  const down = () => ({ answer: HttpResponse.json({}, { status: 500 }) });
  world.carpathian.onCall = (endpoint) => {
    const logs = world.calls().filter((call) => call.includes('logs')).length;
    if (endpoint === 'log' && [2, 3, 5].includes(logs)) world.carpathian.faults.add('log', down);
  };
  expect(warningsOf(await world.step())).toHaveLength(2);
});

test('a cancel while the rest of the log is read does not change the result', async () => {
  world.carpathian.script = scripted(
    [{ afterMs: 0, status: 'success' }],
    [{ afterMs: 0, line: 'one' }],
  );
  world.clock.onSleep = () => process.emit('SIGINT');
  const result = await world.step();
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
});

test('a hanging log costs five seconds after the timeout, not a minute', async () => {
  world.carpathian.script = { states: [{ afterMs: 0, status: 'running' }], log: () => text('') };
  const hang = () => ({
    hang: true as const,
    onHang: () => {
      world.clock.advance(5_000);
    },
  });
  world.carpathian.onCall = (endpoint) => {
    if (endpoint === 'log' && world.clock.now() >= 60_000) world.carpathian.faults.add('log', hang);
  };
  const result = await world.step({ timeout: '1m' });
  expect(result.outputs['conclusion']).toBe('timed_out');
  expect(Number(result.outputs['duration_seconds'])).toBeLessThanOrEqual(71);
});

test('the deployment log cannot put the key into the summary', async () => {
  world.carpathian.script = {
    ...scripted(
      [{ afterMs: 0, status: 'failed' }],
      [{ afterMs: 0, line: `curl -H 'Authorization: Bearer ${KEY}'` }],
    ),
    answer: ({ status }) => HttpResponse.json({ status, error: `bad key ${KEY}` }),
  };
  const result = await world.step();
  expect(result.summary).toContain('bad key &#42;&#42;&#42;');
});

test('a hanging log delays the end of the step once, by at most half a minute', async () => {
  world.carpathian.script = scripted(STATES, [{ afterMs: 0, line: 'one' }]);
  const hang = () => ({
    hang: true as const,
    onHang: () => {
      world.clock.advance(30_000);
    },
  });
  world.carpathian.faults.add('log', hang);
  const result = await world.step();
  expect(shown(result)).toEqual(['one']);
  expect(Number(result.outputs['duration_seconds'])).toBeLessThanOrEqual(66);
  expect(world.calls().filter((call) => call.includes('logs'))).toHaveLength(3);
});

const json = (value: unknown): Response => Response.json(value);
const kept = ({ outputs }: StageResult): string[] =>
  readFileSync(outputs['log_file'] ?? '', 'utf8')
    .trimEnd()
    .split('\n');

/** A log of 25 lines, one every two seconds. */
const LINES = Array.from({ length: 25 }, (_, at) => `line ${at}`);
const written = (elapsedMs: number): string[] => LINES.slice(0, 1 + Math.floor(elapsedMs / 2_000));

test.each<[string, (elapsedMs: number) => Response]>([
  ['a list', (elapsedMs) => json(written(elapsedMs).reverse())],
  ['a text', (elapsedMs) => text(written(elapsedMs).reverse().join('\n').concat('\n'))],
  [
    'a list of 10 entries at most',
    (elapsedMs) => json({ logs: written(elapsedMs).reverse().slice(0, 10) }),
  ],
])('%s with the newest line first is shown in chronological order', async (_name, log) => {
  withLog(log);
  const result = await world.step();
  expect(shown(result)).toEqual(LINES);
  expect(kept(result)).toEqual(LINES);
  expect(noticesOf(result)).toEqual([]);
});

test('entries are shown in chronological order, from the first read on', async () => {
  const entry = (line: string, at: number) => ({
    timestamp: new Date(Date.UTC(2026, 0, 1) + at * 100).toISOString(),
    message: line,
  });
  withLog(() => json({ data: { entries: LINES.map(entry).reverse() } }));
  const lines = shown(await world.step()).map((line) => line.replace(/^\S+ /, ''));
  expect(lines).toEqual(LINES);
});

test.each<[string, (api: string[], web: string[]) => Response]>([
  ['a text', (api, web) => text(`== api\n${api.join('')}== web\n${web.join('')}`)],
  ['texts', (api, web) => json({ api: api.join(''), web: web.join('') })],
  [
    'groups of texts',
    (api, web) =>
      json({
        command_groups: [
          { label: 'api', log: api.join('') },
          { label: 'web', log: web.join('') },
        ],
      }),
  ],
  [
    'groups of lists',
    (api, web) =>
      json({
        groups: [
          { name: 'api', api },
          { name: 'web', web },
        ],
      }),
  ],
])('every line of %s that grow concurrently is shown once', async (_name, answer) => {
  const group = (name: string, count: number): string[] =>
    Array.from({ length: count }, (_, at) => `${name} ${at} ${'.'.repeat(500)}\n`);
  withLog((elapsedMs) => {
    const api = group('api', 1 + Math.floor(elapsedMs / 5_000));
    return answer(api, group('web', 10 + Math.floor(elapsedMs / 10_000)));
  });
  const result = await world.step();
  for (const [name, count] of [
    ['api', 13],
    ['web', 16],
  ] as const) {
    const lines = kept(result).filter((line) => line.startsWith(`${name} `));
    expect(lines).toEqual(group(name, count).map((line) => line.trimEnd()));
  }
  expect(kept(result)).toEqual(shown(result));
  expect(noticesOf(result)).toEqual([]);
});

test.each<[string, unknown, string[]]>([
  [
    'stdout and stderr',
    { stdout: 'building\n', stderr: 'npm ERR! missing script: build\n' },
    ['building', 'npm ERR! missing script: build'],
  ],
  [
    'unknown keys',
    { deployment_id: 'd-1', status: 'failed', build: 'one\ntwo', hooks: { after: ['three'] } },
    ['one', 'two', 'three'],
  ],
  [
    'a log and why it failed',
    { logs: ['one'], error: 'exit code 1', command_groups: [{ label: 'api', stderr: 'killed' }] },
    ['one', 'exit code 1', 'api', 'killed'],
  ],
  [
    'entries with more fields than a message',
    [{ level: 'ERROR', message: 'build failed', stderr: 'npm ERR! one\nnpm ERR! two\n', code: 1 }],
    ['ERROR build failed', 'npm ERR! one', 'npm ERR! two'],
  ],
  ['entries as a container writes them', [{ log: 'a\n', stream: 'stdout', time: 1 }], ['1 a']],
])('every text of the log is shown: %s', async (_name, body, expected) => {
  withLog(() => json(body));
  expect(shown(await world.step())).toEqual(expected);
});

test.each<[string, (...entries: string[]) => Response]>([
  ['a list of entries', (...entries) => json(entries.map((message) => ({ message })))],
  ['a list', (...entries) => json({ logs: entries })],
  ['a text in JSON', (...entries) => json(entries.join('\n'))],
  ['a text', (...entries) => text(`${'.'.repeat(80)}\n${entries.join('\n')}`)],
])('the last line of %s is shown once it is complete', async (_name, answer) => {
  const many = Array.from({ length: 2_000 }, (_, at) => `line ${at}`);
  withLog((elapsedMs) => {
    if (elapsedMs < 5_000) return answer('comp');
    return elapsedMs < 20_000 ? answer('compiling') : answer('compiling', ...many);
  });
  const result = await world.step();
  const lines = shown(result).filter((line) => !line.startsWith('...'));
  expect(lines).toEqual(['compiling', ...many]);
  expect(kept(result)).toEqual(shown(result));
});

test.each<[string, (lines: string[]) => Response]>([
  ['lines of a text', (lines) => text(`${lines.slice(-50).join('\n')}\n`)],
  ['lines of a text in JSON', (lines) => json({ logs: lines.slice(-50).join('\n') })],
  ['entries', (lines) => json(lines.slice(-50).map((message) => ({ message })))],
  ['bytes', (lines) => text(`${lines.join('\n')}\n`.slice(-400))],
])(
  'a server that keeps the newest %s: the log continues after the overlap',
  async (_name, answer) => {
    const count = (elapsedMs: number): number => 1 + Math.floor(elapsedMs / 200);
    const all = Array.from({ length: 310 }, (_, at) =>
      at % 5 === 3 ? '' : `line ${at} ${at % 7}`,
    );
    withLog((elapsedMs) => answer(all.slice(0, count(elapsedMs))));
    const result = await world.step({ poll_interval: '2s' });
    expect(kept(result)).toEqual(all);
    expect(noticesOf(result)).toEqual([]);
  },
);

test('without an overlap, a notice reports it, and no line is shown twice', async () => {
  const step = (elapsedMs: number): number => Math.floor(elapsedMs / 20_000);
  withLog((elapsedMs) =>
    text(
      `start\n${Array.from({ length: 9 }, (_, at) => `${step(elapsedMs)}-${at}\n`).join('')}`.slice(
        -36,
      ),
    ),
  );
  const result = await world.step();
  expect(new Set(shown(result)).size).toBe(shown(result).length);
  expect(shown(result)).toHaveLength(36);
  expect(noticesOf(result)).toHaveLength(3);
});

test("the step's own messages are outside the group of the log", async () => {
  let [statusCalls, isTwoRead] = [0, false];
  const isDown = (): boolean => statusCalls >= 3 && statusCalls < 12;
  world.carpathian.script = {
    states: [{ afterMs: 0, status: 'running' }],
    // Not time-based: the length of an outage depends on the jitter of the pauses.
    answer: () => HttpResponse.json({ status: isTwoRead ? 'success' : 'running' }),
    log: () => {
      isTwoRead = statusCalls >= 12;
      return text(isTwoRead ? 'one\ntwo\n' : 'one\n');
    },
  };
  const down = () => ({ answer: HttpResponse.json({}, { status: 500 }) });
  world.carpathian.onCall = (endpoint) => {
    if (endpoint !== 'status') return;
    statusCalls += 1;
    if (isDown()) world.carpathian.faults.add('status', down);
  };
  const { log } = await world.step();
  let place = 'outside';
  const places = log.split('\n').flatMap((line) => {
    if (line.startsWith('::group')) place = 'in the group';
    if (line === '::endgroup::') place = 'outside';
    const text = /^one|^two|^::warning|^Status: \w+|^Carpathian is responding/.exec(line)?.[0];
    return text === undefined ? [] : [`${text} ${place}`];
  });
  expect(places).toEqual([
    'Status: running outside',
    'one in the group',
    '::warning outside',
    'Carpathian is responding outside',
    'two in the group',
    'Status: success outside',
  ]);
});

test.each([
  ['a time', '[{"ts":1732672800123456789,"message":"start"}]', ['1732672800123456789 start']],
  [
    'an entry',
    '[{"code":12345678901234567890,"ratio":1.10}]',
    ['{"code":12345678901234567890,"ratio":1.10}'],
  ],
  [
    'JSON of another shape',
    '{"pid":1732672800123456789}',
    ['{', '  "pid": 1732672800123456789', '}'],
  ],
])('numbers are shown verbatim: %s', async (_name, body, expected) => {
  withLog(() => text(body));
  expect(shown(await world.step())).toEqual(expected);
});

test('the summary shows what a terminal shows in the end', async () => {
  const line = '\u001b[2K\u001b[1G10 %\r20 %\rdone \u001b[32mgreen\u001b[0m\r';
  world.carpathian.script = scripted(
    [{ afterMs: 0, status: 'failed' }],
    [
      { afterMs: 0, line },
      { afterMs: 0, line: `${KEY.slice(0, 9)}\u001b[0m${KEY.slice(9)}` },
    ],
  );
  const { summary } = await world.step();
  expect(summary).toContain('<pre>done green\n');
  expect(summary).not.toMatch(/\u001b|\[2K|20 %/);
});

test('a line without delimiters is not split within a secret', async () => {
  for (const before of [64 * 1024 - 3, 64 * 1024 - 12, 128 * 1024 - 7]) {
    withLog(() => text(`${'x'.repeat(before)}${KEY}${'x'.repeat(200_000)}\n`));
    const result = await world.step();
    expect(kept(result).join('')).toBe(`${'x'.repeat(before)}***${'x'.repeat(200_000)}`);
  }
});

test('JSON Lines are plain text, however long', async () => {
  const lines = Array.from({ length: 500 }, (_, at) => JSON.stringify({ level: 30, msg: `${at}` }));
  withLog((elapsedMs) => text(`${lines.slice(0, Math.floor(elapsedMs / 100)).join('\n')}\n`));
  expect(shown(await world.step())).toEqual(lines);
});
