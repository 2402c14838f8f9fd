import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { payloadOf, type Payload } from '../../simulator/github/webhook-payload.ts';
import { errorsOf, noticesOf, warningsOf } from '../annotations.ts';
import { carpathianWorld } from './carpathian-world.ts';

const world = carpathianWorld();

const SHA = '1111111111111111111111111111111111111111';
const REPOSITORY = 'octo-org/octo-repo';

/** Runs the step on an event; returns the request, if one was sent. */
async function requestFor(name: string, payload: Payload, env: Record<string, string> = {}) {
  await world.step({}, { event: { name, payload }, env: { GITHUB_SHA: SHA, ...env } });
  return world.carpathian.triggered[0];
}

const link = (sha: string): string => `https://github.com/${REPOSITORY}/commit/${sha}`;

test('push of a branch: the head commit, its message and author', async () => {
  const payload = payloadOf('push', ({ ref }) => ref === 'refs/heads/master');
  expect(await requestFor('push', payload)).toEqual({
    repository: REPOSITORY,
    commit: payload.after,
    branch: 'master',
    commit_message: 'Initial commit',
    author_name: 'Codertocat',
    author_email: '21031067+Codertocat@users.noreply.github.com',
    webhook_url: link(payload.after),
  });
});

test('push of a tag: the commit that it points to, and the tag as the branch', async () => {
  const payload = payloadOf(
    'push',
    ({ ref, deleted }) => ref === 'refs/tags/simple-tag' && !deleted,
  );
  const commit = payload.head_commit.id;
  payload.after = '2222222222222222222222222222222222222222';
  expect(await requestFor('push', payload)).toMatchObject({ commit, branch: 'simple-tag' });
});

test('push that deletes a branch: skipped with a reason', async () => {
  const payload = payloadOf('push', ({ deleted }) => deleted === true);
  const result = await world.step({}, { event: { name: 'push', payload } });
  expect(result).toMatchObject({
    exitCode: 0,
    outputs: { conclusion: 'skipped', deployment_id: '' },
  });
  expect(noticesOf(result)).toEqual([
    'Skipped: the event deleted simple-tag, so there is nothing to deploy.',
  ]);
  expect(world.calls()).toEqual([]);
});

test.each([
  ['workflow_dispatch', payloadOf('workflow_dispatch')],
  ['schedule', { schedule: '0 3 * * *', repository: { full_name: REPOSITORY } }],
  ['repository_dispatch', payloadOf('repository_dispatch')],
])('%s: the commit and branch of the run, without a message', async (name, payload) => {
  expect(await requestFor(name, payload, { GITHUB_REF: 'refs/heads/release/2.x' })).toEqual({
    repository: REPOSITORY,
    commit: SHA,
    branch: 'release/2.x',
    webhook_url: link(SHA),
  });
});

test('pull_request, merged: the merge commit on the base branch', async () => {
  const payload = payloadOf('pull_request', ({ action }) => action === 'closed');
  payload.pull_request.merged = true;
  expect(await requestFor('pull_request', payload, { GITHUB_REF: 'refs/pull/2/merge' })).toEqual({
    repository: REPOSITORY,
    commit: payload.pull_request.merge_commit_sha,
    branch: payload.pull_request.base.ref,
    webhook_url: link(payload.pull_request.merge_commit_sha),
  });
});

test('pull_request, closed without merging: skipped with a reason', async () => {
  const payload = payloadOf('pull_request', ({ action }) => action === 'closed');
  const result = await world.step({}, { event: { name: 'pull_request', payload } });
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'skipped' } });
  expect(noticesOf(result)[0]).toContain('closed without being merged');
  expect(world.calls()).toEqual([]);
});

test.each<[string, string, Payload]>([
  ['a pull request closed without merging', 'pull_request', { action: 'closed', pull_request: {} }],
  ['a deleted branch', 'delete', { ref: 'old', ref_type: 'branch' }],
])('%s needs no key, since nothing would be sent', async (_what, name, payload) => {
  const result = await world.step({ api_key: '' }, { event: { name, payload } });
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'skipped' } });
  const followed = await world.step(
    { api_key: '', deployment_id: '7' },
    { event: { name, payload } },
  );
  expect(errorsOf(followed)).toEqual([expect.stringContaining('`api_key` is empty')]);
});

