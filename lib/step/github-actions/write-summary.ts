import { appendFileSync } from 'node:fs';
import type { LogSink } from '../log.ts';

/**
 * Adds markdown to the job summary. Does not fail the step if it cannot: GitHub Enterprise Server before 3.6 has no
 * summaries.
 *
 * Does not use `core.summary`, which caches its file for the life of the process, and tests share a process.
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
