import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLineSplitter } from '../../../trigger-deploy/log/line-splitter.ts';
import { createLogCursor } from '../../../trigger-deploy/log/log-cursor.ts';

/** Bytes cut into pieces at the given places. */
function pieces(bytes: Buffer, places: readonly number[]): Buffer[] {
  const cuts = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort(
    (a, b) => a - b,
  );
  return [...cuts, bytes.length].map((end, index) => bytes.subarray(cuts[index - 1] ?? 0, end));
}

const line = fc.string({ unit: fc.constantFrom('a', 'ß', '€', '😀', ' ', ':'), maxLength: 12 });
const cuts = fc.array(fc.nat(), { maxLength: 8 });

test('lines are the same however the bytes are cut', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), cuts, (lines, places) => {
      const seen: string[] = [];
      const splitter = createLineSplitter(
        (text) => seen.push(...text.split('\n')),
        () => undefined,
      );
      for (const piece of pieces(Buffer.from(`${lines.join('\n')}\n`), places))
        splitter.push(piece);
      splitter.end();
      expect(seen).toEqual(lines);
    }),
  );
});

test('a line that never ends comes in pieces that cut no character', () => {
  const text = `a${'😀'.repeat(100_000)}`;
  const seen: string[] = [];
  const splitter = createLineSplitter(
    (piece) => seen.push(...piece.split('\n')),
    () => undefined,
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 10_001) splitter.push(bytes.subarray(at, at + 10_001));
  splitter.end();
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.join('')).toBe(text);
});

test('a growing log gives each line once, however it grows and is cut', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), cuts, cuts, (lines, lengths, places) => {
      const whole = Buffer.from(`${lines.join('\n')}\n`);
      const seen: string[] = [];
      const cursor = createLogCursor({
        split: (onBytes) => createLineSplitter((text) => seen.push(...text.split('\n')), onBytes),
        onRewritten: () => {
          throw new Error('It was not rewritten.');
        },
      });
      const sizes = lengths.map((length) => length % (whole.length + 1)).sort((a, b) => a - b);
      for (const size of [...sizes, whole.length]) {
        const read = cursor.startRead();
        for (const piece of pieces(whole.subarray(0, size), places)) read.push(piece);
        read.end({ complete: size === whole.length });
      }
      expect(seen).toEqual(lines);
    }),
  );
});

test('a log of which only the newest lines are kept gives each line once', () => {
  const lines = Array.from({ length: 300 }, (_, index) => `line ${index}`);
  const seen: string[] = [];
  const cursor = createLogCursor({
    split: (onBytes) => createLineSplitter((text) => seen.push(...text.split('\n')), onBytes),
    onRewritten: () => seen.push('?'),
  });
  for (let end = 10; end <= 300; end += 10) {
    const read = cursor.startRead();
    read.push(Buffer.from(`${lines.slice(Math.max(0, end - 600), end).join('\n')}\n`));
    read.end({ complete: false });
  }
  expect(seen).toEqual(lines);
});
