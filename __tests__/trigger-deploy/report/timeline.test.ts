import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import mermaid from 'mermaid';
import type { Conclusion, StatusChange } from '../../../trigger-deploy/progress.ts';
import { judge, readVocabulary } from '../../../trigger-deploy/states.ts';
import { renderTimeline } from '../../../trigger-deploy/report/timeline.ts';
import { anyCharacter } from '../../fuzz/arbitraries.ts';

const START = Date.UTC(2026, 0, 5, 9, 0, 0);
const NONE = readVocabulary({ success: [], failure: [], cancelled: [], pending: [] });

/** A timeline of statuses, each with the second in which it was first seen. */
function timelineOf(
  words: readonly (readonly [second: number, word: string])[],
  end: number,
  conclusion: Conclusion = 'success',
): string {
  const changes = words.map(([second, status]): StatusChange => ({
    status,
    at: new Date(START + second * 1000),
    verdict: judge(status, NONE),
  }));
  const endedAt = new Date(START + end * 1000);
  return renderTimeline({ changes, endedAt, conclusion }, (text) => text.replaceAll('s3cret', '*'));
}

const rowsOf = (timeline: string): string[] =>
  timeline.split('\n').filter((line) => line.startsWith('▸'));

type Task = { task: string; startTime: Date; endTime: Date } & Record<string, unknown>;
type GanttData = {
  getTasks(): Task[];
  getLinks(): Map<string, string>;
  getSections(): string[];
  getDiagramTitle(): string;
  getAccTitle(): string;
  getAccDescription(): string;
};

/**
 * Parses a timeline with mermaid; throws if it is not a diagram. Mermaid cleans titles with a DOM,
 * which is missing here, so our title is removed, and any other throws.
 */
async function read(timeline: string): Promise<GanttData> {
  const text =
    /^```mermaid\n([^`]*)\n```$/.exec(timeline)?.[1]?.replace(/^title Status.*\n/m, '') ?? '';
  expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'gantt' });
  // `parse` does not return what it read.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  return db as unknown as GanttData;
}

describe('the rows', () => {
  test('success: each status is a bar with its duration, the last one a milestone', () => {
    const words = [
      [0, 'queued'],
      [14, 'building'],
      [95.5, 'success'],
    ] as const;
    expect(timelineOf(words, 97)).toBe(`\`\`\`mermaid
%%{init: {"gantt":{"barHeight":22,"barGap":6,"fontSize":13,"topPadding":55,"leftPadding":30,"rightPadding":30,"gridLineStartPadding":45},"themeVariables":{"sectionBkgColor":"transparent","taskTextColor":"#ffffff","taskBkgColor":"#1a7f37","taskBorderColor":"#1a7f37","doneTaskBkgColor":"#afb8c1","doneTaskBorderColor":"#afb8c1","activeTaskBkgColor":"#bf8700","activeTaskBorderColor":"#bf8700","critBkgColor":"#cf222e","critBorderColor":"#cf222e"}}}%%
gantt
title Status over time (UTC)
dateFormat YYYY-MM-DD HH:mm:ss.SSS
axisFormat %H:%M:%S
tickInterval 30second
todayMarker off
▸ queued 14s :done, 2000-01-01 09:00:00.000, 14000ms
▸ building 1m22s :2000-01-01 09:00:14.000, 81500ms
▸ success :milestone, 2000-01-01 09:01:35.500, 0ms
\`\`\``);
  });

  test('failure: the end and the status before it are red', () => {
    const words = [
      [0, 'queued'],
      [5, 'shipping'],
      [10, 'building'],
      [20, 'failed'],
    ] as const;
    expect(rowsOf(timelineOf(words, 20, 'failure'))).toEqual([
      '▸ queued 5s :done, 2000-01-01 09:00:00.000, 5000ms',
      '▸ shipping 5s :active, 2000-01-01 09:00:05.000, 5000ms',
      '▸ building 10s :crit, 2000-01-01 09:00:10.000, 10000ms',
      '▸ failed :crit, milestone, 2000-01-01 09:00:20.000, 0ms',
    ]);
  });

  test.each([
    ['timed_out', 'timed out'],
    ['cancelled', 'cancelled'],
    ['failure', 'failed'],
  ] as const)(
    '%s without a final status of the server: the end is that of the step',
    (how, end) => {
      expect(rowsOf(timelineOf([[0, '']], 30, how))).toEqual([
        '▸ no status 30s :crit, 2000-01-01 09:00:00.000, 30000ms',
        `▸ ${end} :crit, milestone, 2000-01-01 09:00:30.000, 0ms`,
      ]);
    },
  );

  test('many: the first and the last, and how many were left out', async () => {
    const words = Array.from({ length: 400 }, (_, index) => [index, `running${index}`] as const);
    const timeline = timelineOf(words, 400, 'timed_out');
    const rows = rowsOf(timeline);
    expect(rows).toHaveLength(20);
    expect(rows[9]).toContain('running9 ');
    expect(rows[10]).toBe('▸ 382 changes left out 6m22s :2000-01-01 09:00:10.000, 382000ms');
    expect(rows[11]).toContain('running392 ');
    expect(rows[19]).toContain('timed out');
    expect((await read(timeline)).getTasks()).toHaveLength(20);
  });

  test('long statuses are shortened', () => {
    const words = Array.from({ length: 400 }, (_, index) => [index, 'ä'.repeat(9_000)] as const);
    expect(Buffer.byteLength(timelineOf(words, 400))).toBeLessThan(5_000);
  });

  test.each([
    ['In Progress_2.0-läuft', 'In Progress_2.0-läuft'],
    ['section a: b, crit;', 'section a? b? crit?'],
    ['\u3164\u202e\ud800', '???'],
  ])('the status %j is shown as %j', (word, shown) => {
    expect(timelineOf([[0, word]], 9, 'timed_out')).toContain(`▸ ${shown} 9s :`);
  });

  test('secrets are redacted before any other change', () => {
    expect(timelineOf([[0, 'with s3cret']], 9, 'timed_out')).toContain('▸ with ? 9s :');
  });

  test.each([
    ['no change', [], 100],
    ['an immediate end, however long the rest took', [[0, 'success']], 100],
    ['less than a second', [[0, 'queued']], 0.9],
  ] as const)('no timeline for %s', (_name, words, end) => {
    expect(timelineOf(words, end, 'success')).toBe('');
  });
});

