import type { DeploymentAnswer } from '../lib/carpathian/answer.ts';
import type { TriggerRequest } from '../lib/carpathian/client.ts';
import type { Judgement } from './follow/judge-answer.ts';
import type { Verdict } from './states.ts';
import type { UrlCheck } from './verify/url-check.ts';

/** How the wait for a deployment ended. `unknown`: it finished with an unknown status. */
export type Ending = Exclude<Verdict, 'pending'> | 'timed_out';

/** The output `conclusion`. */
export type Conclusion =
  'success' | 'failure' | 'cancelled' | 'timed_out' | 'triggered' | 'skipped';

export type StatusChange = {
  /** As reported by the server. */
  status: string;
  /** When it was first seen. */
  at: Date;
  verdict: Verdict;
};

/** State of the step, reported however the step ends. */
export type Progress = {
  /** `failure` until the step ends otherwise. */
  conclusion: Conclusion;
  /** Why nothing was sent. */
  skipReason?: string;
  request?: TriggerRequest;
  /** A trigger request is in flight, was accepted, or has an unknown result. */
  mayHaveStarted?: boolean;
  deploymentId?: string;
  /** Id of the GitHub deployment that mirrors this one. */
  githubDeploymentId?: string;
  /** The last response about the deployment. */
  answer?: DeploymentAnswer;
  /** From the last status response, or from the trigger response if the step does not wait. */
  judgement?: Judgement;
  changes: StatusChange[];
  ending?: Ending;
  /** The last result of each `verify_url`. */
  verification?: readonly UrlCheck[];
  /** Path of the file with the deployment log. */
  logFile?: string;
  /** The last lines of the deployment log. */
  logTail: readonly string[];
  durationMs: number;
  endedAt: Date;
};
