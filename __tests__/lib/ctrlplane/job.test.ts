import { expect, test } from '@jest/globals';
import {
  addRelease,
  isIncomplete,
  readLegacyJob,
  readWorkspaceJob,
} from '../../../lib/ctrlplane/job.ts';

const OWN = { id: 'j', status: 'in_progress', jobAgentId: 'a' };

test.each([
  ['its current name', { version: { tag: 'v1' }, release: { tag: 'copy' } }],
  ['its name in April 2025', { deploymentVersion: { tag: 'v1' }, release: { tag: 'old' } }],
  ['its earlier name', { release: { version: 'v1' } }],
])('a legacy version by %s', (_name, parts) => {
  const job = readLegacyJob({ ...OWN, ...parts, variables: {} });
  expect(job).toMatchObject({ kind: 'release', version: { tag: 'v1' }, own: OWN });
  expect(Object.keys(job.own)).toEqual(Object.keys(OWN));
});

test('reads a legacy job whose own fields are only under `job`', () => {
  const resource = { workspaceId: 'w', metadata: [{ key: 'a/b', value: 'c' }, { no: 'key' }] };
  const job = readLegacyJob({ job: OWN, resource, runbook: null });
  expect(job.own).toEqual({ ...OWN, workspaceId: 'w' });
  expect(job.resource).toEqual({ workspaceId: 'w', metadata: { 'a/b': 'c' } });
  expect(job).not.toHaveProperty('runbook');
});

test.each([
  ['a string', { resource: 'x', dispatchContext: 'x' }],
  ['a list', { resource: [], dispatchContext: [] }],
  ['null', { resource: null, dispatchContext: null }],
])('parts that are %s are ignored', (_name, json) => {
  expect(readLegacyJob({ ...OWN, ...json })).not.toHaveProperty('resource');
  const job = readWorkspaceJob({ ...OWN, ...json }, 'w');
  expect(job).not.toHaveProperty('version');
  expect(isIncomplete(job)).toBe(true);
});

test("a job's own parts are kept when its release is added", () => {
  const context = { resource: { id: 'known' }, variables: { a: 1 } };
  const release = { version: { id: 'v' }, variables: {}, encryptedVariables: ['a', 7] };
  const job = readWorkspaceJob({ ...OWN, releaseId: 'r', dispatchContext: context }, 'w');
  const complete = addRelease(job, { release, resource: { id: 'other' }, environment: null });
  expect(complete).toMatchObject({ ...context, version: { id: 'v' }, encrypted: ['a'] });
  expect(complete).not.toHaveProperty('environment');
});

test("an empty map of variables is replaced by the release's", () => {
  const job = addRelease(readWorkspaceJob({ ...OWN, releaseId: 'r' }, 'w'), {
    release: { variables: {} },
  });
  const complete = addRelease(job, { release: { variables: { a: 1 } } });
  expect(complete.variables).toEqual({ a: 1 });
});
