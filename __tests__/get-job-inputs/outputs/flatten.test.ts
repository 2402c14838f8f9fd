import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { flatten as flattenValue } from '../../../get-job-inputs/outputs/flatten.ts';
import { foldCase, isOutputName, outputName } from '../../../get-job-inputs/outputs/output-name.ts';
import {
  addOutput,
  createOutputSet,
  toRecord,
  type OutputSet,
} from '../../../get-job-inputs/outputs/output-set.ts';
import { outputWarnings } from '../../../get-job-inputs/outputs/output-warnings.ts';
import { parseCommandFile } from '../../../simulator/runner/command-file.ts';
import { anyCharacter } from '../../fuzz/arbitraries.ts';

function flatten(value: unknown, names = 20_000): OutputSet {
  const set = createOutputSet();
  const budget = { names, chars: 128 * 1024 * 1024 };
  const root = { name: 'variable', value };
  for (const output of flattenValue(root, budget, new Map(), set.unexpanded)) {
    addOutput(set, output);
  }
  return set;
}

/** Every non-null node of a JSON value, with its path as the set formats it. */
function nodes(path: string, value: unknown): { path: string; value: unknown }[] {
  if (value === null) return [];
  const members = typeof value === 'object' ? Object.entries(value) : [];
  return [...members.flatMap(([key, member]) => nodes(`${path}.${key}`, member)), { path, value }];
}

// Ordinary keys, and malicious ones.
const key = fc.oneof(
  fc.stringMatching(/^[a-zA-Z_][\w.\-/ ]{0,8}$/),
  fc.string({ unit: anyCharacter, maxLength: 6 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '',
    'a=b',
    'a<<b',
    'a<',
    'A.B',
    'a b',
    'ſ',
    'ß',
    '\ud800',
  ),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, '', '::error::x', 'a\nghadelimiter\nb', '\u2028'),
    fc.string({ unit: anyCharacter }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(key, tie('value')), { maxLength: 6 })
      .map((pairs) => Object.fromEntries(pairs)),
  ),
})).value;

test('every output can be parsed, every name is valid, and losses are reported', () => {
  fc.assert(
    fc.property(json, (value) => {
      const set = flatten(value);
      const all = nodes('variable', value);
      const kept = [...set.byName.values()];
      const told = [...set.collisions.map(({ lost }) => lost), ...set.invalid];
      // Counted, since paths may be equal if a key contains a dot.
      expect([...kept.map(({ path }) => path), ...told].sort()).toEqual(
        all.map(({ path }) => path).sort(),
      );
      for (const { name, value: text, path } of kept) {
        expect(isOutputName(name)).toBe(true);
        const texts = all
          .filter((node) => node.path === path)
          .map((node) =>
            typeof node.value === 'string' ? node.value : JSON.stringify(node.value),
          );
        expect(texts).toContain(text);
      }
      const folded = kept.map(({ name }) => foldCase(name));
      expect(new Set(folded).size).toBe(folded.length);
    }),
    { numRuns: 500, examples: [[{ s: '', ſ: {} }]] },
  );
});

test('at most the budgeted names are set, and the rest is in the JSON above', () => {
  fc.assert(
    fc.property(json, fc.nat({ max: 30 }), (value, names) => {
      const set = flatten(value, names);
      const kept = [...set.byName.values()].map(({ path }) => path);
      const told = [...set.collisions.map(({ lost }) => lost), ...set.invalid];
      // The value itself always has a name.
      expect(kept.length + told.length).toBeLessThanOrEqual(names + 1);
      const above = [...set.unexpanded.values()];
      for (const { path } of nodes('variable', value)) {
        if (kept.includes(path) || told.includes(path)) continue;
        expect(above.some((outer) => path.startsWith(`${outer}.`))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('the runner reads the output file as it was written', () => {
  fc.assert(
    fc.property(json, (value) => {
      const outputs = toRecord(flatten(value));
      const lines = Object.entries(outputs).map(
        ([name, text]) => `${name}<<ghadelimiter_0e3f\n${text}\nghadelimiter_0e3f\n`,
      );
      const read = parseCommandFile(lines.join(''));
      expect(Object.entries(read).sort()).toEqual(Object.entries(outputs).sort());
    }),
    { numRuns: 500 },
  );
});

test('outputs follow the rules of the original action', () => {
  const value = {
    'a.b-c/d e\t': 'x',
    list: [1, [true]],
    'ümlaut@(x):y': 2.5,
    none: null,
    empty: {},
  };
  expect(toRecord(flatten(value))).toEqual({
    variable_a_b_c_d_e_: 'x',
    variable_list_0: '1',
    variable_list_1_0: 'true',
    variable_list_1: '[true]',
    variable_list: '[1,[true]]',
    'variable_ümlaut@(x):y': '2.5',
    variable_empty: '{}',
    variable: JSON.stringify(value),
  });
  expect(outputName('a.-/ \tb')).toBe('a_b');
});

test('warnings are short, however many keys there are', () => {
  const variables = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, index) => [`k=${index}`, 1]),
  );
  const [warning = ''] = outputWarnings(flatten(variables));
  expect(warning).toContain('"variable.k=19" and 980 more.');
});
