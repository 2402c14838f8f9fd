import type { TriggerRequest } from '../../lib/carpathian/client.ts';
import { compact } from '../../lib/compact.ts';
import { showAddress } from '../../lib/show-address.ts';
import type { InputReader } from '../../lib/step/input-reader.ts';
import { shortRef } from './event-commit.ts';

type Env = NodeJS.ProcessEnv;

export function readRequestInputs(
  reader: InputReader<keyof TriggerRequest>,
  env: Env,
): TriggerRequest {
  return compact({
    repository: readRepository(reader, env),
    commit: reader.optionalText('commit'),
    branch: readBranch(reader, env),
    commit_message: reader.optionalText('commit_message'),
    author_name: reader.optionalText('author_name'),
    author_email: reader.optionalText('author_email'),
    webhook_url: reader.optionalText('webhook_url'),
  });
}

/**
 * Returns owner/name. Also accepts a URL of the run's own repository, since payloads and contexts
 * contain those.
 */
function readRepository(reader: InputReader<'repository'>, env: Env): string | undefined {
  const text = reader.optionalText('repository');
  if (text === undefined) return undefined;
  const [, name] = /^([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(text) ?? [];
  if (name !== undefined) return name;
  if (isOwnAddress(text, env)) return env['GITHUB_REPOSITORY'];
  reader.mistake('repository', `must be owner/name (got ${showAddress(text)})`);
  return undefined;
}

/**
 * Whether a text is a URL of the run's repository, such as `https://github.com/owner/name` or
 * `git@github.com:owner/name.git`.
 */
function isOwnAddress(text: string, env: Env): boolean {
  const { GITHUB_REPOSITORY, GITHUB_SERVER_URL, GITHUB_API_URL } = env;
  const own = [
    `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`,
    `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}`,
  ];
  return own.map(foldAddress).includes(foldAddress(text));
}

/** Reduces a URL to host and path. */
function foldAddress(address: string): string {
  return address
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^git@/, '')
    .replace(':', '/')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .toLowerCase();
}

/**
 * `github.ref` may be the merge ref of a pull request, which is not a branch; the event has the
 * branch.
 */
function readBranch(reader: InputReader<'branch'>, env: Env): string | undefined {
  const text = reader.optionalText('branch');
  const { GITHUB_REF = '', GITHUB_REF_NAME } = env;
  const isMergeRef = GITHUB_REF.startsWith('refs/pull/');
  return isMergeRef && (text === GITHUB_REF || text === GITHUB_REF_NAME)
    ? undefined
    : shortRef(text);
}
