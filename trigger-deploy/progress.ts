import type { DeploymentAnswer } from '../lib/carpathian/answer.ts';
import type { TriggerRequest } from '../lib/carpathian/client.ts';
import type { Judgement } from './follow/judge-answer.ts';
import type { Verdict } from './states.ts';
import type { UrlCheck } from './verify/url-check.ts';

/** How the wait for a deployment ended. `unknown`: it is over, with a status that has no known meaning. */
export type Ending = Exclude<Verdict, 'pending'> | 'timed_out';

/** The output `conclusion`. */
export type Conclusion =
  'success' | 'failure' | 'cancelled' | 'timed_out' | 'triggered' | 'skipped';

export type StatusChange = {
  /** The server's own word. */
  status: string;
  /** When it was first seen. */
  at: Date;
  verdict: Verdict;
};

/** What the step knows so far; it is reported however the step ends. */
export type Progress = {
  /** `failure` until something else ends the step. */
  conclusion: Conclusion;
  /** Why nothing was sent. */
  skipReason?: string;
  request?: TriggerRequest;
  /** A trigger call is under way or was accepted, or it is not known what came of it. */
  mayHaveStarted?: boolean;
  deploymentId?: string;
  /** Of the GitHub deployment that shows this one. */
  githubDeploymentId?: string;
  /** The last answer about the deployment. */
  answer?: DeploymentAnswer;
  /** Of the last status answer; of the answer to the trigger if the step does not wait. */
  judgement?: Judgement;
  changes: StatusChange[];
  ending?: Ending;
  /** The last result of each `verify_url`. */
  verification?: readonly UrlCheck[];
  /** Path of the file that holds the server's log. */
  logFile?: string;
  /** The last lines of the server's log. */
  logTail: readonly string[];
  durationMs: number;
  endedAt: Date;
};
