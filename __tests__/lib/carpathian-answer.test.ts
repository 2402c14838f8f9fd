import { expect, test } from '@jest/globals';
import { readDeploymentAnswer, readDeploymentId } from '../../lib/carpathian-answer.ts';

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
    finishedAt: '1767603600',
    words: ['x'],
    message: 'no space',
  });
  expect(readDeploymentAnswer({ finished_at: null })).toEqual({ words: [] });
});

test.each<[unknown, string[]]>([
  [{ status: 'success', info: { status: 'running' } }, ['running', 'success']],
  [{ state: 'SUCCESS', result: { status: 'failed' } }, ['failed', 'SUCCESS']],
  [
    { status: 'completed', result: { deployment: { status: 'running' } } },
    ['running', 'completed'],
  ],
  [{ status: 'completed', conclusion: 'failure' }, ['completed', 'failure']],
  [{ status: 'finished', result: 'FAILURE' }, ['finished', 'FAILURE']],
  [{ status: 'success', success: false }, ['success', 'failed']],
  [{ status: 'completed', exit_code: 1 }, ['completed', 'failed']],
  [{ status: 'completed', exit_code: '0', ok: true }, ['completed']],
])('the words of %j are %j', (answer, words) => {
  expect(readDeploymentAnswer(answer).words).toEqual(words);
});

test('words and messages are cut to what a person reads', () => {
  const { status, message } = readDeploymentAnswer({
    status: 's'.repeat(9_000),
    message: '.'.repeat(900_000),
  });
  expect([status?.length, message?.length]).toEqual([200, 500]);
});
