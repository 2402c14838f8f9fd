import { expect, test } from '@jest/globals';
import { createLogDecoder } from '../../../trigger-deploy/log/log-decoder.ts';

/** Sends chunks through a decoder; returns the streamed text and the buffered rest. */
function decode(pieces: readonly string[]) {
  let text = '';
  const decoder = createLogDecoder((chunk) => {
    text += chunk.toString('utf8');
  });
  for (const piece of pieces) decoder.push(Buffer.from(piece));
  return { text, whole: decoder.end() };
}

const LONG = 'x'.repeat(100);
const MEGABYTE = 1024 * 1024;

test('text is streamed in chunks', () => {
  expect(decode(['on', 'e\n', LONG, '\ntwo'])).toEqual({
    text: `one\n${LONG}\ntwo`,
    whole: undefined,
  });
});

test.each([
  '[INFO] start',
  '[1/4] build',
  '{braces} are text',
  '[]int',
  '{"level":1}\n{"level":2}',
])('text that starts like JSON is streamed before its end: %s', (line) => {
  let early = '';
  const decoder = createLogDecoder((chunk) => {
    early += chunk.toString('utf8');
  });
  decoder.push(Buffer.from(`${line} ${LONG}\n`));
  expect(early).toBe(`${line} ${LONG}\n`);
});

test('JSON in chunks is buffered', () => {
  const json = JSON.stringify({ logs: [LONG, 'a \\" ]} ü'] });
  expect(decode([json.slice(0, 50), json.slice(50)])).toEqual({ text: '', whole: json });
});

test('JSON that is too large is reported as such', () => {
  const pieces = ['["'.padEnd(64), ...Array<string>(17).fill(' '.repeat(MEGABYTE)), '"]'];
  expect(() => decode(pieces)).toThrow('its JSON has more than');
});

test('JSON with too many values is reported as such', () => {
  const pieces = ['[{},'.padEnd(64), ...Array<string>(3).fill('{},'.repeat(MEGABYTE / 3)), '{}]'];
  expect(() => decode(pieces)).toThrow('its JSON has more than');
});

test('a web page is not a log, however it is chunked', () => {
  const page = ['  <!doc', 'type html>', LONG, '</html>'];
  expect(() => decode(page)).toThrow('the response is a web page');
});

test('whitespace alone is a log', () => {
  expect(decode(['\n', ' \n'])).toEqual({ text: '', whole: '\n \n' });
});
