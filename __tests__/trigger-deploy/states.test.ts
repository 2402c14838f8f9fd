import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWord } from '../../lib/fold-word.ts';
import { BUILT_IN_STATES, judge, readVocabulary } from '../../trigger-deploy/states.ts';

const NO_WORDS = { success: [], failure: [], cancelled: [], pending: [] };
const NONE = readVocabulary(NO_WORDS);
const PAGE = readFileSync(join(import.meta.dirname, '../../docs/status-words.md'), 'utf8');

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
] as const)('the words of %s, here, in the code and in docs/status-words.md', (verdict, words) => {
  expect(BUILT_IN_STATES[verdict].toSorted()).toEqual(words.split(' ').toSorted());
  for (const word of words.split(' ')) expect(judge(word, NONE)).toBe(verdict);
  const [, table = ''] = PAGE.split('<!-- states-start -->');
  const row = table.split('\n').find((line) => line.startsWith(`| ${verdict}`)) ?? '';
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

test.each([
  ['building 10%', 'pending'],
  ['Building (3/7)', 'pending'],
  ['failed 137', 'failure'],
  ['deployed 1/3', 'unknown'],
  ['completed 50%', 'unknown'],
  ['baking 2', 'cancelled'],
  ['shipped 2', 'unknown'],
  ['stage 2', 'success'],
])('T20: the number in %j is not part of the word, but makes no success: %s', (word, verdict) => {
  const own = { ...NO_WORDS, success: ['shipped', 'stage 2'], cancelled: ['baking'] };
  expect(judge(word, readVocabulary(own))).toBe(verdict);
});

test('own words win', () => {
  expect(judge('Done', readVocabulary({ ...NO_WORDS, failure: ['DONE'] }))).toBe('failure');
  expect(judge('', readVocabulary({ ...NO_WORDS, success: [''] }))).toBe('unknown');
});
