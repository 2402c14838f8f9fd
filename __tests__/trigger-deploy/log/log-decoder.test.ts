import { expect, test } from '@jest/globals';
import { decodeLog } from '../../../trigger-deploy/log/log-decoder.ts';

/** Sends pieces through a decoder; returns the text that came out, and whether it was complete. */
function decode(pieces: readonly string[], complete = true) {
  const seen = { text: '', ended: [] as boolean[] };
  const decoder = decodeLog({
    push: (chunk) => {
      seen.text += chunk.toString('utf8');
    },
    end: (options) => seen.ended.push(options.complete),
  });
  for (const piece of pieces) decoder.push(Buffer.from(piece));
  decoder.end({ complete });
  return seen;
}

const LONG = 'x'.repeat(100);

test('text is passed on piece by piece', () => {
  expect(decode(['on', 'e\n', LONG, '\ntwo'])).toEqual({
    text: `one\n${LONG}\ntwo`,
    ended: [true],
  });
});

test('text is passed on before its end', () => {
  let early = '';
  const decoder = decodeLog({
    push: (chunk) => {
      early += chunk.toString('utf8');
    },
    end: () => undefined,
  });
  decoder.push(Buffer.from(`${LONG}\n`));
  expect(early).toBe(`${LONG}\n`);
});

test('JSON in pieces is decoded once it is whole', () => {
  const json = JSON.stringify({ logs: [LONG, 'two'] });
  expect(decode([json.slice(0, 50), json.slice(50)], false)).toEqual({
    text: `${LONG}\ntwo\n`,
    ended: [false],
  });
});

test('JSON of an unknown shape waits for the end', () => {
  expect(decode(['{"steps":3}'], false)).toEqual({ text: '', ended: [] });
  expect(decode(['{"steps":3}'], true).text).toBe('{\n  "steps": 3\n}');
});

test('JSON that is too large to hold is said to be', () => {
  const megabyte = ' '.repeat(1024 * 1024);
  const pieces = ['["'.padEnd(64), ...Array<string>(64).fill(megabyte), '"]'];
  expect(() => decode(pieces)).toThrow('it is JSON of more than 64 MB');
});

test.each(['[INFO] start', '[1/4] build', '{braces} are text', '[]int'])(
  'text that starts like JSON is not held: %s',
  (line) => {
    let early = '';
    const decoder = decodeLog({
      push: (chunk) => {
        early += chunk.toString('utf8');
      },
      end: () => undefined,
    });
    decoder.push(Buffer.from(`${line} ${LONG}\n`));
    expect(early).toBe(`${line} ${LONG}\n`);
  },
);

test('a page is no log, however it comes', () => {
  const page = ['  <!doc', 'type html>', LONG, '</html>'];
  expect(() => decode(page)).toThrow('the answer is a web page');
});

test('white space alone is a log', () => {
  expect(decode(['\n', ' \n'])).toEqual({ text: '\n \n', ended: [true] });
});
