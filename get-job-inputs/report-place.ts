import { asRecord } from '../lib/json.ts';

/** Where the status of a job is reported to, and in which words. */
export type ReportPlace =
  | { api: 'workspaces'; workspaceId: string }
  /** `finalWord`: servers until January 2025 say `completed` where later ones say `successful`. */
  | { api: 'jobs'; finalWord: 'successful' | 'completed' };

/** Reads a place that the main stage kept as JSON; undefined where it kept none. */
export function parseReportPlace(text: string): ReportPlace | undefined {
  if (text === '') return undefined;
  const { api, workspaceId, finalWord } = asRecord(JSON.parse(text));
  if (api === 'workspaces' && typeof workspaceId === 'string') return { api, workspaceId };
  if (api !== 'jobs') return undefined;
  return { api, finalWord: finalWord === 'completed' ? 'completed' : 'successful' };
}
