import { isError } from './is-error.ts';

/** The message of whatever was thrown. */
export function thrownMessage(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
