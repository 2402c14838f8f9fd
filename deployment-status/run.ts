import { compact } from '../lib/compact.ts';
import { createDeployment } from '../lib/github/create/create-deployment.ts';
import { environmentPage } from '../lib/github/environment-page.ts';
import { isEnd } from '../lib/github/states.ts';
import { setAcceptedStatus } from '../lib/github/status/set-accepted-status.ts';
import type { GithubContext } from '../lib/github/status/set-status.ts';
import { WrongInputsError } from '../lib/step/errors/wrong-inputs-error.ts';
import { CALL_TIMEOUT_MS, callLimits } from '../lib/github/call-limits.ts';
import type { RequestBudget } from './clean-up/limits/request-budget.ts';
import type { Inputs } from './inputs.ts';
import { planOf, type Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { describeStatus } from './report/describe-status.ts';
import { environmentOf } from './report/outputs.ts';

export type RunContext = {
  github: GithubContext;
  env: NodeJS.ProcessEnv;
  /** Called as soon as the id is known. */
  onDeployment: (id: string) => void;
  /** Updated by each response. */
  budget: RequestBudget;
  /** Removes secrets from a text. */
  redact: (text: string) => string;
};

/**
 * Sets the status for the deployment in the inputs or for a new one, or cleans up.
 *
 * @throws StepError
 */
export async function run(inputs: Inputs, context: RunContext, progress: Progress): Promise<void> {
  const plan = planOf(inputs, context.env);
  progress.task = plan.kind;
  checkFields(inputs, plan, context.github);
  if (plan.kind === 'clean-up') {
    // Dynamic import: most steps clean up nothing.
    const { runCleanUp } = await import('./clean-up/run-clean-up.ts');
    await runCleanUp(plan, inputs, context, progress);
  } else await report(plan, inputs, context, progress);
}

async function report(
  plan: Exclude<Plan, { kind: 'clean-up' }>,
  inputs: Inputs,
  { github, env, onDeployment }: RunContext,
  progress: Progress,
): Promise<void> {
  if (plan.kind === 'use') Object.assign(progress, compact({ deployment: plan.deployment }));
  const deploymentId =
    plan.kind === 'use' ? plan.deploymentId : await create(inputs, github, progress);
  progress.deploymentId = deploymentId;
  onDeployment(deploymentId);
  const isSeen = printPage(inputs, env, github, progress);
  const request = { ...inputs.fields, state: inputs.state ?? 'in_progress' };
  progress.sent = request;
  const limits = callLimits(github.clock);
  const { sent, status } = await setAcceptedStatus(deploymentId, request, limits, github);
  progress.sent = sent;
  if (status !== undefined) progress.status = status;
  progress.state = request.state;
  github.log.info(describeStatus(deploymentId, { sent, status }, environmentOf(progress)));
  // If the step that closes it is removed or skipped, nothing else shows that it stays open.
  if (plan.kind === 'create' && inputs.state !== undefined && !isEnd(request.state)) {
    github.log.info(
      `Deployment ${deploymentId} stays ${request.state} until another step sets its final state.`,
    );
  }
  if (!isSeen) printPage(inputs, env, github, progress);
  if (request.state === 'success' && inputs.deactivatesExempt) {
    const succeeded = {
      deploymentId,
      environment: environmentOf(progress),
      logUrl: inputs.fields.log_url,
    };
    const { deactivateExempt } = await import('./clean-up/deactivate-exempt.ts');
    await deactivateExempt(succeeded, callLimits(github.clock).deadline, github);
  }
}

/** Prints the URL of the deployment page once its environment is known; returns whether it is. */
function printPage(
  inputs: Inputs,
  env: NodeJS.ProcessEnv,
  { log }: GithubContext,
  progress: Progress,
): boolean {
  const environment = environmentOf(progress);
  const url = environment === '' ? '' : environmentPage(inputs, environment, env);
  if (url !== '') log.info(`View the deployment: ${url}`);
  return url !== '';
}

/**
 * An invalid field fails the step only if it would create a deployment; otherwise the status is set
 * without it.
 */
function checkFields({ fieldFaults }: Inputs, plan: Plan, { log }: GithubContext): void {
  if (fieldFaults.length === 0) return;
  const text = `Input ${fieldFaults.join('; ')}.`;
  if (plan.kind === 'create') throw new WrongInputsError(text);
  log.warning(`${text} The status was set without it.`);
}

async function create(
  { creation, description }: Inputs,
  github: GithubContext,
  progress: Progress,
): Promise<string> {
  const request = compact({ ...creation.request, description: description || undefined });
  const onFlight = (inFlight: boolean): void => {
    progress.creationInFlight = inFlight;
  };
  const { contextWait, isOwnCheck } = creation;
  const timeoutMs = CALL_TIMEOUT_MS;
  const wanted = compact({ request, contextWait, isOwnCheck, timeoutMs, onFlight });
  const { deployment, found } = await createDeployment(wanted, github);
  progress.deployment = deployment;
  const named = `deployment ${deployment.id} of ${request.ref} to ${deployment.environment}`;
  if (found) {
    github.log.warning(
      `GitHub's response to the creation was lost, but ${named} was found. It may belong to another job that uses the same inputs at the same time.`,
    );
  } else {
    github.log.info(`Created ${named}.`);
  }
  return deployment.id;
}
