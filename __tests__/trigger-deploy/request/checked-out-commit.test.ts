import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { payloadOf } from '../../../simulator/github/webhook-payload.ts';
import { KEY, carpathianWorld } from '../carpathian-world.ts';

const world = carpathianWorld();

/** A commit that does not exist. */
const MISSING = '1111111111111111111111111111111111111111';
const PATH = process.env['PATH'] ?? '';
const GIT = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
const MESSAGE = 'Fix "it"\n\nand `that`';
const DETAILS = {
  commit_message: MESSAGE,
  author_name: 'Ada',
  author_email: 'ada@example.com',
};

let temp: string;
let workspace: string;
let commit: string;
/** Exists once a program created by `program` has run. */
let mark: string;

beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'checkout-'));
  workspace = join(temp, 'workspace');
  mark = join(temp, 'mark');
  mkdirSync(workspace);
  git('init', '--quiet');
  const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  git(...author, 'commit', '--quiet', '--allow-empty', '--message', MESSAGE);
  commit = git('rev-parse', 'HEAD');
});

afterEach(() => {
  rmSync(temp, { recursive: true });
});

function git(...args: string[]): string {
  return execFileSync(GIT, ['-C', workspace, ...args], { encoding: 'utf8' }).trim();
}

/** A program that records its environment and then runs a line of shell. */
function program(file: string, line = 'exit 1'): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\nenv > '${mark}'\n${line}\n`);
  chmodSync(file, 0o755);
  return file;
}

/**
 * A git outside the workspace and first on PATH, after a line of shell has changed its environment.
 */
function wrappedGit(line: string): { PATH: string } {
  const folder = join(temp, 'wrapped');
  program(join(folder, 'git'), `${line}; exec '${GIT}' "$@"`);
  return { PATH: [folder, PATH].join(delimiter) };
}

/** The same commit with a signature that cannot be verified. */
function signedCommit(): string {
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n';
  const input = git('cat-file', 'commit', commit).replace('\n\n', `\n${signature}`);
  const args = ['-C', workspace, 'hash-object', '-t', 'commit', '-w', '--stdin'];
  return execFileSync(GIT, args, { encoding: 'utf8', input }).trim();
}

/** Runs the step manually for a commit; returns the request. */
async function requestFor(sha: string, env: Record<string, string> = {}) {
  const event = { name: 'workflow_dispatch', payload: payloadOf('workflow_dispatch') };
  await world.step({}, { event, env: { GITHUB_WORKSPACE: workspace, GITHUB_SHA: sha, ...env } });
  return world.carpathian.triggered.at(-1);
}

/** Makes git fetch a missing commit from the configured remote. */
function promisor(remote: Record<string, string>): Record<string, string> {
  return {
    'core.repositoryFormatVersion': '1',
    'extensions.partialClone': 'evil',
    'remote.evil.promisor': 'true',
    ...Object.fromEntries(Object.entries(remote).map(([key, v]) => [`remote.evil.${key}`, v])),
  };
}

/** A repository configuration, and a git command that runs its program. */
type Attack = [name: string, (path: string) => Record<string, string>, call: string[]];

const FETCH = ['log', '-1', MISSING];

test.each<Attack>([
  [
    'a fetch over SSH',
    (path) => ({ ...promisor({ url: 'ssh://x/y' }), 'core.sshCommand': path }),
    FETCH,
  ],
  [
    "a fetch from a command's output",
    (path) => ({ ...promisor({ url: `ext::${path}` }), 'protocol.ext.allow': 'always' }),
    FETCH,
  ],
  ['a fetch from a folder', (path) => promisor({ url: '.', uploadpack: path }), FETCH],
  [
    'a fetch through a proxy',
    (path) => ({ ...promisor({ url: 'git://x/y' }), 'core.gitProxy': path }),
    FETCH,
  ],
  ['a monitor', (path) => ({ 'core.fsmonitor': path }), ['status']],
  [
    'a signature',
    (path) => ({ 'log.showSignature': 'true', 'gpg.program': path }),
    ['log', '-1', 'signed'],
  ],
  [
    'a signature, in an included file',
    (path) => {
      const file = join(workspace, 'included');
      writeFileSync(file, `[log]\nshowSignature = true\n[gpg]\nprogram = ${path}\n`);
      return { 'includeIf.gitdir:**.path': file };
    },
    ['log', '-1', 'signed'],
  ],
  ['an alias', (path) => ({ 'alias.log': `!${path}`, 'alias.mine': `!${path}` }), ['mine']],
  ['an editor', (path) => ({ 'core.pager': path, 'core.editor': path }), ['commit', '--amend']],
  ['a filter', (path) => ({ 'filter.evil.clean': path }), ['add', 'file']],
  ['a comparison', (path) => ({ 'diff.external': path }), ['diff', '--ext-diff', '--', 'file']],
  ['a hook', (path) => ({ 'core.hooksPath': dirname(path) }), ['checkout', '--detach']],
])('a checkout runs no program by %s', async (_name, configure, call) => {
  writeFileSync(join(workspace, '.gitattributes'), 'file filter=evil');
  writeFileSync(join(workspace, 'file'), 'before');
  git('add', 'file');
  writeFileSync(join(workspace, 'file'), 'after');
  const signed = signedCommit();
  git('tag', 'signed', signed);
  const path = program(join(workspace, 'bin', 'post-checkout'));
  for (const [key, value] of Object.entries(configure(path))) git('config', key, value);
  spawnSync(GIT, ['-C', workspace, ...call]);
  expect(existsSync(mark)).toBe(true);
  rmSync(mark);

  expect(await requestFor(MISSING)).not.toHaveProperty('commit_message');
  expect(await requestFor(signed)).toMatchObject(DETAILS);
  expect(existsSync(mark)).toBe(false);

  const old = wrappedGit('unset GIT_NO_LAZY_FETCH');
  rmSync(path);
  program(path, `touch '${mark}-of-the-workspace'`);
  await requestFor(MISSING, old);
  expect(existsSync(`${mark}-of-the-workspace`)).toBe(false);
});

test('git gets neither the key nor anything else of the step', async () => {
  const env = wrappedGit(':');
  await requestFor(commit, { ...env, GITHUB_TOKEN: 'ghs_secret', npm_token: 'secret' });
  const seen = readFileSync(mark, 'utf8');
  expect(seen).not.toContain(KEY);
  const names = [...seen.matchAll(/^(\w+)=/gm)].map(([, name]) => name);
  expect(names.filter((name) => !/^(?:GIT_\w+|PATH|PWD|OLDPWD|SHLVL|_)$/.test(name ?? ''))).toEqual(
    [],
  );
});

test('a checkout of another user is read', async () => {
  const env = wrappedGit('export GIT_TEST_ASSUME_DIFFERENT_OWNER=1');
  const refused = spawnSync(join(temp, 'wrapped', 'git'), ['-C', workspace, 'log', '-1']);
  expect(refused.stderr.toString()).toContain('dubious ownership');
  expect(await requestFor(commit, env)).toMatchObject(DETAILS);
});

test.each<[string, () => string]>([
  ['a folder of the workspace', () => dirname(program(join(workspace, 'bin', 'git')))],
  ['a relative folder', () => relative(process.cwd(), dirname(program(join(temp, 'git'))))],
  [
    'a link to the workspace',
    () => {
      const file = join(temp, 'linked', 'git');
      mkdirSync(dirname(file));
      symlinkSync(program(join(workspace, 'bin', 'git')), file);
      return dirname(file);
    },
  ],
  [
    'a link to a folder of the workspace',
    () => {
      const folder = join(temp, 'linked');
      symlinkSync(dirname(program(join(workspace, 'bin', 'git'))), folder);
      return folder;
    },
  ],
])('git in %s is skipped for the next one on PATH', async (_where, folder) => {
  const before = folder();
  expect(await requestFor(commit, { PATH: [before, PATH].join(delimiter) })).toMatchObject(DETAILS);
  expect(existsSync(mark)).toBe(false);
  expect(await requestFor(commit, { PATH: before })).not.toHaveProperty('commit_message');
  expect(existsSync(mark)).toBe(false);
});

test.each(['HEAD', '--all'])('a commit that is not an id is not looked up: %s', async (name) => {
  expect(await requestFor(name)).not.toHaveProperty('commit_message');
});

test('a commit before the checked-out one has its own message', async () => {
  git('-c', 'user.name=B', '-c', 'user.email=b', 'commit', '--allow-empty', '--message', 'Next');
  expect(await requestFor(commit)).toMatchObject(DETAILS);
});
