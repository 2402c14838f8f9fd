import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getResponse } from 'msw';
import { isRecord } from '../../lib/json.ts';
import { createSimulatedCtrlplane } from '../../simulator/ctrlplane/ctrlplane.ts';
import { SAMPLE, sampleJob, sampleWorkflowJob } from '../../simulator/ctrlplane/job.ts';
import type { CtrlplaneState } from '../../simulator/ctrlplane/state.ts';

// Shapes recorded from real servers: keys and the types of their values.
const SHAPES = JSON.parse(
  readFileSync(join(import.meta.dirname, 'ctrlplane-shapes.json'), 'utf8'),
) as Record<string, { status: number; body: unknown }>;

/** Free-form members with keys of the user. */
const FREE = new Set(
  'metadata variables config jobAgentConfig inputs links relationships'.split(' '),
);

function shapeOf(value: unknown, key = ''): unknown {
  if (key === 'value') return 'any';
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.map((item) => shapeOf(item));
  if (!isRecord(value)) return typeof value;
  if (FREE.has(key)) return 'map';
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, shapeOf(item, name)]),
  );
}

/** Differences of two shapes; a value may be null in one of them. */
function differences(simulated: unknown, recorded: unknown, path = ''): string[] {
  if (Array.isArray(simulated) && Array.isArray(recorded)) {
    return simulated.flatMap((item) => {
      const found = recorded.map((shape) => differences(item, shape, `${path}[]`));
      return found.sort((a, b) => a.length - b.length)[0] ?? [];
    });
  }
  if (isRecord(simulated) && isRecord(recorded)) {
    const names = new Set([...Object.keys(simulated), ...Object.keys(recorded)]);
    return [...names].flatMap((name) => {
      const at = path === '' ? name : `${path}.${name}`;
      if (!(name in simulated)) return [`${at} is missing`];
      if (!(name in recorded)) return [`${at} is too much`];
      return differences(simulated[name], recorded[name], at);
    });
  }
  if (simulated === recorded || simulated === 'null' || recorded === 'null') return [];
  return [`${path} is ${JSON.stringify(simulated)}, not ${JSON.stringify(recorded)}`];
}

const KEY = 'key.key';
const WS = `/api/v1/workspaces/${SAMPLE.workspace}`;
const AGENT_JOBS = `${WS}/job-agents/${SAMPLE.agent}/jobs?limit=100`;
const UNKNOWN = '11111111-2222-4333-8444-555555555555';
const TIMES = {
  externalId: '77',
  startedAt: '2026-01-05T09:00Z',
  completedAt: '2026-01-05T09:01Z',
};

const { encrypted, hasContext, id, inputs, status, variables, workspaceId } = sampleJob();
const runbook = { encrypted, hasContext, id, inputs, status, variables, workspaceId };
const workflow = { jobs: [{ ...sampleWorkflowJob({}), ...TIMES }] };
const MAY = { generation: 'C', marksSecrets: true } as const;
const put = (word: string) => ({ method: 'PUT', body: JSON.stringify({ status: word }) });
const patch = { method: 'PATCH', body: '{"status":"in_progress","message":"m","externalId":"9"}' };
const noKey = { headers: { 'x-api-key': 'wrong' } };

// prettier-ignore
const CASES: [name: string, path: string, state?: Partial<CtrlplaneState>, init?: RequestInit][] = [
  ['workspaces', '/api/v1/workspaces'],
  ['job', `${WS}/jobs/${SAMPLE.job}`],
  ['job with its release', `${WS}/jobs/${SAMPLE.job}/with-release`],
  ['release', `${WS}/releases/${SAMPLE.release}`],
  ['job of a workflow run', `${WS}/jobs/${SAMPLE.job}`, workflow],
  ['agents', `${WS}/job-agents?limit=1000`],
  ['jobs of an agent', `${AGENT_JOBS}&includeDispatchContext=true`],
  ['jobs of an agent', `${AGENT_JOBS}&includeDispatchContext=true`, workflow],
  ['jobs of an agent without contexts', AGENT_JOBS],
  ['wrong key', '/api/v1/workspaces', {}, noKey],
  ['no key', '/api/v1/workspaces', {}, { headers: {} }],
  ['unknown job', `${WS}/jobs/${UNKNOWN}`],
  ['malformed job id', `${WS}/jobs/not-a-uuid`],
  ['path of an older server', `/api/v1/jobs/${SAMPLE.job}`],
  ['status', `${WS}/jobs/${SAMPLE.job}/status`, {}, put('failure')],
  ['unknown status', `${WS}/jobs/${SAMPLE.job}/status`, {}, put('in_progress')],
  ['status of a workflow run', `${WS}/jobs/${SAMPLE.job}/status`, workflow, put('failure')],
  ['wrong verb', `${WS}/jobs/${SAMPLE.job}`, {}, { method: 'POST' }],
  ['A: job', `/api/v1/jobs/${SAMPLE.job}`, { generation: 'A' }],
  ['B: job', `/api/v1/jobs/${SAMPLE.job}`, { generation: 'B' }],
  ['C in May 2025: job', `/api/v1/jobs/${SAMPLE.job}`, MAY],
  ['C in May 2025: status', `/api/v1/jobs/${SAMPLE.job}`, MAY, patch],
  ['C: wrong key', `/api/v1/jobs/${SAMPLE.job}`, { generation: 'C' }, noKey],
  ['C: unknown job', `/api/v1/jobs/${UNKNOWN}`, { generation: 'C' }],
  ['C: malformed job id', '/api/v1/jobs/not-a-uuid', { generation: 'C' }],
  ['C: job', `/api/v1/jobs/${SAMPLE.job}`, { generation: 'C' }],
  ['C: job of a runbook', `/api/v1/jobs/${SAMPLE.job}`,
    { generation: 'C', jobs: [{ ...runbook, kind: 'runbook' }] }],
];

/** Differences of other servers of the same generation from the recorded one. */
const ELSEWHERE: Record<string, string[]> = {
  // Approved jobs have it.
  'A: job': ['approval is too much', 'release.metadata is too much'],
  'B: job': ['release.metadata is [{"id":"string","key":"string","value":"any"}], not "map"'],
};

test.each(CASES.map(([name, ...rest]) => [name, rest] as const))(
  '%s: the response has the shape of the real one',
  async (name, [path, state, init]) => {
    const server = Object.assign(createSimulatedCtrlplane('https://ctrlplane.test'), {
      workspaces: [{ id: SAMPLE.workspace, slug: 'acme' }],
      jobs: [sampleJob(TIMES)],
      apiKeys: new Set([KEY]),
      ...state,
    });
    const request = new Request(`https://ctrlplane.test${path}`, {
      headers: { 'x-api-key': KEY },
      ...init,
    });
    const response = await getResponse(server.handlers, request);
    const recorded = SHAPES[name];
    expect(response?.status).toBe(recorded?.status);
    expect(differences(shapeOf(await response?.json()), recorded?.body)).toEqual(
      ELSEWHERE[name] ?? [],
    );
  },
);

test('every recorded shape is compared', () => {
  expect([...new Set(CASES.map(([name]) => name))].sort()).toEqual(Object.keys(SHAPES).sort());
});
