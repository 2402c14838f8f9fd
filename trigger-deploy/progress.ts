import type { TriggerRequest } from '../lib/carpathian/client.ts';
import type { Judgement } from './follow/judge-answer.ts';
import type { Verdict } from './states.ts';

/** A status word of the server, when it was first seen, and what it means. */
export type StatusChange = { status: string; at: Date; verdict: Verdict };

/** What is known of a deployment so far; it is filled in as the step goes on, and reported however it ends. */
export type Progress = {
  request?: TriggerRequest;
  /** A trigger call is under way: nobody can say now that no deployment was started. */
  triggerInFlight?: boolean;
  deploymentId?: string;
  /** The server's own word, the newest. */
  status?: string;
  /** The last answer about the deployment, as parsed from JSON. */
  answer?: unknown;
  /** What the last answer means. */
  judgement?: Judgement;
  /** Why the server says it ended so. */
  message?: string | undefined;
  changes: StatusChange[];
  /** The file that holds the server's log. */
  logFile?: string;
  /** The newest lines of the server's log. */
  logTail: readonly string[];
};

/** How the deployment ended, as the step sees it. */
export type Conclusion =
  'success' | 'failure' | 'cancelled' | 'timed_out' | 'triggered' | 'skipped';
