import { expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../simulator/runner/action-metadata.ts';

const FOLDERS = '{lib,cli,simulator,scripts,*-*,e2e}';
const IMPORT = /^(?:import|export)\b[^;]*?from '(\.{1,2}\/[^']+\.ts)'/gm;

/** Imports per file, by path from the project root. */
function importsByFile(): Map<string, string[]> {
  const files = globSync(`${FOLDERS}/**/*.ts`, { cwd: ROOT, exclude: ['**/node_modules/**'] });
  const importsOf = (file: string): string[] =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map(([, path = '']) =>
      join(dirname(file), path),
    );
  return new Map(files.map((file) => [file, importsOf(file)]));
}

test('no file imports itself indirectly', () => {
  const graph = importsByFile();
  expect(graph.size).toBeGreaterThan(150);
  // After repeatedly removing files without imports or importers, only cycles remain.
  for (let size = Infinity; graph.size < size;) {
    size = graph.size;
    for (const [file, imports] of graph) {
      const isImported = [...graph.values()].some((paths) => paths.includes(file));
      if (!isImported || !imports.some((path) => graph.has(path))) graph.delete(file);
    }
  }
  expect([...graph.keys()]).toEqual([]);
});
