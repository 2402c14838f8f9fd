import type { GithubDeployment, GithubStatus } from '../lib/github/answer.ts';
import type { StatusRequest } from '../lib/github/client.ts';
import type { Plan } from './plan.ts';
import type { State } from '../lib/github/states.ts';

/** What is known so far; filled in as the step goes on, and reported however it ends. */
export type Progress = {
  /** What the inputs ask for, once that is known. */
  task?: Plan['kind'];
  deploymentId?: string;
  /** The answer to the creation, or what the event says. */
  deployment?: GithubDeployment;
  /** True while GitHub may have created a deployment whose id is not known. */
  creationInFlight?: boolean;
  /** Of the deployments that were deactivated. */
  environment?: string;
  /** The status that was sent, and what GitHub answered. */
  sent?: StatusRequest;
  status?: GithubStatus;
  /** The state that was set, once it was. */
  state?: State | 'deleted';
  /** For the job summary, as markdown: what a clean-up would do, if it is a dry run. */
  summary?: string;
};