test("pull_request, open: its head, not GitHub's test merge", async () => {
  const payload = payloadOf('pull_request', ({ action }) => action === 'opened');
  const { sha, ref } = payload.pull_request.head;
  expect(await requestFor('pull_request', payload)).toMatchObject({ commit: sha, branch: ref });
});

test.each(['edited', 'labeled'])(
  'pull_request, %s when it is already closed: skipped',
  async (action) => {
    const payload = payloadOf('pull_request', (example) => example.action === 'closed');
    payload.pull_request.merged = true;
    const result = await world.step(
      {},
      { event: { name: 'pull_request', payload: { ...payload, action } } },
    );
    expect(noticesOf(result)).toEqual([
      expect.stringContaining('the pull request was closed before this event'),
    ]);
    expect(world.calls()).toEqual([]);
  },
);

test('pull_request_target from a fork: never deployed with the secrets of the base', async () => {
  const payload = payloadOf('pull_request', ({ action }) => action === 'opened');
  payload.pull_request.head.repo.id = 1;
  const result = await world.step({}, { event: { name: 'pull_request_target', payload } });
  expect(result.outputs['conclusion']).toBe('skipped');
  expect(world.calls()).toEqual([]);
});

test.each(['deleted', 'unpublished'])('release, %s: skipped with a reason', async (action) => {
  const payload = { ...payloadOf('release'), action };
  const result = await world.step({}, { event: { name: 'release', payload } });
  expect(noticesOf(result)).toEqual([expect.stringContaining(`the release was ${action}`)]);
  expect(world.calls()).toEqual([]);
});

test('delete: skipped with a reason', async () => {
  const payload = payloadOf('delete', ({ ref_type: type }) => type === 'tag');
  const result = await world.step({}, { event: { name: 'delete', payload } });
  expect(noticesOf(result)).toEqual([expect.stringContaining(`deleted ${payload.ref}`)]);
  expect(world.calls()).toEqual([]);
});

test('pull_request_review: the head, not the merge ref of the run', async () => {
  const payload = payloadOf('pull_request_review', ({ action }) => action === 'submitted');
  const { sha, ref } = payload.pull_request.head;
  const env = { GITHUB_REF: 'refs/pull/7/merge' };
  expect(await requestFor('pull_request_review', payload, env)).toMatchObject({
    commit: sha,
    branch: ref,
  });
});

test.each([
  ['success', 0],
  ['failure', 1],
])('deployment_status, %s: its commit, with %d warnings', async (state, doubts) => {
  const payload = payloadOf('deployment_status');
  Object.assign(payload.deployment_status, { state });
  const result = await world.step({}, { event: { name: 'deployment_status', payload } });
  expect(world.carpathian.triggered[0]).toMatchObject({ commit: payload.deployment.sha });
  expect(warningsOf(result)).toHaveLength(doubts);
});

test('release: the commit of the run, the tag as the branch', async () => {
  const payload = payloadOf('release', ({ action }) => action === 'published');
  const env = { GITHUB_REF: 'refs/tags/0.0.1' };
  expect(await requestFor('release', payload, env)).toMatchObject({ commit: SHA, branch: '0.0.1' });
});

test('workflow_run: the tested commit, not the newest one of the default branch', async () => {
  const payload = payloadOf(
    'workflow_run',
    (example) => example.workflow_run.conclusion === 'success',
  );
  const run = payload.workflow_run;
  expect(await requestFor('workflow_run', payload)).toMatchObject({
    commit: run.head_sha,
    branch: run.head_branch,
    commit_message: run.head_commit.message,
    author_name: run.head_commit.author.name,
  });
});

