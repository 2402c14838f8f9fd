import { expect, test } from '@jest/globals';
import { environmentPage } from '../../../lib/github/environment-page.ts';

const repository = { owner: 'octo-org', repo: 'octo-repo' };

const pageOn = (apiUrl: string, env: NodeJS.ProcessEnv = {}, environment = 'pr-7'): string =>
  environmentPage({ apiUrl, repository }, environment, env);

test.each([
  ['https://api.github.com', 'https://github.com'],
  ['https://api.octo-corp.ghe.com', 'https://octo-corp.ghe.com'],
  ['https://ghes.example.com/api/v3', 'https://ghes.example.com'],
  ['http://localhost:8080/github/api/v3', 'http://localhost:8080/github'],
])('the pages of %s are at %s', (apiUrl, server) => {
  expect(pageOn(apiUrl)).toBe(`${server}/octo-org/octo-repo/deployments/pr-7`);
});

test.each(['https://api.example.com', 'https://api.github.com.example.com', 'https://x/v3'])(
  'the pages of %s are not guessed',
  (apiUrl) => {
    expect(pageOn(apiUrl)).toBe('');
  },
);

test("GITHUB_SERVER_URL is used only for the runner's own server", () => {
  const env = { GITHUB_API_URL: 'https://a.example/', GITHUB_SERVER_URL: 'https://b.example/' };
  expect(pageOn('https://a.example', env)).toMatch(/^https:\/\/b\.example\/octo-org\//);
  expect(pageOn('https://api.github.com', env)).toMatch(/^https:\/\/github\.com\/octo-org\//);
});

test.each(['', '.', '..', 'a\nb', '\u0000'])('%j has no page', (environment) => {
  expect(pageOn('https://api.github.com', {}, environment)).toBe(
    'https://github.com/octo-org/octo-repo/deployments',
  );
});

test('an unpaired surrogate does no harm', () => {
  expect(pageOn('https://api.github.com', {}, 'a\ud800')).toMatch(/deployments/);
});
