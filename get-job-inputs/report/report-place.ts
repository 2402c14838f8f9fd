import { asRecord } from '../../lib/json.ts';
import { parseKept } from '../../lib/step/kept-state.ts';

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
  return parseKept(text, ({ apiUrl, jobId, place: kept }) => {
    const place = readPlace(kept);
    return typeof apiUrl === 'string' && typeof jobId === 'string' && place !== undefined
      ? { apiUrl, jobId, place }
      : undefined;
  });
}

function readPlace(value: unknown): ReportPlace | undefined {
  const { api, workspaceId, finalWord } = asRecord(value);
  if (api === 'workspaces' && typeof workspaceId === 'string') return { api, workspaceId };
  if (api === 'jobs' && (finalWord === 'completed' || finalWord === 'successful')) {
    return { api, finalWord };
  }
  return undefined;
}
