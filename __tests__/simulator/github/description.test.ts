import { expect, test } from '@jest/globals';
import { readGithubDescriptions } from '../../../simulator/github/description.ts';

const CALL = {
  method: 'POST',
  template: '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
  query: new URLSearchParams(),
  body: { state: 'success' },
  status: 201,
  answer: undefined,
};

test('there is one for github.com and for releases of GitHub Enterprise Server', () => {
  const names = readGithubDescriptions().map(({ name }) => name);
  expect(names).toEqual([
    'api.github.com',
    'ghec',
    'ghes-3.17',
    'ghes-3.18',
    'ghes-3.19',
    'ghes-3.8',
  ]);
});

test.each([
  ['an invalid state', { body: { state: 'cancelled' } }, /request \/state must be equal to one of/],
  ['an unknown field', { body: { state: 'success', sha: '' } }, /must NOT have additional/],
  ['a missing field', { body: {} }, /must have required property 'state'/],
  ['a wrong response', { answer: { id: 1 } }, /201 {2}must have required property/],
  [
    'an unknown query parameter',
    { query: new URLSearchParams('pages=2') },
    /query pages is unknown/,
  ],
  ['an unknown endpoint', { method: 'DELETE' }, /is not described/],
])('each finds %s', (_name, change, expected) => {
  for (const description of readGithubDescriptions()) {
    expect(description.check(CALL)).toEqual([]);
    expect(description.check({ ...CALL, ...change }).join('\n')).toMatch(expected);
  }
});
