import { expect, test } from '@jest/globals';
import { evaluateDefault, holds } from '../../../simulator/runner/expression.ts';

const CONTEXTS = { github: { token: 'ghs_1', repository: 'o/r' }, job: { status: 'failure' } };

test.each([
  ['plain', 'plain'],
  ['${{ github.token }}', 'ghs_1'],
  ['${{ job.status }}', 'failure'],
  ['${{ github.repository }}@${{ job.status }}', 'o/r@failure'],
  ["${{ job.status == 'failure' && 'bad' || 'good' }}", 'bad'],
  ['${{ runner.os }}${{ matrix.node }}${{ strategy.job-index }}', ''],
])('a default %s evaluates to %s', (text, expected) => {
  expect(evaluateDefault(text, CONTEXTS)).toBe(expected);
});

test.each(['secrets', 'env', 'vars', 'inputs', 'needs', 'steps', 'jobs'])(
  'a default that uses %s fails, like on GitHub',
  (name) => {
    const contexts = { ...CONTEXTS, [name]: { x: '1' } };
    const words = `Unrecognized named-value: '${name}'`;
    expect(() => evaluateDefault(`\${{ ${name}.x }}`, contexts)).toThrow(words);
  },
);

test.each(['always()', 'success()', 'failure()'])('a default has no %s', (text) => {
  expect(() => evaluateDefault(`\${{ ${text} }}`, CONTEXTS)).toThrow('Unrecognized function');
});

test.each([
  ['always()', [true, true, true]],
  ['success()', [true, false, false]],
  ['failure()', [false, true, false]],
  ['cancelled()', [false, false, true]],
  ['!cancelled()', [true, true, false]],
  ["job.status == 'failure' || cancelled()", [false, true, true]],
])('%s', (condition, expected) => {
  const statuses = ['success', 'failure', 'cancelled'] as const;
  expect(statuses.map((status) => holds(condition, status))).toEqual(expected);
});

test('a condition may not refer to secrets', () => {
  expect(() => holds('secrets.x', 'success')).toThrow("Unrecognized named-value: 'secrets'");
});
