import { expect, test } from '@jest/globals';
import { readDeploymentAnswer } from '../../../lib/carpathian/answer.ts';
import { createAnswerJudge } from '../../../trigger-deploy/follow/judge-answer.ts';

const NO_WORDS = { success: [], failure: [], cancelled: [], pending: [] };

test.each([
  [{ status: 'running' }, 'running'],
  [{ state: 'STARTED' }, 'STARTED'],
  [{ deployment_status: 'live', status: 'success' }, 'live'],
  [{ state: 'running', status: 'success' }, 'running'],
  [{ status: 'success', deployment: { status: 'running' } }, 'running'],
  [{ status: 'ok', data: { deployment: { state: 'running' } } }, 'running'],
  [{ status: 'accepted', data: { state: 'running' } }, 'running'],
  [{ status: 'success', data: {} }, undefined],
  [{ status: 'running', data: { id: 1 } }, 'running'],
  [{ success: true, data: { id: 1 } }, undefined],
  [{ status: 'success', data: null }, undefined],
  [{ status: 'success', data: [{ status: 'running' }] }, undefined],
  [{ status: 'success', deployment: [] }, undefined],
  [{ status: 'success', deployment: 17 }, undefined],
  [{ success: true, status: 'success', data: 'running' }, undefined],
  [{ data: { status: 'success', deployment: { id: 1, phase: 'building' } } }, undefined],
  [{ status: 'failed', result: { status: 'success' } }, 'failed'],
  [{ status: 'SUCCESS', result: null }, 'SUCCESS'],
  [{ state: 'SUCCESS', result: { ok: 1 } }, 'SUCCESS'],
  [{ deployment_status: 'success', data: null }, 'success'],
  [{ deployment: { conclusion: 'success' } }, 'success'],
  [{ conclusion: 'success', status: 'completed' }, 'completed'],
  [{ success: true, result: 'done' }, undefined],
  [{ status: { name: 'running' } }, undefined],
  [{ steps: [{ status: 'success' }] }, undefined],
  [{ status: '' }, undefined],
  [[], undefined],
])('the status of %j is %j', (answer, status) => {
  expect(createAnswerJudge(NO_WORDS)(readDeploymentAnswer(answer)).status).toBe(status);
});
