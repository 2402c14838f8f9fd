import type { Ctrlplane } from '../../lib/ctrlplane/client.ts';
import type { ApiError } from '../../lib/http/api-error.ts';
import type { JsonRecord } from '../../lib/json.ts';
import type { Log } from '../../lib/step/log.ts';

export type Search = {
  ctrlplane: Ctrlplane;
  jobId: string;
  /** Id or slug of the workspace to search first; `''` if unknown. */
  workspace: string;
  /** No retries after this time, in clock milliseconds. */
  deadline: number;
  /** Aborts when the search ends. */
  signal: AbortSignal;
  log: Log;
  /** Updated during the search; complete if nothing is found. */
  findings: Findings;
};

/** What a search covered. */
export type Findings = {
  /** Number of workspaces searched. */
  searched: number;
  /** Errors that did not end the search. */
  errors: ApiError[];
  agentErrors: ApiError[];
  /** Whether the server returned an error that may also mean that there is no such job. */
  isAmbiguous: boolean;
  agentsInAll: number;
  agentsAsked: number;
  /** Whether agents have jobs older than those read. */
  hasOlderJobs: boolean;
  /** Whether agents were skipped that would be searched if `workspace` were set. */
  isNameNeeded: boolean;
};

/** A job as the server returned it. */
export type FoundJob = { workspaceId: string; json: JsonRecord };
