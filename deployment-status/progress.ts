import type { GithubDeployment, GithubStatus } from '../lib/github/answer.ts';
import type { StatusRequest } from '../lib/github/client.ts';
import type { Plan } from './plan.ts';
import type { State } from '../lib/github/states.ts';

/** State of the step, reported however it ends. */
export type Progress = {
  /** Undefined until the inputs are evaluated. */
  task?: Plan['kind'];
  deploymentId?: string;
  /** From the creation or the event. */
  deployment?: GithubDeployment;
  /** True while GitHub may have created a deployment whose id is unknown. */
  creationInFlight?: boolean;
  /** Of the deactivated deployments. */
  environment?: string;
  /** The status that was sent, and below GitHub's response. */
  sent?: StatusRequest;
  status?: GithubStatus;
  /** Undefined until the state is set. */
  state?: State | 'deleted';
  /** Markdown for the job summary: the plan of a dry-run clean-up. */
  summary?: string;
};
