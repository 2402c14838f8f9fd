import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { neutralise } from '../../../lib/step/neutralise.ts';

/** What the runner accepts as a command: `::` after whitespace, or `##[` anywhere in a line. */
function isCommand(line: string): boolean {
  return /^[\s\p{C}\p{Z}]*::/u.test(line) || line.includes('##[');
}

const unit = fc.constantFrom(
  ':',
  '::',
  '#',
  '##[',
  '\r',
  '\n',
  ' ',
  '\t',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\0',
  'a',
  'error',
);

test('no line of any text is a command', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      expect(
        neutralise(text)
          .split(/[\r\n]/)
          .filter(isCommand),
      ).toEqual([]);
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  ['::error::x', ': :error::x'],
  [' \t::error::x', ' \t: :error::x'],
  [':::x', ': ::x'],
  ['##[error]x and ##[group]', '## [error]x and ## [group]'],
  ['a\r\nb\rc', 'a\nb\nc'],
])('%j becomes %j', (text, expected) => {
  expect(neutralise(text)).toBe(expected);
});

test.each(['std::string', 'a ::b', '# # [x]', ': :', 'http://x', '\u001b[31m::x'])(
  '%j is unchanged',
  (text) => {
    expect(neutralise(text)).toBe(text);
  },
);

test.each(['\n \t', '\u2028', ' \u2029', '\r'])('many of %j are handled in no time', (unit) => {
  const text = unit.repeat(300_000);
  expect(neutralise(text)).toHaveLength(text.length);
});
