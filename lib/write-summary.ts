import * as core from '@actions/core';
import type { Log } from './log.ts';

/**
 * Adds markdown to the job summary. A summary that cannot be written is no reason for a step to fail:
 * servers before GitHub Enterprise Server 3.6 have none.
 */
export async function writeSummary(markdown: string, log: Log): Promise<void> {
  if (markdown === '') return;
  try {
    await core.summary.addRaw(markdown, true).write();
  } catch (error) {
    log.debug(`The job summary was not written: ${String(error)}`);
  }
}
