import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectedMessage } from './collected-message.ts';

/** The messages that the workers of a test run have written to a folder. */
export function readMessages(folder: string): CollectedMessage[] {
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as CollectedMessage),
  );
}
