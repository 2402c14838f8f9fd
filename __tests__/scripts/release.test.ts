import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from '../../simulator/runner/action-metadata.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const TAG = `v${version}`;
const MAJOR = TAG.replace(/\..*/, '');
// In chronological order.
const HISTORY = ['0', '1', '2'].map((digit) => digit.repeat(40));
const [OLD = '', NEW = '', NEWER = ''] = HISTORY;

// A fake gh with the commands that the script uses, backed by a file with tags and releases.
const GH = `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require('node:fs');
const file = process.env.GH_STATE;
const state = JSON.parse(readFileSync(file, 'utf8'));
const args = process.argv.slice(2);
const after = (name) => args[args.indexOf(name) + 1];
const fields = Object.fromEntries(args.filter((_, i) => /^-[fF]$/.test(args[i - 1])).map((f) => f.split('=')));
const path = args.find((arg) => arg.startsWith('repos/acme/deploy-actions/'))?.slice(26) ?? '';
const matching = /^git\\/matching-refs\\/tags\\/(.*)/.exec(path)?.[1];
const compared = /^compare\\/(.*)\\.\\.\\.(.*)/.exec(path)?.slice(1).map((sha) => state.history.indexOf(sha));
const fail = (status) => { console.error('gh: ' + status); process.exit(1); };
if (state.fault !== undefined && path.startsWith(state.fault)) fail('HTTP 502');
if (args[0] === 'release' && args[1] === 'create') {
  state.releases[args[2]] = after('--notes');
  state.tags[args[2]] ??= state.standsAt ?? after('--target');
} else if (matching !== undefined) {
  const refs = Object.entries(state.tags).filter(([tag]) => tag.startsWith(matching));
  const wanted = /"refs\\/tags\\/(.*)"/.exec(after('--jq'))[1];
  for (const [tag, sha] of refs) if (tag === wanted) console.log(sha);
} else if (path.startsWith('releases/tags/')) {
  if (!(path.slice(14) in state.releases)) fail('Not Found (HTTP 404)');
  console.log(state.immutable);
} else if (path === 'environments/release') {
  if (state.reviewers === undefined) fail('Not Found (HTTP 404)');
  console.log(state.reviewers);
} else if (compared !== undefined) {
  console.log(['behind', 'identical', 'ahead'][1 + Math.sign(compared[1] - compared[0])]);
} else if (path === 'git/refs') {
  if (fields.ref.slice(10) in state.tags) process.exit(1);
  state.tags[fields.ref.slice(10)] = fields.sha;
} else if (after('--method') === 'PATCH' && fields.force === 'true') {
  if (!(path.slice(14) in state.tags)) process.exit(1);
  state.tags[path.slice(14)] = fields.sha;
} else process.exit(9);
writeFileSync(file, JSON.stringify(state));
`;

