import { appendFileSync } from 'node:fs';
import type { LogSink } from '../log.ts';

/**
 * Adds markdown to the job summary. One that cannot be written is no reason for a step to fail: servers
 * before GitHub Enterprise Server 3.6 have none.
 *
 * `core.summary` remembers its file for the life of the process, which tests share.
 */
export function writeSummary(
  markdown: string,
  env: NodeJS.ProcessEnv,
  log: Pick<LogSink, 'debug'>,
): void {
  if (markdown === '') return;
  try {
    appendFileSync(env['GITHUB_STEP_SUMMARY'] ?? '', markdown);
  } catch (error) {
    log.debug(`The job summary was not written: ${String(error)}`);
  }
}
