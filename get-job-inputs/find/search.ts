import type { Ctrlplane } from '../../lib/ctrlplane/client.ts';
import type { ApiError } from '../../lib/http/api-error.ts';
import type { JsonRecord } from '../../lib/json.ts';
import type { Log } from '../../lib/step/log.ts';

export type Search = {
  ctrlplane: Ctrlplane;
  jobId: string;
  /** Id or slug of the workspace to search first; `''` if none is known. */
  workspace: string;
  /** Time on the clock, in milliseconds, after which nothing is retried. */
  deadline: number;
  /** Aborts at the end of the whole search. */
  signal: AbortSignal;
  log: Log;
  /** Filled in on the way, and complete if nothing is found. */
  findings: Findings;
};

/** How far a search came. */
export type Findings = {
  /** The number of workspaces that were asked. */
  searched: number;
  /** Faults that did not end the search. */
  errors: ApiError[];
  agentErrors: ApiError[];
  /** Whether the server returned an error that may also mean that there is no such job. */
  isAmbiguous: boolean;
  agentsInAll: number;
  agentsAsked: number;
  /** Whether agents have jobs that are older than those that were read. */
  hasOlderJobs: boolean;
  /** Whether agents were left out that would be asked if their workspace were named. */
  isNameNeeded: boolean;
};

/** A job as the server returned it. */
export type FoundJob = { workspaceId: string; json: JsonRecord };
