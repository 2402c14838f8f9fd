import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { FORBIDDEN_PHRASES } from './forbidden-phrases.ts';
import { LONG_MESSAGES } from './long-messages.ts';

const MAX_CHARS = 220;

const LINES = readFileSync(join(import.meta.dirname, '../messages.snapshot.md'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !/^#|^What users see/.test(line));
const MESSAGES = LINES.map((line) => /^- \[[^\]]*\] (.+)$/.exec(line)?.[1] ?? '');

/** Without what others wrote, URLs, values, and the technical part. */
function ownWords(message: string): string {
  return message
    .replace(/ \((?:HTTP \d+, )?[A-Z]+ (?:https?:\/)?\/[^)]*\)\.?(?= |$)/, '')
    .replace(/returned an error: .*?[.!](?= |$)/, 'returned an error.')
    .replace(/\\npermissions:.*write\\n/, ' ')
    .replace(/(?<=run-name:|mask:) .*/, '')
    .replace(/"(?:[^"\\]|\\.)*"(?:, "(?:[^"\\]|\\.)*")*/g, '""')
    .replace(/\bhttps?:\/\/[^\s)]+/g, 'URL')
    .replace(/\b[0-9a-f]{40}\b|\bUUID\b/g, 'ID');
}

function where(isBad: (message: string) => boolean): string[] {
  return LINES.filter((_, index) => isBad(MESSAGES[index] ?? ''));
}

test('each line is one message with its heading', () => {
  expect(LINES.length).toBeGreaterThan(200);
  expect(where((message) => message === '')).toEqual([]);
});

test('no message is longer than a person reads in a hurry', () => {
  const isLong = (message: string): boolean => ownWords(message).length > MAX_CHARS;
  const isAllowed = (message: string): boolean =>
    LONG_MESSAGES.some(([pattern]) => pattern.test(message));
  expect(where((message) => isLong(message) && !isAllowed(message))).toEqual([]);
});

test('each exception is one', () => {
  const idle = LONG_MESSAGES.filter(([pattern]) => !MESSAGES.some((it) => pattern.test(it)));
  expect(idle).toEqual([]);
});

test('no message has a stack, a line break outside of YAML, or a mark too many', () => {
  const bad = /\bat \S+:\d+:\d+|\w\.\.(?: |$)|[.:;,] [.;,]|\?\.|undefined|\[object|\bnull\b/;
  expect(where((message) => bad.test(ownWords(message)))).toEqual([]);
  expect(where((message) => ownWords(message).includes('\\n'))).toEqual([]);
});

test.each(FORBIDDEN_PHRASES)('no message contains %s', (phrase) => {
  expect(where((message) => phrase.test(ownWords(message)))).toEqual([]);
});
