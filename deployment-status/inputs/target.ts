import type { InputReader } from '../../lib/step/input-reader.ts';
import { baseUrlFault } from '../../lib/http/base-url.ts';
import { spellingOf } from './spellings.ts';

/** A repository by its two names. */
export type Repository = { owner: string; repo: string };

type Env = NodeJS.ProcessEnv;

const DEFAULT_API = 'https://api.github.com';
const EXAMPLE_API = 'https://github.example.com/api/v3';

/** Reads which repository the deployments are of: `repository`, or `owner` and `repo`, or that of the run. */
export function readRepository(reader: InputReader, env: Env): Repository {
  const whole = reader.text('repository');
  const [owner, repo] = [reader.text('owner'), reader.text('repo')];
  const [ownOwner = '', ownRepo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (whole === '') return { owner: owner || ownOwner, repo: repo || ownRepo };
  const match = /^([\w.-]+)\/([\w.-]+)$/.exec(whole);
  const [, wholeOwner = '', wholeRepo = ''] = match ?? [];
  if (match === null) {
    reader.mistake('repository', `is ${JSON.stringify(whole)}; write it as owner/name`);
  } else if ((owner !== '' && owner !== wholeOwner) || (repo !== '' && repo !== wholeRepo)) {
    const others = JSON.stringify(`${owner}/${repo}`);
    reader.mistake(
      'repository',
      `is ${JSON.stringify(whole)}, but \`owner\`/\`repo\` is ${others}: give one`,
    );
  }
  return { owner: wholeOwner, repo: wholeRepo };
}

/** Whether the deployments are of the repository that the workflow runs in. */
export function isOwnRepository({ owner, repo }: Repository, env: Env): boolean {
  return `${owner}/${repo}`.toLowerCase() === (env['GITHUB_REPOSITORY'] ?? '').toLowerCase();
}

/**
 * Reads the address of the API, without a slash at its end: by default that of the server which runs the
 * workflow, so that its token goes nowhere else.
 */
export function readApiUrl(reader: InputReader, env: Env): string {
  const name = spellingOf(reader, 'github_base_url');
  const given = reader.text(name);
  const text = given || env['GITHUB_API_URL'] || DEFAULT_API;
  const fault = baseUrlFault(text, { example: EXAMPLE_API, secret: 'token' });
  // The runner itself talks to a server without TLS where `GITHUB_API_URL` says so.
  if (fault !== undefined && given !== '') reader.mistake(name, fault);
  return text.replace(/\/+$/, '');
}
