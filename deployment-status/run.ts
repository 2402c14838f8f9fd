import type { ActionContext } from '../lib/step/run-action.ts';
import { ActionError } from '../lib/step/action-error.ts';
import { ApiError } from '../lib/http/api-error.ts';
import { CancelledError } from '../lib/step/cancelled-error.ts';
import type { Github, StatusRequest } from '../lib/github/client.ts';
import type { GithubStatus } from '../lib/github/answer.ts';
import { createDeployment } from '../lib/github/create-deployment.ts';
import { deactivate } from './deactivate.ts';
import { explainApiError } from './explain-error.ts';
import type { Inputs } from './inputs.ts';
import { planOf, type Plan } from './plan.ts';
import { setStatus } from '../lib/github/set-status.ts';
import type { State } from '../lib/github/states.ts';

/** How the step ended, with all that was found out on the way. */
export type Result = {
  deploymentId?: string;
  deploymentUrl?: string;
  environment?: string;
  /** The state that was set, if it was. */
  state?: State;
  /** The status that was sent, and what GitHub answered. */
  sent?: StatusRequest;
  status?: GithubStatus;
  failure?: string;
};

/** What the step works with. */
export type RunOptions = Pick<ActionContext, 'env' | 'clock' | 'signal' | 'log'> & {
  client: Github;
  /** How long a call may wait for GitHub's limits, in milliseconds. */
  patienceMs: number;
  /** Told the id as soon as it is known. */
  onDeployment: (id: string) => void;
};

/** Sets the status that the inputs ask for, of the deployment that they name, or of a new one. */
export async function run(inputs: Inputs, options: RunOptions): Promise<Result> {
  const result: Result = {};
  try {
    const plan = planOf(inputs, options.env);
    if (plan.kind === 'deactivate') await deactivateAll(plan, inputs, options, result);
    else await reportOn(plan, inputs, options, result);
  } catch (error) {
    const waitMs = result.deploymentId === undefined ? inputs.creation.waitMs : undefined;
    const patienceMs = Math.min(options.patienceMs, waitMs ?? Infinity);
    result.failure = explainFailure(error, inputs, { ...result, patienceMs });
  }
  return result;
}

async function reportOn(
  plan: Exclude<Plan, { kind: 'deactivate' }>,
  inputs: Inputs,
  options: RunOptions,
  result: Result,
): Promise<void> {
  result.deploymentId =
    plan.kind === 'use' ? plan.deploymentId : await createNew(inputs, options, result);
  options.onDeployment(result.deploymentId);
  result.deploymentUrl ??= apiUrlOf(inputs, result.deploymentId);
  const sent = { ...inputs.fields, state: inputs.state ?? 'in_progress' };
  result.sent = sent;
  const status = await setStatus(result.deploymentId, sent, options);
  if (status !== undefined) result.status = status;
  result.state = sent.state;
  options.log.info(`Deployment ${result.deploymentId} is now ${sent.state}.`);
}

async function createNew(inputs: Inputs, options: RunOptions, result: Result): Promise<string> {
  const { description } = inputs;
  const request = {
    ...inputs.creation.request,
    ...(description === '' ? {} : { description }),
  };
  const deployment = await createDeployment({ ...inputs.creation, request }, options);
  result.deploymentUrl = deployment.url;
  result.environment = deployment.environment;
  options.log.info(
    `Created deployment ${deployment.id} of ${request.ref} to ${deployment.environment}.`,
  );
  return deployment.id;
}

async function deactivateAll(
  { filter }: Extract<Plan, { kind: 'deactivate' }>,
  { fields }: Inputs,
  options: RunOptions,
  result: Result,
): Promise<void> {
  const { log } = options;
  let count = 0;
  try {
    const onDone = (done: number): void => {
      count = done;
    };
    const request = { ...fields, state: 'inactive' } as const;
    const found = await deactivate(filter, request, options, onDone);
    result.environment = filter.environment;
    result.state = 'inactive';
    const others = found > count ? '; the others were not active' : '';
    log.notice(
      `Deactivated ${count} of the ${found} deployments of ${filter.environment}${others}.`,
    );
    if (found === 0 && filter.ref !== undefined) {
      log.warning(
        `No deployment of ${filter.environment} has the ref ${filter.ref}. One that was created without \`ref\` has the SHA of its commit as its ref: leave out \`ref\`, or give that.`,
      );
    }
  } catch (error) {
    if (count > 0) log.warning(`${count} deployments had been deactivated when this failed.`);
    throw error;
  }
}

function apiUrlOf({ apiUrl, repository: { owner, repo } }: Inputs, deploymentId: string): string {
  return `${apiUrl}/repos/${owner}/${repo}/deployments/${deploymentId}`;
}

/**
 * Says on behalf of the user why the step came to no good end.
 *
 * @throws the error itself where it is a fault of the code
 */
export function explainFailure(
  error: unknown,
  { repository: { owner, repo }, apiUrl }: Pick<Inputs, 'repository' | 'apiUrl'>,
  { deploymentId, patienceMs }: Pick<Result, 'deploymentId'> & { patienceMs: number },
): string {
  if (error instanceof ActionError || error instanceof CancelledError) return error.message;
  if (!(error instanceof ApiError)) throw error;
  const subject = { repository: `${owner}/${repo}`, apiUrl, patienceMs };
  return explainApiError(
    error,
    deploymentId === undefined ? subject : { ...subject, deploymentId },
  );
}
