import { readFileSync } from 'node:fs';
import { isError } from '../../lib/is-error.ts';
import { UsageError } from '../usage-error.ts';

const STDIN = 0;

/**
 * Reads the file that an option names; `-` is stdin.
 *
 * @throws UsageError
 */
export function readText(option: string, file: string): string {
  try {
    return readFileSync(file === '-' ? STDIN : file, 'utf8');
  } catch (error) {
    const reason = isError(error) ? error.message : String(error);
    throw new UsageError(`\`--${option}\` cannot be read: ${reason}.`);
  }
}