describe('the axis', () => {
  test.each([
    [3, '1second', '%H:%M:%S'],
    [45, '10second', '%H:%M:%S'],
    [180, '30second', '%H:%M:%S'],
    [181, '1minute', '%H:%M'],
    [30 * 60, '5minute', '%H:%M'],
    [3 * 3600, '30minute', '%H:%M'],
    [6 * 3600, '1hour', '%H:%M'],
    [5 * 86_400, '1day', '%H:%M'],
  ])('%d s: a tick every %s', (seconds, interval, format) => {
    const timeline = timelineOf([[0, 'queued']], seconds, 'timed_out');
    expect(timeline).toContain(`\naxisFormat ${format}\ntickInterval ${interval}\n`);
  });

  test('continues after midnight', async () => {
    const timeline = timelineOf(
      [
        [14 * 3600, 'queued'],
        [16 * 3600, 'success'],
      ],
      16 * 3600,
    );
    const [queued, success] = (await read(timeline)).getTasks();
    expect(queued?.startTime).toEqual(new Date(2000, 0, 1, 23));
    expect(success?.startTime).toEqual(new Date(2000, 0, 2, 1));
  });
});

// Texts with a meaning in mermaid, markdown or HTML.
const SYNTAX = [
  ...[
    ':',
    ';',
    '#',
    ',',
    '%%',
    '{',
    '}',
    '<',
    '>',
    '"',
    '`',
    '```',
    '~~~',
    '\\',
    '---',
    '\n',
    '\r',
  ],
  ...['\u2028', '\u202e', '\u200b', '\u3164', '\ud800', '&quot;', '#59;', '#quot;', ' ', ''],
  ...['gantt', 'section x', 'title x', 'dateFormat X', 'axisFormat %d', 'tickInterval 1ms', 'end'],
  ...['click task1 href "javascript:alert(1)"', 'call x()', 'accTitle: x', 'accDescr { x }'],
  ...['%%{init: {"securityLevel": "loose"}}%%', '%% x', 'todayMarker on', 'excludes weekends'],
  ...['2000-01-01', 'after task1', 'until task1', 'crit, ', '1d', '__proto__', 'constructor'],
  ...['<img src=x onerror=alert(1)>', '</pre>', '[a](javascript:b)', 'queued', 'failed', 'success'],
];
const hostile = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 60 }),
  fc.array(fc.constantFrom(...SYNTAX), { maxLength: 8 }).map((parts) => parts.join('')),
);

test('whatever the server returns, mermaid reads only the intended rows', async () => {
  const open = hostile.filter((word) => ['pending', 'unknown'].includes(judge(word, NONE)));
  const seconds = fc.integer({ min: 1, max: 100_000 });
  const changes = fc.array(fc.tuple(seconds, open), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(changes, async (steps) => {
      let now = 0;
      const words = steps.map(([length, word]) => [(now += length), word] as const);
      const data = await read(timelineOf(words, now + 1, 'timed_out'));
      const tasks = data.getTasks();
      expect(tasks).toHaveLength(words.length + 1);
      for (const [index, { task, startTime }] of tasks.entries()) {
        expect(task).toMatch(/^▸ [\p{L}\p{N} ._…?-]+$/u);
        const elapsedMs = ((words[index]?.[0] ?? now + 1) - (words[0]?.[0] ?? 0)) * 1000;
        expect(startTime.getTime() - Number(tasks[0]?.startTime)).toBe(elapsedMs);
      }
      expect(data.getLinks().size).toBe(0);
      expect(data.getSections()).toEqual([]);
      expect(data.getDiagramTitle() + data.getAccTitle() + data.getAccDescription()).toBe('');
    }),
  );
});
