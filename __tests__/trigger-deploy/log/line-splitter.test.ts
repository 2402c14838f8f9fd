import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor } from '../../../lib/step/redactor.ts';
import { createLineSplitter } from '../../../trigger-deploy/log/line-splitter.ts';

const SECRET = 'cpk_4f+9/c0ffee=Zm9vbGlzaA';

/**
 * Splits a text that arrives in chunks of `size`; returns the pieces without trailing line breaks.
 */
function split(text: string, size = 10_001): string[] {
  const pieces: Buffer[] = [];
  const redactor = createRedactor();
  redactor.add(SECRET);
  const splitter = createLineSplitter((lines) => pieces.push(lines), redactor);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) splitter.push(bytes.subarray(at, at + size));
  return [...pieces, splitter.rest()].map((piece) => piece.toString().replace(/\n$/, ''));
}

test.each([
  ['between characters if there is no space', '€'.repeat(60_000)],
  ['after a space', 'word '.repeat(40_000)],
  ['after a comma', 'word,'.repeat(40_000)],
  [
    'after a space rather than a comma',
    `${'word '.repeat(13_106)}word,word,${'word '.repeat(20_000)}`,
  ],
  ['at the limit if the last space is far before it', `a ${'x'.repeat(150_000)}`],
])('a long line is split %s, and nothing is lost', (_where, text) => {
  const pieces = split(text, text.length);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join('')).toBe(text);
  expect(Math.max(...pieces.map((piece) => Buffer.byteLength(piece)))).toBeLessThanOrEqual(
    128 * 1024,
  );
  const end = text.includes(' ') ? ' ' : ',';
  if (text.startsWith('word')) expect(pieces.every((piece) => piece.endsWith(end))).toBe(true);
});

const line = fc.string({ unit: fc.constantFrom('a', 'ß', '€', '😀', ' ', ':'), maxLength: 12 });

test('lines do not depend on the chunks', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (lines, size) => {
      const text = `${lines.join('\n')}\n`;
      expect(split(text, size).slice(0, -1).join('\n').split('\n')).toEqual(lines);
    }),
  );
});

test('the pieces of a long line do not depend on the chunks, or on what follows', () => {
  const long = `${'x'.repeat(70_000)}${SECRET}${'y'.repeat(61_000)}`;
  fc.assert(
    fc.property(fc.nat(140_000), fc.integer({ min: 1_000, max: 200_000 }), (length, size) => {
      const text = `${long.slice(0, length)}\nend\n`;
      const pieces = split(text, 200_000).flatMap((piece) => piece.split('\n'));
      expect(split(text, size).flatMap((piece) => piece.split('\n'))).toEqual(pieces);
    }),
    { numRuns: 50 },
  );
});

test('a line that never ends is split into pieces between characters', () => {
  const text = `a${'😀'.repeat(100_000)}`;
  const pieces = split(text);
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.join('')).toBe(text);
});

test('a line without delimiters is never split within a secret, wherever it is', () => {
  const forms = [SECRET, encodeURIComponent(SECRET), `ü${SECRET}€`, SECRET.repeat(4)];
  fc.assert(
    fc.property(fc.constantFrom(...forms), fc.integer({ min: -120, max: 20 }), (form, place) => {
      const text = `${'x'.repeat(64 * 1024 + place)}${form}${'x'.repeat(70_000)}`;
      const pieces = split(text);
      expect(pieces.join('')).toBe(text);
      const shown = pieces.map((piece) =>
        piece.replaceAll(SECRET, '').replaceAll(encodeURIComponent(SECRET), ''),
      );
      expect(shown.join('')).not.toMatch(/cpk|Zm9|c0f/);
    }),
  );
});
