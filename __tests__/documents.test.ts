import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionNames, readAction, ROOT } from '../simulator/runner/action-metadata.ts';

const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;

const ACTION_READMES = actionNames().map((name) => `${name}/README.md`);

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The links of a document to files of the project: their words, and the file. */
function linksOf(document: string): { words: string; path: string }[] {
  return [...read(document).matchAll(LINK)]
    .map(([, words = '', target = '']) => ({ words, path: target.replace(/#.*/, '') }))
    .filter(({ path }) => path !== '' && !path.includes('://'));
}

test.each(['SECURITY.md', 'CONTRIBUTING.md'])('%s names files that are there', (document) => {
  const names = [...read(document).matchAll(/`([\w.-]+\/[\w./-]+\.\w+|\.ci\/\w+)`/g)];
  expect(names.length).toBeGreaterThan(5);
  const missing = names
    .map(([, path = '']) => path)
    .filter((path) => !existsSync(join(ROOT, path)));
  expect(missing).toEqual([]);
});

test('SECURITY.md names tests that are there by how their titles begin', () => {
  const tests = linksOf('SECURITY.md').filter(({ path }) => path.startsWith('__tests__/'));
  expect(tests.length).toBeGreaterThan(15);
  expect(tests.filter(({ words, path }) => !read(path).includes(`'${words}`))).toEqual([]);
});

test('README.md is read in two minutes', () => {
  const prose = read('README.md')
    .replaceAll(/^```[^]*?^```|^\|.*|^<!--.*|!\[.*?\]\(.*?\)/gm, '')
    .replaceAll(LINK, '$1');
  const words = prose.split(/\s+/).length;
  expect(words).toBeGreaterThan(200);
  expect(words).toBeLessThanOrEqual(500);
});

test.each(['README.md', ...ACTION_READMES])(
  '%s says once what to replace OWNER with',
  (document) => {
    expect(read(document).match(/Replace `OWNER` with/g)).toHaveLength(1);
  },
);

test('S18: what GitHub exempts from `auto_inactive` is said where a user looks for it', () => {
  const { description } = readAction('deployment-status').inputs['auto_inactive'] ?? {};
  const pages = ['deployment-status/README.md', 'docs/how-deployment-status-works.md'];
  for (const text of [description, ...pages.map(read)]) {
    const words = text?.replaceAll(/[\s#\](]+/g, ' ');
    expect(words).toMatch(/GitHub exempts .*?transient and production environments/);
  }
});
