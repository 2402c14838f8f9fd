import { asRecord } from '../lib/json.ts';

/** Where the status of a job is reported to, and in which words. */
export type ReportPlace =
  | { api: 'workspaces'; workspaceId: string }
  /** `finalWord`: servers until January 2025 say `completed` where later ones say `successful`. */
  | { api: 'jobs'; finalWord: 'successful' | 'completed' };

/** What the post stage must know. The inputs may have changed until then, since they are evaluated anew. */
export type KeptPlace = { apiUrl: string; jobId: string; place: ReportPlace };

/**
 * Reads what the main stage kept as JSON; undefined where it kept nothing.
 *
 * @throws Error where it cannot be read
 */
export function parseKeptPlace(text: string): KeptPlace | undefined {
  if (text === '') return undefined;
  const { apiUrl, jobId, place } = readRecord(text);
  const { api, workspaceId, finalWord } = asRecord(place);
  if (typeof apiUrl === 'string' && typeof jobId === 'string') {
    if (api === 'workspaces' && typeof workspaceId === 'string') {
      return { apiUrl, jobId, place: { api, workspaceId } };
    }
    if (api === 'jobs' && (finalWord === 'completed' || finalWord === 'successful')) {
      return { apiUrl, jobId, place: { api, finalWord } };
    }
  }
  throw new Error(UNREADABLE);
}

const UNREADABLE = 'what the step kept about the job for its end cannot be read';

function readRecord(text: string): Record<string, unknown> {
  try {
    return asRecord(JSON.parse(text));
  } catch (cause) {
    throw new Error(UNREADABLE, { cause });
  }
}
