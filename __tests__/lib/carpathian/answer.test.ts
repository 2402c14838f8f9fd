import { expect, test } from '@jest/globals';
import { readDeploymentAnswer } from '../../../lib/carpathian/answer.ts';

test.each([
  [{ deployment_id: 7 }, '7'],
  [{ deploymentId: ' 7 ' }, '7'],
  [{ id: '7' }, '7'],
  [{ id: 'request', data: { id: '7' } }, '7'],
  [{ id: 'request', result: { id: '7' } }, '7'],
  [{ id: 'request', deployment_id: '7' }, '7'],
  [{ result: { deployment: { deployment_id: '7' } } }, '7'],
  [{ deployment_id: '', id: 7 }, '7'],
  [{ deployment_id: '7', job: { deployment_id: '8', id: '9' } }, '7'],
  [{ previous: { deployment_id: '7' }, steps: [{ id: 8 }] }, undefined],
  [{ deployment_id: null, id: true }, undefined],
  [{ deployment_id: '..' }, undefined],
  [{ deployment_id: 'a\u0000b' }, undefined],
  [{ deployment_id: 'x'.repeat(201) }, undefined],
  [[{ id: 7 }], undefined],
  ['7', undefined],
  [null, undefined],
])('the id of %j is %j', (answer, id) => {
  expect(readDeploymentAnswer(answer).id).toBe(id);
});

test('times and messages next to the status are read', () => {
  const answer = {
    data: { status: 'x', completed_at: 1767603600, error: 'no space' },
    message: 'ok',
  };
  const { isOver, message } = readDeploymentAnswer(answer);
  expect({ isOver, message }).toEqual({ isOver: true, message: 'no space' });
  const json = { finished_at: null };
  expect(readDeploymentAnswer(json)).toEqual({ json, isOver: false, statements: [] });
  expect(readDeploymentAnswer({ steps: [{ finished_at: 1 }] }).isOver).toBe(false);
});

test.each<[unknown, string[]]>([
  [{ status: 'x', info: { status: 'running' } }, ['status x', 'info.status running']],
  [{ state: 'x', result: { status: 'failed' } }, ['state x', 'result.status failed']],
  [{ status: 'y', state: 'x', data: { state: 'z' } }, ['data.state z', 'state x', 'status y']],
  [{ data: { deployment: { result: { exit_code: 1 } } } }, ['data.deployment.result.exit_code 1']],
  [{ conclusion: 'failure', outcome: 'x' }, ['conclusion failure', 'outcome x']],
  [{ result: 'FAILURE' }, ['result FAILURE']],
  [{ success: false, ok: 0, successful: 'False' }, ['success false', 'successful False', 'ok 0']],
  [{ success: true, ok: 1, exit_code: 0, exit_status: '0', returncode: null }, []],
  [{ returncode: -9, exit_status: '127' }, ['exit_status 127', 'returncode -9']],
  [{ status: true, message: false, failed: 0, error: {}, errors: [] }, []],
  [
    { groups: [{ label: 'api', ok: false }, [{ name: 'web', Status: 'failed' }]] },
    ['groups[0] (api).ok false', 'groups[1][0] (web).Status failed'],
  ],
  [{ previous: { status: 'failed' }, lastRun: [{ ok: false }], deployHistory: { a: {} } }, []],
])('the statements of %j are %j', (answer, expected) => {
  const { statements } = readDeploymentAnswer(answer);
  expect(statements.map(({ path, word }) => `${path} ${word}`)).toEqual(expected);
});

test('values and messages are shortened, and a deeply nested response is read to its limit', () => {
  const { statements } = readDeploymentAnswer({
    status: 's'.repeat(9_000),
    message: '.'.repeat(900_000),
  });
  expect(statements.map(({ word }) => word.length)).toEqual([500, 500]);
  const deep = Array.from({ length: 20 }).reduce<object>((a) => ({ a }), { status: 'failed' });
  expect(readDeploymentAnswer(deep).statements).toHaveLength(1);
});