test('workflow_run that did not succeed: deployed, with a warning that names the condition', async () => {
  const payload = payloadOf(
    'workflow_run',
    (example) => example.workflow_run.conclusion === 'success',
  );
  payload.workflow_run.conclusion = 'failure';
  const result = await world.step({}, { event: { name: 'workflow_run', payload } });
  expect(world.carpathian.triggered).toHaveLength(1);
  expect(warningsOf(result)).toEqual([
    expect.stringContaining("`if: github.event.workflow_run.conclusion == 'success'`"),
  ]);
});

test.each([[null], [undefined], [{ a: 1 }]])(
  'workflow_run that has not ended, with the conclusion %j: the warning explains it',
  async (conclusion) => {
    const payload = payloadOf('workflow_run');
    payload.workflow_run.conclusion = conclusion;
    const result = await world.step({}, { event: { name: 'workflow_run', payload } });
    expect(warningsOf(result)).toEqual([
      expect.stringMatching(
        /^Deploying although the workflow run that started this one has no conclusion\./,
      ),
    ]);
  },
);

test('workflow_run started by a fork: never deployed', async () => {
  const payload = payloadOf(
    'workflow_run',
    (example) => example.workflow_run.conclusion === 'success',
  );
  payload.workflow_run.event = 'pull_request';
  payload.workflow_run.head_repository.id = 1;
  const result = await world.step({}, { event: { name: 'workflow_run', payload } });
  expect(result.outputs['conclusion']).toBe('skipped');
  expect(noticesOf(result)[0]).toContain('fork');
  expect(world.calls()).toEqual([]);
});

test.each<[string, (payload: Payload) => boolean]>([
  ['check_suite', ({ check_suite: suite }) => suite.conclusion === 'success'],
  ['check_run', ({ check_run: run }) => run.conclusion === 'success'],
])('%s: its commit and branch', async (name, matches) => {
  const payload = payloadOf(name, matches);
  const check = payload[name];
  const result = await world.step({}, { event: { name, payload }, env: { GITHUB_SHA: SHA } });
  expect(world.carpathian.triggered[0]).toMatchObject({
    commit: check.head_sha,
    branch: (check.check_suite ?? check).head_branch,
    ...(name === 'check_suite' && { commit_message: check.head_commit.message }),
  });
  expect(warningsOf(result)).toEqual([]);
});

test.each<[string[], string]>([
  [['main', 'feature'], 'main'],
  [['feature', 'main'], 'main'],
  [['other', 'feature'], 'other'],
  [['+feature', 'main'], 'feature'],
  [['+feature', '+main'], 'main'],
])('status: its commit, of the branches %j (+: newest commit) %s', async (names, branch) => {
  const payload = payloadOf('status');
  payload.repository.default_branch = 'main';
  payload.branches = names.map((name) => ({
    name: name.replace('+', ''),
    commit: { sha: name.startsWith('+') ? payload.sha : SHA },
  }));
  const { message, author } = payload.commit.commit;
  expect(await requestFor('status', payload)).toMatchObject({
    commit: payload.sha,
    branch,
    commit_message: message,
    author_name: author.name,
    author_email: author.email,
  });
});

test('page_build: the commit that the page was built from', async () => {
  const payload = payloadOf('page_build');
  const sent = await requestFor('page_build', payload);
  expect(sent).toMatchObject({ commit: payload.build.commit });
  expect(sent).not.toHaveProperty('branch');
});

test.each<[string, (payload: Payload) => void, string]>([
  [
    'check_suite',
    ({ check_suite: suite }) => Object.assign(suite, { conclusion: 'failure' }),
    "has the conclusion failure. To deploy only after success, add this to the job: `if: github.event.check_suite.conclusion == 'success'`",
  ],
  [
    'check_run',
    ({ check_run: run }) => Object.assign(run, { conclusion: null }),
    'has no conclusion. To deploy',
  ],
  [
    'status',
    (payload) => Object.assign(payload, { state: 'pending' }),
    "`if: github.event.state == 'success'`",
  ],
  [
    'page_build',
    ({ build }) => Object.assign(build, { status: 'errored' }),
    "`if: github.event.build.status == 'built'`",
  ],
])('%s that did not succeed: deployed, with a warning', async (name, change, words) => {
  const payload = payloadOf(name);
  change(payload);
  const result = await world.step({}, { event: { name, payload } });
  expect(world.carpathian.triggered).toHaveLength(1);
  expect(warningsOf(result)).toEqual([expect.stringContaining(words)]);
});

