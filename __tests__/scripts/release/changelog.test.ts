import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../simulator/runner/action-metadata.ts';
import { newestSection, releaseNotes } from '../../../scripts/release/changelog.ts';

const CHANGELOG = `# Changelog

Words about it.

## [1.1.0] - 2026-12-01

### Added

- An input.

## 1.0.0

- Everything.
`;
const RELEASE = { version: '1.1.0', repository: 'acme/deploy-actions', sha: 'a'.repeat(40) };

test('notes contain the newest section, without its heading, and the commit to pin', () => {
  const notes = releaseNotes(CHANGELOG, RELEASE);
  expect(notes).toMatch(/^### Added\n\n- An input\.\n\n###/);
  expect(notes).not.toContain('Everything');
  expect(notes).toContain(`acme/deploy-actions/trigger-deploy@${RELEASE.sha} # v1.1.0`);
  expect(notes).toContain(
    '--repo acme/deploy-actions \\\n  --signer-workflow acme/deploy-actions/.github/workflows/release.yml\n',
  );
});

test.each([
  ['an older section', CHANGELOG, '1.0.0', /newest section of CHANGELOG\.md is "\[1\.1\.0\]/],
  ['a section with a longer version', CHANGELOG, '1.1.00', /not "1\.1\.00"/],
  ['unreleased changes', '## Unreleased\n\n- More.\n', '1.1.0', /"Unreleased"/],
  ['no changelog', '', '1.1.0', /newest section of CHANGELOG\.md is ""/],
  ['an empty section', '## 1.1.0\n\n## 1.0.0\n\n- All.\n', '1.1.0', /does not list/],
])('%s is rejected', (_, changelog, version, message) => {
  expect(() => newestSection(changelog, version)).toThrow(message);
});

test.each(['1.1.0-rc.1', 'v1.1.0', '1.1'])('%s is not a valid version', (version) => {
  const changelog = `## ${version}\n\n- More.\n`;
  expect(() => releaseNotes(changelog, { ...RELEASE, version })).toThrow('is not a version');
});

test("the project's changelog has a section for its version, or an unreleased one", () => {
  const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(/^## (.*)$/m.exec(changelog)?.[1]).toMatch(new RegExp(`^(?:${version}|Unreleased)\\b`));
});
