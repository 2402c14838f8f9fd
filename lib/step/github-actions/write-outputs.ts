import { randomUUID } from 'node:crypto';
import { closeSync, constants, openSync, writeFileSync } from 'node:fs';
import { EOL } from 'node:os';

const CHUNK_CHARS = 4 * 1024 * 1024;

/**
 * Appends outputs to the runner's file, which must exist, in the format of `core.setOutput`:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings.
 * The file is opened only once, since a job may have thousands of outputs.
 */
export function writeOutputs(outputs: Readonly<Record<string, string>>, path: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_APPEND);
  try {
    let text = '';
    for (const [name, value] of Object.entries(outputs)) {
      // Random, so that no value can contain it.
      const delimiter = `ghadelimiter_${randomUUID()}`;
      text += `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`;
      if (text.length < CHUNK_CHARS) continue;
      writeFileSync(file, text);
      text = '';
    }
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}
