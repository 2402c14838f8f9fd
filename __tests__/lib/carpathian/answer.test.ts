import { expect, test } from '@jest/globals';
import { readDeploymentAnswer, readDeploymentId } from '../../../lib/carpathian/answer.ts';

test.each([
  [{ deployment_id: 7 }, '7'],
  [{ deploymentId: ' 7 ' }, '7'],
  [{ id: '7' }, '7'],
  [{ id: 'request', data: { id: '7' } }, '7'],
  [{ id: 'request', deployment_id: '7' }, '7'],
  [{ result: { deployment: { deployment_id: '7' } } }, '7'],
  [{ deployment_id: '', id: 7 }, '7'],
  [{ deployment_id: null, id: true }, undefined],
  [{ deployment_id: '..' }, undefined],
  [{ deployment_id: 'a\u0000b' }, undefined],
  [[{ id: 7 }], undefined],
  ['7', undefined],
  [null, undefined],
])('the id of %j is %j', (answer, id) => {
  expect(readDeploymentId(answer)).toBe(id);
});

test.each([
  [{ status: 'running' }, 'running'],
  [{ state: 'STARTED' }, 'STARTED'],
  [{ deployment_status: 'live', status: 'success' }, 'live'],
  [{ state: 'running', status: 'success' }, 'running'],
  [{ status: 'success', deployment: { status: 'running' } }, 'running'],
  [{ status: 'ok', data: { deployment: { state: 'running' } } }, 'running'],
  [{ status: 'success', data: {} }, undefined],
  [{ status: 'running', data: { id: 1 } }, 'running'],
  [{ success: true, data: { id: 1 } }, undefined],
  [{ status: 'success', data: null }, undefined],
  [{ status: 'success', data: [{ status: 'running' }] }, undefined],
  [{ status: 'success', deployment: [] }, undefined],
  [{ success: true, status: 'success', data: 'running' }, undefined],
  [{ data: { status: 'success', deployment: { id: 1, phase: 'building' } } }, undefined],
  [{ status: 'failed', result: { status: 'success' } }, 'failed'],
  [{ status: 'SUCCESS', result: null }, 'SUCCESS'],
  [{ state: 'SUCCESS', result: { ok: 1 } }, 'SUCCESS'],
  [{ deployment_status: 'success', data: null }, 'success'],
  [{ status: { name: 'running' } }, undefined],
  [{ status: '' }, undefined],
  [[], undefined],
])('the status of %j is %j', (answer, status) => {
  expect(readDeploymentAnswer(answer).status).toBe(status);
});

test('times and messages are found beside the status', () => {
  const answer = {
    data: { status: 'x', completed_at: 1767603600, error: 'no space' },
    message: 'ok',
  };
  expect(readDeploymentAnswer(answer)).toEqual({
    status: 'x',
    isOver: true,
    signals: [{ kind: 'status', path: 'data.status', word: 'x' }],
    message: 'no space',
  });
  expect(readDeploymentAnswer({ finished_at: null })).toEqual({ isOver: false, signals: [] });
});

test.each<[unknown, string[]]>([
  [{ status: 'x', info: { status: 'running' } }, ['info.status running', 'status x']],
  [{ state: 'x', result: { status: 'failed' } }, ['result.status failed', 'state x']],
  [
    { data: { deployment: { result: { exit_code: 1 } } } },
    ['data.deployment.result.exit_code 1 flag'],
  ],
  [{ conclusion: 'failure', outcome: 'x' }, ['conclusion failure verdict', 'outcome x verdict']],
  [{ result: 'FAILURE' }, ['result FAILURE']],
  [
    { success: false, ok: 0, successful: 'False' },
    ['success false flag', 'successful False flag', 'ok 0 flag'],
  ],
  [{ success: true, ok: 1, exit_code: 0, exit_status: '0', returncode: null }, []],
  [{ returncode: -9, exit_status: '127' }, ['exit_status 127 flag', 'returncode -9 flag']],
  [{ server: { status: 'failed' }, steps: [{ status: 'failed' }] }, []],
])('what %j says of how it went: %j', (answer, expected) => {
  const { signals } = readDeploymentAnswer(answer);
  const seen = signals.map(({ kind, path, word }) =>
    kind === 'status' ? `${path} ${word}` : `${path} ${word} ${kind}`,
  );
  expect(seen).toEqual(expected);
});

test('words and messages are cut to what a person reads', () => {
  const { status, message } = readDeploymentAnswer({
    status: 's'.repeat(9_000),
    message: '.'.repeat(900_000),
  });
  expect([status?.length, message?.length]).toEqual([200, 500]);
});
