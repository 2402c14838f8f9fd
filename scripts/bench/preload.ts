import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../simulator/runner/action-metadata.ts';

/**
 * Node options that preload a file of the simulated runner. Strips its types first: doing that in
 * the measured process would account for most of its time and memory.
 */
export function preload(name: string): string[] {
  const code = stripTypeScriptTypes(readFileSync(join(ROOT, 'simulator', 'runner', name), 'utf8'));
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}