test.each<[string, (payload: Payload) => void]>([
  ['check_suite', ({ check_suite: suite }) => Object.assign(suite, { head_branch: null })],
  ['check_run', ({ check_run: run }) => Object.assign(run.check_suite, { head_branch: null })],
  ['status', (payload) => Object.assign(payload, { branches: [] })],
])('%s of a commit without a branch, as from a fork: never deployed', async (name, change) => {
  const payload = payloadOf(name);
  change(payload);
  const result = await world.step({}, { event: { name, payload } });
  expect(noticesOf(result)).toEqual([
    expect.stringMatching(/^Skipped: .* would deploy its code with your secrets/),
  ]);
  expect(world.calls()).toEqual([]);
});

test.each(['issue_comment', 'issues', 'discussion_comment', 'watch', 'gollum', 'label', 'fork'])(
  "%s has no commit: the run's, with a warning unless one was chosen",
  async (name) => {
    const payload = payloadOf(name);
    const event = { name, payload };
    const results = [
      await world.step({}, { event, env: { GITHUB_SHA: SHA } }),
      await world.step({ branch: 'main' }, { event, env: { GITHUB_SHA: SHA } }),
      await world.step({ commit: SHA }, { event, env: { GITHUB_SHA: SHA } }),
    ];
    expect(world.carpathian.triggered).toEqual(
      results.map(() => expect.objectContaining({ commit: SHA, branch: 'main' })),
    );
    expect(results.map(warningsOf)).toEqual([
      [
        `The event ${name} has no commit, so the newest commit of main is deployed. To deploy another one, such as that of a pull request, set \`branch\` and \`commit\`.`,
      ],
      [],
      [],
    ]);
  },
);

test.each(['workflow_dispatch', 'schedule', 'repository_dispatch', 'create'])(
  '%s: the commit of the run, without a warning',
  async (name) => {
    const payload = name === 'schedule' ? {} : payloadOf(name);
    expect(warningsOf(await world.step({}, { event: { name, payload } }))).toEqual([]);
  },
);

test('deployment: its commit, and its ref unless that is a commit id', async () => {
  const payload = payloadOf('deployment');
  const { sha } = payload.deployment;
  expect(await requestFor('deployment', payload)).toMatchObject({ commit: sha, branch: 'master' });
  payload.deployment.ref = sha;
  await world.step({}, { event: { name: 'deployment', payload } });
  expect(world.carpathian.triggered[1]).not.toHaveProperty('branch');
});

test('merge_group: the head of the queue entry', async () => {
  const payload = payloadOf('merge_group');
  expect(await requestFor('merge_group', payload)).toMatchObject({
    commit: payload.merge_group.head_sha,
    branch: payload.merge_group.head_ref.replace('refs/heads/', ''),
    commit_message: payload.merge_group.head_commit.message,
  });
});

test.each([
  ['a list', []],
  ['null', null],
  ['text', 'x'],
  ['fields of wrong types', { ref: 7, head_commit: 'x', deleted: 'yes' }],
])('a payload that is %s: the commit and branch of the run', async (_what, payload) => {
  expect(await requestFor('push', payload)).toMatchObject({ commit: SHA, branch: 'main' });
});

test('an event file that is not JSON: the commit and branch of the run', async () => {
  await world.step(
    {},
    {
      event: { name: 'push', payload: {} },
      env: { GITHUB_EVENT_PATH: '/dev/null', GITHUB_SHA: SHA },
    },
  );
  expect(world.carpathian.triggered[0]).toMatchObject({ commit: SHA, branch: 'main' });
});

test("values set by the user take precedence, and another commit does not get the event's message", async () => {
  const payload = payloadOf('push', ({ ref }) => ref === 'refs/heads/master');
  const inputs = { commit: SHA, branch: 'stable', author_name: 'Release Bot' };
  await world.step(inputs, { event: { name: 'push', payload } });
  expect(world.carpathian.triggered[0]).toEqual({
    repository: REPOSITORY,
    commit: SHA,
    branch: 'stable',
    author_name: 'Release Bot',
    webhook_url: link(SHA),
  });
});

