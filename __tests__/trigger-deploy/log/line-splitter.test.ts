import { expect, test } from '@jest/globals';
import { createLineSplitter } from '../../../trigger-deploy/log/line-splitter.ts';

function split(text: string): string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter(
    (some) => lines.push(some),
    () => undefined,
  );
  splitter.push(Buffer.from(text));
  splitter.end();
  return lines;
}

test.each([
  ['between characters where it has no space', '€'.repeat(60_000)],
  ['after a space', 'word '.repeat(40_000)],
  ['after a comma', 'word,'.repeat(40_000)],
  [
    'after a space rather than a comma',
    `${'word '.repeat(13_106)}word,word,${'word '.repeat(20_000)}`,
  ],
  ['at its length where the last space is long before', `a ${'x'.repeat(150_000)}`],
])('a line that is too long is cut %s, and nothing is lost', (_where, text) => {
  const pieces = split(text);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join('')).toBe(text);
  expect(Math.max(...pieces.map((piece) => Buffer.byteLength(piece)))).toBeLessThanOrEqual(
    128 * 1024,
  );
  const end = text.includes(' ') ? ' ' : ',';
  if (text.startsWith('word')) expect(pieces.every((piece) => piece.endsWith(end))).toBe(true);
});
