export type Release = { version: string; repository: string; sha: string };

/**
 * The text of the newest section of a changelog, which must belong to the version.
 *
 * @throws Error if it belongs to another one, such as `Unreleased`, or is empty
 */
export function newestSection(changelog: string, version: string): string {
  const [, newest = ''] = changelog.split(/^## /m);
  const [heading = '', ...lines] = newest.split('\n');
  const name = heading.split(' ')[0]?.replace(/^\[|\]$/g, '') ?? '';
  if (name !== version) {
    throw new Error(
      `The newest section of CHANGELOG.md is "${heading}", not "${version}" as in package.json.`,
    );
  }
  const text = lines.join('\n').trim();
  if (text === '') throw new Error(`CHANGELOG.md does not list the changes of ${version}.`);
  return text;
}

/**
 * Release notes: what changed, and how to pin the release.
 *
 * @throws Error if the version is not X.Y.Z, or the changelog's newest section belongs to another
 * one
 */
export function releaseNotes(changelog: string, { version, repository, sha }: Release): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`"${version}" is not a version X.Y.Z.`);
  return `${newestSection(changelog, version)}

### Pin this release

\`\`\`yaml
- uses: ${repository}/trigger-deploy@${sha} # v${version}
\`\`\`

Pin the other actions in the same way. To verify where a bundle was built, run this in a checkout of the release:

\`\`\`sh
gh attestation verify dist/trigger-deploy/index.js --repo ${repository} \\
  --signer-workflow ${repository}/.github/workflows/release.yml
\`\`\`
`;
}