test.each<[string, Record<string, string>, Record<string, string>, boolean]>([
  ['another branch', { branch: 'v1.2' }, { branch: 'v1.2' }, false],
  ['another repository', { repository: 'a/b' }, { repository: 'a/b', branch: 'main' }, false],
  ['the same branch with its full ref', { branch: 'refs/heads/main' }, { branch: 'main' }, true],
  ['another branch with its full ref', { branch: 'refs/heads/a/b' }, { branch: 'a/b' }, false],
  ['a tag with its full ref', { branch: 'refs/tags/v1' }, { branch: 'v1' }, false],
  [
    'the same repository',
    { repository: REPOSITORY.toUpperCase() },
    { repository: REPOSITORY.toUpperCase(), branch: 'main' },
    true,
  ],
])("%s: the event's commit only if it belongs to that", async (_what, inputs, sent, known) => {
  const event = { name: 'workflow_dispatch', payload: payloadOf('workflow_dispatch') };
  await world.step(inputs, { event, env: { GITHUB_SHA: SHA, GITHUB_REF: 'refs/heads/main' } });
  const repository = sent['repository'] ?? REPOSITORY;
  const commit = { commit: SHA, webhook_url: link(SHA).replace(REPOSITORY, repository) };
  expect(world.carpathian.triggered[0]).toEqual({ repository, ...sent, ...(known ? commit : {}) });
});

test.each([
  `https://github.com/${REPOSITORY}`,
  `https://github.com/${REPOSITORY.toUpperCase()}.git`,
  `https://github.com/${REPOSITORY}/`,
  `github.com/${REPOSITORY}`,
  `git://github.com/${REPOSITORY}.git`,
  `git@github.com:${REPOSITORY}.git`,
  `ssh://git@github.com/${REPOSITORY}.git`,
  `https://api.github.com/repos/${REPOSITORY}`,
  `${REPOSITORY}.git`,
])("repository %s is the run's own, whose commit is sent", async (repository) => {
  const event = { name: 'workflow_dispatch', payload: payloadOf('workflow_dispatch') };
  await world.step({ repository }, { event, env: { GITHUB_SHA: SHA } });
  expect(world.carpathian.triggered[0]).toMatchObject({ repository: REPOSITORY, commit: SHA });
});

test('repository as a URL on an Enterprise Server with a port', async () => {
  const env = { GITHUB_SERVER_URL: 'https://ghe.example.com:8443', GITHUB_SHA: SHA };
  await world.step({ repository: `https://ghe.example.com:8443/${REPOSITORY}` }, { env });
  expect(world.carpathian.triggered[0]).toMatchObject({ repository: REPOSITORY, commit: SHA });
});

test.each([
  ['https://github.com/a/b', '"https://github.com/a/b"'],
  [`https://gitlab.com/${REPOSITORY}`, `"https://gitlab.com/${REPOSITORY}"`],
  [`https://ci:hunter2@github.com/${REPOSITORY}`, `"…@github.com/${REPOSITORY}"`],
  ['octo-repo', '"octo-repo"'],
  ['a/b/c', '"a/b/c"'],
])('repository %s is rejected', async (repository, shown) => {
  const result = await world.step({ repository });
  expect(errorsOf(result)).toEqual([`Input \`repository\` must be owner/name (got ${shown}).`]);
  expect(world.calls()).toEqual([]);
});

test.each(['refs/pull/2/merge', '2/merge'])(
  "branch %s is the run's merge ref: uses the branch of the pull request",
  async (branch) => {
    const payload = payloadOf('pull_request', ({ action }) => action === 'opened');
    const env = { GITHUB_REF: 'refs/pull/2/merge', GITHUB_REF_NAME: '2/merge', GITHUB_SHA: SHA };
    await world.step({ branch }, { event: { name: 'pull_request', payload }, env });
    const { sha, ref } = payload.pull_request.head;
    expect(world.carpathian.triggered[0]).toMatchObject({ commit: sha, branch: ref });
    await world.step({ branch }, { env: { GITHUB_SHA: SHA } });
    expect(world.carpathian.triggered[1]).toMatchObject({ branch });
  },
);

