import { asRecord } from '../../lib/json.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import { readSavedState } from '../../lib/step/saved-state.ts';

/** The API that accepts the status of a job, with its parameters. */
export type ReportTarget =
  | { api: 'workspaces'; workspaceId: string }
  /** `finalWord`: servers until January 2025 use `completed`, later ones `successful`. */
  | { api: 'jobs'; finalWord: 'successful' | 'completed' };

/**
 * State for the post stage: the runner evaluates the inputs again, and they may have changed by
 * then.
 */
export type SavedReport = { apiUrl: string; jobId: string; target: ReportTarget };

const STATE = 'report_place';

export function saveReport(
  { apiUrl, jobId, target }: SavedReport,
  { saveState }: Pick<ActionContext, 'saveState'>,
): void {
  saveState(STATE, JSON.stringify({ apiUrl, jobId, place: target }));
}

export function forgetReport({ saveState }: Pick<ActionContext, 'saveState'>): void {
  saveState(STATE, '');
}

/**
 * @returns undefined if there is nothing to report
 * @throws ActionError if the saved state is invalid
 */
export function readSavedReport({
  getState,
}: Pick<ActionContext, 'getState'>): SavedReport | undefined {
  return readSavedState(getState(STATE), ({ apiUrl, jobId, place }) => {
    const target = readTarget(place);
    return typeof apiUrl === 'string' && typeof jobId === 'string' && target !== undefined
      ? { apiUrl, jobId, target }
      : undefined;
  });
}

function readTarget(value: unknown): ReportTarget | undefined {
  const { api, workspaceId, finalWord } = asRecord(value);
  if (api === 'workspaces' && typeof workspaceId === 'string') return { api, workspaceId };
  if (api === 'jobs' && (finalWord === 'completed' || finalWord === 'successful')) {
    return { api, finalWord };
  }
  return undefined;
}
