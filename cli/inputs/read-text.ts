import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { isError } from '../../lib/is-error.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Reads the file that an option names; `-` is stdin.
 *
 * @throws UsageError
 */
export async function readText(option: string, file: string): Promise<string> {
  try {
    return await (file === '-' ? text(process.stdin) : readFile(file, 'utf8'));
  } catch (error) {
    // Only the error code: if the secret itself was given instead of a file, it must not be logged.
    const reason = isError(error) && 'code' in error ? String(error.code) : 'unknown error';
    throw new UsageError(`Could not read the file passed to \`--${option}\` (${reason}).`);
  }
}
