import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLogCursor } from '../../../trigger-deploy/log/log-cursor.ts';

/** Reads a log repeatedly; returns the new lines and the number of gaps. */
function follow(
  reads: readonly (readonly string[])[],
  size = 1,
): { shown: string[]; gaps: number } {
  const shown: string[] = [];
  let gaps = 0;
  const cursor = createLogCursor({
    onNew: (lines) => shown.push(...lines.toString().replace(/\n$/, '').split('\n')),
    onGap: () => (gaps += 1),
  });
  for (const lines of reads) {
    const read = cursor.startRead();
    for (let at = 0; at < lines.length; at += size) {
      read.push(
        Buffer.from(
          lines
            .slice(at, at + size)
            .map((line) => `${line}\n`)
            .join(''),
        ),
      );
    }
    read.end();
  }
  return { shown, gaps };
}

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `line ${at}`);
const lineText = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 2 });
const lines = fc.array(lineText, { minLength: 1, maxLength: 40 });
const ends = fc.array(fc.nat(40), { maxLength: 8 }).map((list) => list.sort((a, b) => a - b));
const size = fc.integer({ min: 1, max: 7 });

test('a log that grows at its end yields each line once, in order, however often lines repeat', () => {
  fc.assert(
    fc.property(lines, ends, size, (all, lengths, pieces) => {
      const reads = [...lengths.map((length) => all.slice(0, length)), all];
      expect(follow(reads, pieces)).toEqual({ shown: all, gaps: 0 });
    }),
  );
});

test('a log that grows anywhere yields each line once, however often lines repeat', () => {
  const marked = fc.array(fc.tuple(lineText, fc.nat(5)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(marked, size, (all, pieces) => {
      // Each line appears in one of the reads.
      const reads = [0, 1, 2, 3, 4, 5].map((read) =>
        all.filter(([, from]) => from <= read).map(([line]) => line),
      );
      const { shown } = follow(reads, pieces);
      expect(shown.toSorted()).toEqual(all.map(([line]) => line).toSorted());
    }),
  );
});

test('a window of a log yields each line once, in order, however short the overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 8 })), size, (steps, pieces) => {
      // Every third line is the same, and at least two lines stay.
      const all = numbered(500).map((line, at) => (at % 3 === 0 ? '' : line));
      let end = 10;
      const places = [end, ...steps.map((step) => (end += step))];
      const reads = places.map((place) => all.slice(place - 10, place));
      expect(follow(reads, pieces)).toEqual({ shown: all.slice(0, end), gaps: 0 });
    }),
  );
});

test('a server that limits a log by bytes truncates a line, which is not shown again', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 }), (steps) => {
      const all = Array.from({ length: 400 }, (_, at) => `${at} ${'.'.repeat((at * 7) % 30)}`);
      const whole = `${all.join('\n')}\n`;
      let end = 0;
      const places = [60, ...steps].map((step) => (end += step));
      const reads = places.map((place) => whole.slice(Math.max(0, place - 150), place));
      const complete = reads.map((read) => read.split('\n').slice(0, -1));
      const shown = whole.slice(0, end).split('\n').slice(0, -1);
      expect(follow(complete)).toEqual({ shown, gaps: 0 });
    }),
  );
});

test('a log with the newest lines first is shown in chronological order', () => {
  const all = numbered(25);
  const reads = [1, 4, 5, 5, 12, 25].map((count) => all.slice(0, count).reverse());
  expect(follow(reads)).toEqual({ shown: all, gaps: 0 });
  const windows = reads.map((read) => read.slice(0, 14));
  expect(follow(windows)).toEqual({ shown: all, gaps: 0 });
});

test('groups that each keep their newest lines yield each line once', () => {
  const group = (name: string, end: number): string[] =>
    numbered(end)
      .slice(-20)
      .map((line) => `${name} ${line}`);
  const reads = [5, 20, 30, 45].map((end) => [...group('api', end), ...group('web', end)]);
  const { shown, gaps } = follow(reads);
  expect(gaps).toBe(0);
  const expected = numbered(45).flatMap((line) => [`api ${line}`, `web ${line}`]);
  expect(shown.toSorted()).toEqual(expected.toSorted());
});

test('an older read and an empty read change nothing', () => {
  const all = numbered(20);
  const reads = [all.slice(0, 10), all.slice(0, 4), [], all.slice(0, 12), all.slice(3, 8), all];
  expect(follow(reads)).toEqual({ shown: all, gaps: 0 });
});

test('lines that appeared and disappeared between two reads are a gap, whatever the reads have in common', () => {
  const reads = [
    ['a', '', 'b', ''],
    ['x', '', 'y', ''],
  ];
  expect(follow(reads)).toEqual({ shown: reads.flat(), gaps: 1 });
});

test('a line that changes in place is shown again, and nothing else', () => {
  expect(
    follow([
      ['a', '10 %', 'b'],
      ['a', '20 %', 'b', 'c'],
    ]),
  ).toEqual({
    shown: ['a', '10 %', 'b', '20 %', 'c'],
    gaps: 0,
  });
});

test('lines that do not fit in memory after a change are a gap, and the log continues after it', () => {
  const all = Array.from({ length: 3_000 }, (_, at) => `${at} ${'x'.repeat(4_000)}`);
  const changed = ['new', ...all, 'end'];
  const { shown, gaps } = follow([all, changed, [...changed, 'more']], 10);
  expect(shown).toHaveLength(3_002);
  expect(shown.slice(-2)).toEqual(['end', 'more']);
  expect(gaps).toBeGreaterThan(0);
});