test('a bare commit or a tag belongs to no branch, so its commit is sent with any branch', async () => {
  const deployment = payloadOf('deployment');
  deployment.deployment.ref = deployment.deployment.sha;
  const tag = payloadOf('push', ({ ref }) => ref === 'refs/tags/simple-tag');
  const release = payloadOf('release', ({ action }) => action === 'published');
  const events = { deployment, push: tag, release };
  for (const [name, payload] of Object.entries(events)) {
    await world.step({ branch: 'main' }, { event: { name, payload }, env: { GITHUB_SHA: SHA } });
  }
  const commits = [deployment.deployment.sha, tag.head_commit?.id, SHA];
  expect(world.carpathian.triggered).toEqual(
    commits.map((commit) => expect.objectContaining({ commit, branch: 'main' })),
  );
});

test("a warning about the event's commit is omitted if another one is deployed", async () => {
  const payload = payloadOf('deployment_status');
  Object.assign(payload.deployment_status, { state: 'failure' });
  const event = { name: 'deployment_status', payload };
  expect(warningsOf(await world.step({ branch: 'elsewhere' }, { event }))).toEqual([]);
});

test('every field set by the user is sent unchanged', async () => {
  const inputs = {
    repository: 'a/b',
    commit: 'v1.2',
    branch: 'b',
    commit_message: 'm "quoted" \\ $(x)',
    author_name: "O'Neil",
    author_email: 'o@example.com',
    webhook_url: 'https://example.com/x',
  };
  await world.step(inputs);
  expect(world.carpathian.triggered[0]).toEqual(inputs);
});

test('message and author come from the checkout if it is that commit', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  const git = (...args: string[]): string =>
    execFileSync(
      'git',
      ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args],
      { encoding: 'utf8' },
    );
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message', 'Fix "it"\n\nand `that`');
  const commit = git('rev-parse', 'HEAD').trim();
  const event = { name: 'workflow_dispatch', payload: payloadOf('workflow_dispatch') };
  await world.step({}, { event, env: { GITHUB_WORKSPACE: folder, GITHUB_SHA: commit } });
  await world.step({}, { event, env: { GITHUB_WORKSPACE: folder, GITHUB_SHA: SHA } });
  rmSync(folder, { recursive: true });
  expect(world.carpathian.triggered[0]).toMatchObject({
    commit_message: 'Fix "it"\n\nand `that`',
    author_name: 'Ada',
    author_email: 'ada@example.com',
  });
  expect(world.carpathian.triggered[1]).not.toHaveProperty('commit_message');
});

test('a long message is cut at 8,000 characters, between characters', async () => {
  const payload = payloadOf('push', ({ ref }) => ref === 'refs/heads/master');
  payload.head_commit.message = `${'x'.repeat(7_998)}😀😀`;
  const sent = await requestFor('push', payload);
  expect(sent).toMatchObject({ commit_message: `${'x'.repeat(7_998)}…` });
});

test('fields of control characters, six times as long in JSON, keep the body below 64 kB', async () => {
  const long = '\u0001'.repeat(20_000);
  const payload = payloadOf('push', ({ ref }) => ref === 'refs/heads/master');
  payload.head_commit.message = '\u0001'.repeat(100_000);
  payload.head_commit.author = { name: long, email: long };
  const inputs = {
    branch: long,
    commit: payload.head_commit.id,
    webhook_url: long,
  };
  await world.step(inputs, { event: { name: 'push', payload } });
  const body = world.carpathian.requests[0]?.body ?? '';
  expect(Buffer.byteLength(body)).toBeLessThan(64_000);
  expect(JSON.parse(body)).toMatchObject({
    commit_message: `${'\u0001'.repeat(3_999)}…`,
    author_name: `${'\u0001'.repeat(999)}…`,
  });
});