type State = {
  tags: Record<string, string>;
  releases: Record<string, string>;
  immutable: boolean;
  /** Required reviewers of the environment `release`; undefined: no such environment. */
  reviewers?: number | undefined;
  standsAt?: string;
  /** Prefix of the paths that fail; '' for all. */
  fault?: string;
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  writeFileSync(join(folder, 'gh'), GH, { mode: 0o755 });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function release(mode: 'check' | 'publish', before: Partial<State>) {
  const file = join(folder, 'state.json');
  const state = { tags: {}, releases: {}, immutable: true, reviewers: 1, history: HISTORY };
  writeFileSync(file, JSON.stringify({ ...state, ...before }));
  const { status, stdout } = spawnSync('bash', [join(ROOT, '.ci/release'), mode], {
    encoding: 'utf8',
    env: {
      PATH: [folder, process.env['PATH']].join(delimiter),
      GH_STATE: file,
      GITHUB_REPOSITORY: 'acme/deploy-actions',
      GITHUB_SHA: NEW,
      NOTES: '- "quoted" $(id)\n- more',
    },
  });
  const { tags, releases } = JSON.parse(readFileSync(file, 'utf8')) as State;
  return { status, stdout, tags, releases };
}

test('the first release creates its tag and that of its major version', () => {
  const { status, tags, releases } = release('publish', {});
  expect(status).toBe(0);
  expect(tags).toEqual({ [TAG]: NEW, [MAJOR]: NEW });
  expect(releases).toEqual({ [TAG]: '- "quoted" $(id)\n- more' });
});

test('a later release moves the tag of its major version, and no other', () => {
  const tags = { [MAJOR]: OLD, 'v1.0.0-old': OLD, v10: OLD };
  const after = release('publish', { tags });
  expect(after.status).toBe(0);
  expect(after.tags).toEqual({ ...tags, [TAG]: NEW, [MAJOR]: NEW });
});

test.each(['check', 'publish'] as const)('%s rejects a released version', (mode) => {
  const tags = { [TAG]: OLD, [MAJOR]: OLD };
  const after = release(mode, { tags });
  expect(after.status).toBe(1);
  expect(after.stdout).toContain(`was released from ${OLD}: raise the version`);
  expect(after.tags).toEqual(tags);
  expect(after.releases).toEqual({});
});

test('a check changes nothing', () => {
  expect(release('check', {})).toEqual({ status: 0, stdout: '', tags: {}, releases: {} });
});

test('an interrupted publication continues where it stopped', () => {
  const releases = { [TAG]: '- notes' };
  const after = release('publish', { tags: { [TAG]: NEW, [MAJOR]: OLD }, releases });
  expect(after.status).toBe(0);
  expect(after.tags).toEqual({ [TAG]: NEW, [MAJOR]: NEW });
  expect(after.releases).toEqual(releases);
});

test('re-running a release changes nothing', () => {
  const before = { tags: { [TAG]: NEW, [MAJOR]: NEW }, releases: { [TAG]: '- notes' } };
  expect(release('publish', before)).toMatchObject({ status: 0, ...before });
});

test('re-running an older release does not move the major version back', () => {
  const before = { tags: { [TAG]: NEW, [MAJOR]: NEWER }, releases: { [TAG]: '- notes' } };
  const after = release('publish', before);
  expect(after).toMatchObject({ status: 1, ...before });
  expect(after.stdout).toContain(
    `which ${NEW} does not follow (behind), so ${MAJOR} was not moved`,
  );
});

test('a tag without a release is an error with a remedy', () => {
  const after = release('publish', { tags: { [TAG]: NEW, [MAJOR]: OLD } });
  expect(after.status).toBe(1);
  expect(after.stdout).toContain(`${TAG} has no release: delete the tag`);
  expect(after.tags[MAJOR]).toBe(OLD);
});

test('a release that cannot be read does not count as missing', () => {
  const fault = 'releases/';
  const after = release('publish', { tags: { [TAG]: NEW, [MAJOR]: OLD }, fault });
  expect(after.status).toBe(1);
  expect(after.stdout).toContain('cannot be read: gh: HTTP 502');
  expect(after.tags[MAJOR]).toBe(OLD);
});

test('a check fails if releases need no approval', () => {
  const [noReviewers, noEnvironment] = [0, undefined];
  for (const reviewers of [noReviewers, noEnvironment]) {
    const { status, stdout } = release('check', { reviewers });
    expect(status).toBe(1);
    expect(stdout).toContain('no required reviewers: CONTRIBUTING.md');
  }
});

test('a release that can still be changed does not become the major version', () => {
  const after = release('publish', { tags: { [MAJOR]: OLD }, immutable: false });
  expect(after.status).toBe(1);
  expect(after.stdout).toContain('turn on immutable releases');
  expect(after.tags[MAJOR]).toBe(OLD);
});

test('a tag created meanwhile elsewhere does not become the major version', () => {
  const after = release('publish', { tags: { [MAJOR]: OLD }, standsAt: OLD });
  expect(after.status).toBe(1);
  expect(after.stdout).toContain(`stands at ${OLD} instead of ${NEW}`);
  expect(after.tags[MAJOR]).toBe(OLD);
});

test('if GitHub does not respond, its tags do not count as missing', () => {
  expect(release('publish', { fault: '' })).toEqual({
    status: 1,
    stdout: '',
    tags: {},
    releases: {},
  });
});
