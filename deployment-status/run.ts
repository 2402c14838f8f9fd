import { compact } from '../lib/compact.ts';
import { createDeployment } from '../lib/github/create-deployment.ts';
import { setStatus, type GithubContext } from '../lib/github/set-status.ts';
import { CALL_TIMEOUT_MS, callLimits } from './call-limits.ts';
import { deactivate } from './deactivate.ts';
import type { Inputs } from './inputs.ts';
import { planOf, type Plan } from './plan.ts';
import type { Progress } from './progress.ts';

export type RunContext = {
  github: GithubContext;
  env: NodeJS.ProcessEnv;
  /** Called with the id as soon as it is known. */
  onDeployment: (id: string) => void;
};

/**
 * Sets the status that the inputs ask for, of the deployment that they name, or of a new one.
 *
 * @throws StepError
 */
export async function run(inputs: Inputs, context: RunContext, progress: Progress): Promise<void> {
  const plan = planOf(inputs, context.env);
  if (plan.kind === 'deactivate') await deactivateAll(plan.filter, inputs, context, progress);
  else await report(plan, inputs, context, progress);
}

async function report(
  plan: Exclude<Plan, { kind: 'deactivate' }>,
  inputs: Inputs,
  { github, onDeployment }: RunContext,
  progress: Progress,
): Promise<void> {
  const deploymentId =
    plan.kind === 'use' ? plan.deploymentId : await create(inputs, github, progress);
  progress.deploymentId = deploymentId;
  onDeployment(deploymentId);
  const sent = { ...inputs.fields, state: inputs.state ?? 'in_progress' };
  progress.sent = sent;
  const status = await setStatus(deploymentId, sent, callLimits(github.clock), github);
  if (status !== undefined) progress.status = status;
  progress.state = sent.state;
  github.log.info(`Deployment ${deploymentId} is now ${sent.state}.`);
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
  const { contextWait } = creation;
  const wanted = compact({ request, contextWait, timeoutMs: CALL_TIMEOUT_MS, onFlight });
  const deployment = await createDeployment(wanted, github);
  progress.deployment = deployment;
  github.log.info(
    `Created deployment ${deployment.id} of ${request.ref} to ${deployment.environment}.`,
  );
  return deployment.id;
}

async function deactivateAll(
  filter: { environment: string; ref?: string },
  { fields }: Inputs,
  { github }: RunContext,
  progress: Progress,
): Promise<void> {
  const { log } = github;
  const { environment, ref } = filter;
  const count = { deactivated: 0 };
  try {
    const request = { ...fields, state: 'inactive' } as const;
    const found = await deactivate(filter, request, github, count);
    progress.environment = environment;
    progress.state = 'inactive';
    const others = found > count.deactivated ? '; the others were not active' : '';
    log.notice(
      `Deactivated ${count.deactivated} of the ${found} deployments of ${environment}${others}.`,
    );
    if (found === 0 && ref !== undefined) {
      log.warning(
        `No deployment of ${environment} has the ref ${ref}. One that was created without \`ref\` has the SHA of its commit as its ref: leave out \`ref\`, or give that.`,
      );
    }
  } catch (error) {
    const { deactivated } = count;
    if (deactivated > 0)
      log.warning(`${deactivated} deployments had been deactivated when this failed.`);
    throw error;
  }
}
