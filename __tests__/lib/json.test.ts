import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mapTexts, parseJson } from '../../lib/json.ts';
import { anyCharacter } from '../fuzz/arbitraries.ts';

/** The same result, with a reviver that has access to the source text. */
function parseSlowly(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER
      ? context?.source
      : value,
  );
}

const number = fc.oneof(
  fc.bigInt().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom(
    '-0',
    '1e99',
    '1E+5',
    '9007199254740991',
    '9007199254740992',
    '-9007199254740993',
    '1e999',
  ),
);
const json = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    number,
    fc.string({ unit: anyCharacter }).map((text) => JSON.stringify(text)),
    fc.constantFrom('null', 'true', '"\\\\"', '"\\""', '"12345678901234567890"', '"[{1e99"'),
    fc.array(tie('value')).map((items) => `[${items.join(' ,\n')}]`),
    fc
      .array(fc.tuple(fc.string(), tie('value')))
      .map(
        (members) => `{${members.map(([key, item]) => `${JSON.stringify(key)}: ${item}`).join()}}`,
      ),
  ),
})).value;

test('any JSON is parsed like with a reviver, which needs a hundred times the memory', () => {
  fc.assert(
    fc.property(json, (text) => {
      expect(parseJson(text)).toEqual(parseSlowly(text));
    }),
    { numRuns: 500 },
  );
});

test('invalid JSON stays invalid', () => {
  const pieces = fc.constantFrom(...'[]{},:"-+.e1'.split(''), '12345678901234567890', '01e99', ' ');
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
      (text) => {
        let expected: unknown = SyntaxError;
        try {
          expected = parseSlowly(text);
        } catch {
          expect(() => parseJson(text)).toThrow(SyntaxError);
          return;
        }
        expect(parseJson(text)).toEqual(expected);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('many large numbers keep their order', () => {
  const numbers = Array.from(
    { length: 30_000 },
    (_, index) => `9${String(index).padStart(20, '0')}`,
  );
  expect(parseJson(`[${numbers.join()}]`)).toEqual(numbers);
});

test.each([
  ['objects', `[${'{},'.repeat(2_000_000)}{}]`],
  ['lists', `[${'[],'.repeat(2_000_000)}[]]`],
  ['texts', `[${'"",'.repeat(2_000_000)}1]`],
  // Too many together; the texts alone are within the limit.
  ['large numbers', `[${'"",'.repeat(1_900_000)}${'1e99,'.repeat(100_000)}1e99]`],
  ['levels', `${'['.repeat(1_001)}${']'.repeat(1_001)}`],
])('too many %s are rejected before they take memory', (_name, text) => {
  expect(() => parseJson(text)).toThrow(RangeError);
});

test('each text and key is replaced, and nothing else', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const shout = (part: string): string => part.replaceAll('a', 'A');
      expect(mapTexts(JSON.parse(text), shout)).toEqual(JSON.parse(shoutStrings(text)));
    }),
  );
  const odd = JSON.parse('{"__proto__":"a","b":["a",{"c":null}]}') as unknown;
  expect(JSON.stringify(mapTexts(odd, (part) => part.toUpperCase()))).toBe(
    '{"__PROTO__":"A","B":["A",{"C":null}]}',
  );
});

/** Replaces `a` by `A` in the texts of JSON, except in escapes and literals. */
function shoutStrings(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/gs, (text) =>
    text.replace(/\\u.{4}|\\.|a/gs, (part) => (part === 'a' ? 'A' : part)),
  );
}

test('brackets in texts do not count as objects', () => {
  const text = '{['.repeat(300_000);
  expect(parseJson(JSON.stringify([text]))).toEqual([text]);
});
