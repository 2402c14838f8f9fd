import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../simulator/runner/action-metadata.ts';

/**
 * Options of Node that preload a file of the simulated runner. Its types are stripped here: what strips them
 * would be most of the memory and of the time that is measured there.
 */
export function preload(name: string): string[] {
  const code = stripTypeScriptTypes(readFileSync(join(ROOT, 'simulator', 'runner', name), 'utf8'));
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}
