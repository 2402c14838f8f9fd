import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_IN_STATES, foldWord, judge } from '../../trigger-deploy/states.ts';

const NONE = { success: [], failure: [], cancelled: [], pending: [] };
const README = readFileSync(join(import.meta.dirname, '../../trigger-deploy/README.md'), 'utf8');

test.each([
  ['success', 'success succeeded successful completed complete done finished deployed live'],
  [
    'failure',
    'failed failure fail error errored build_failed timeout timed_out aborted rejected revoked',
  ],
  ['cancelled', 'cancelled canceled skipped superseded'],
  [
    'pending',
    'pending queued created scheduled waiting received retry started starting running in_progress progress processing building deploying',
  ],
] as const)('the words of %s, here, in the code and in the README', (verdict, words) => {
  expect(BUILT_IN_STATES[verdict].toSorted()).toEqual(words.split(' ').toSorted());
  for (const word of words.split(' ')) expect(judge(word, NONE)).toBe(verdict);
  const row = README.split('\n').find((line) => line.startsWith(`| ${verdict}`)) ?? '';
  expect(row.split('|')[2]?.trim().split(', ').toSorted()).toEqual(words.split(' ').toSorted());
});

test.each(['In Progress', 'in-progress', 'IN_PROGRESS', 'inProgress', ' in  progress '])(
  '%j is one word',
  (word) => {
    expect(foldWord(word)).toBe('inprogress');
    expect(judge(word, NONE)).toBe('pending');
  },
);

test.each(['', '-', 'ok', 'true', 'succes', 'success!', 'not failed', '200', 'undefined'])(
  '%j is unknown',
  (word) => {
    expect(judge(word, NONE)).toBe('unknown');
  },
);

test('own words win', () => {
  expect(judge('Done', { ...NONE, failure: ['DONE'] })).toBe('failure');
  expect(judge('', { ...NONE, success: [''] })).toBe('unknown');
});
