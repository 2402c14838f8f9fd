import { expect, test } from '@jest/globals';
import { readRefusal } from '../../../lib/github/refusal.ts';

const NOTHING = { message: '', fields: [], contexts: [] };

test.each([
  ['nothing', undefined, NOTHING],
  ['no object', [1], NOTHING],
  [
    'only a message',
    { message: 'No ref found for: x' },
    { message: 'No ref found for: x', fields: [], contexts: [] },
  ],
  [
    'fields, each with its explanation',
    {
      message: 'Validation Failed',
      errors: [
        { resource: 'DeploymentStatus', field: 'description', code: 'custom', message: 'too long' },
        { resource: 'Deployment', field: 'ref', code: 'missing_field' },
        'plain words',
        null,
      ],
    },
    {
      message: 'Validation Failed',
      fields: [
        'DeploymentStatus.description: too long',
        'Deployment.ref: missing_field',
        'plain words',
      ],
      contexts: [],
    },
  ],
  [
    'contexts, as objects or as names',
    {
      message: 'Conflict',
      errors: [{ contexts: [{ context: 'ci', state: 'pending' }, 'lint', { state: 1 }] }],
    },
    {
      message: 'Conflict',
      fields: [],
      contexts: [
        { context: 'ci', state: 'pending' },
        { context: 'lint', state: 'unknown' },
        { context: '{"state":1}', state: 'unknown' },
      ],
    },
  ],
])('reads %s', (_name, body, expected) => {
  expect(readRefusal(body)).toEqual(expected);
});
