import type { Repository } from '../../lib/github/repository.ts';
import { quote, type InputReader } from '../../lib/step/input-reader.ts';

/** Reads `repository`, or `owner` and `repo`; defaults to the run's repository. */
export function readRepository(
  reader: InputReader<'repository' | 'owner' | 'repo'>,
  env: NodeJS.ProcessEnv,
): Repository {
  const whole = reader.text('repository');
  const [owner, repo] = [reader.text('owner'), reader.text('repo')];
  const [ownOwner = '', ownRepo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (whole === '') {
    checkName(reader, 'owner', owner);
    checkName(reader, 'repo', repo);
    const repository = { owner: owner || ownOwner, repo: repo || ownRepo };
    if (repository.owner === '' || repository.repo === '') {
      reader.mistake('repository', 'is empty: set it to owner/name');
    }
    return repository;
  }
  const match = /^([\w.-]+)\/([\w.-]+)$/.exec(whole);
  const [, wholeOwner = '', wholeRepo = ''] = match ?? [];
  if (match === null) {
    reader.mistake('repository', `must be owner/name (got ${JSON.stringify(whole)})`);
  } else if ((owner !== '' && owner !== wholeOwner) || (repo !== '' && repo !== wholeRepo)) {
    const others = JSON.stringify(`${owner}/${repo}`);
    reader.mistake(
      'repository',
      `is ${JSON.stringify(whole)}, but \`owner\`/\`repo\` is ${others}: set only one`,
    );
  }
  return { owner: wholeOwner, repo: wholeRepo };
}

function checkName(
  reader: InputReader<'owner' | 'repo'>,
  name: 'owner' | 'repo',
  value: string,
): void {
  if (value === '' || (/^[\w.-]+$/.test(value) && !/^\.+$/.test(value))) return;
  const rule = 'must be a valid name; for owner/name, use `repository`';
  reader.mistake(name, `${rule} (got ${quote(value)})`);
}
