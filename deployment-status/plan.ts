import { WrongInputsError } from '../lib/step/errors/wrong-inputs-error.ts';
import { compact } from '../lib/compact.ts';
import { readDeployment, type GithubDeployment } from '../lib/github/answer.ts';
import { deploymentIdOf } from '../lib/github/id.ts';
import { isOwnRepository } from '../lib/github/repository.ts';
import { runnerApiUrl } from '../lib/github/runner-api-url.ts';
import { asRecord, asText } from '../lib/json.ts';
import { isOfMany, type CleanUpInputs } from './clean-up/clean-up-inputs.ts';
import type { CleanUpFilter } from './clean-up/select/select.ts';
import type { Inputs } from './inputs.ts';
import { isDeploymentEvent } from './inputs/creation-marks.ts';

/** Which deployment the step works on. */
export type Plan =
  | {
      kind: 'use';
      deploymentId: string;
      /** Undefined if the event does not describe it. */
      deployment?: GithubDeployment;
    }
  | { kind: 'create' }
  | { kind: 'clean-up'; filter: CleanUpFilter; inputs: CleanUpInputs };

/**
 * Chooses the deployment that the step works on.
 *
 * @throws WrongInputsError if the inputs and the event determine none
 */
export function planOf(inputs: Inputs, env: NodeJS.ProcessEnv): Plan {
  const { state, cleanUp, deploymentId, repository, fields, creation } = inputs;
  if (cleanUp !== undefined && isOfMany(cleanUp)) return planCleanUp(cleanUp, inputs);
  const known = describedDeployment(inputs, env);
  if (deploymentId !== undefined) {
    const deployment = known?.id === deploymentId ? known : undefined;
    return { kind: 'use', ...compact({ deploymentId, deployment }) };
  }
  const ofEvent = eventDeployment(inputs, env);
  if (ofEvent !== undefined) {
    return { kind: 'use', ...compact({ deploymentId: ofEvent, deployment: known }) };
  }
  const { environment } = fields;
  const { givenRef: ref, asksForOther } = creation;
  if (environment !== undefined && cleanUp !== undefined) {
    return planCleanUp(cleanUp, inputs);
  }
  const asksToCreate = state === undefined || ref !== undefined || asksForOther;
  if (environment !== undefined && asksToCreate) {
    const isKnown = isOwnRepository(repository, env) && creation.request.ref !== '';
    if (ref !== undefined || isKnown) return { kind: 'create' };
    throw new WrongInputsError(
      'Input `ref` is empty, but the commit of this run is not in the other repository: set it to the commit, branch or tag to deploy there.',
    );
  }
  throw new WrongInputsError(
    state === undefined
      ? 'Nothing to report on. Set `environment` to create a deployment, or `deployment_id` to update one, or run `on: deployment`.'
      : 'No deployment to update: `deployment_id` is empty. Check that the step it comes from passed and has the `id` that you use, or set `environment` without `state` to create a deployment, or run `on: deployment`.',
    'No deployment to report on',
  );
}

/**
 * Ignores the event, and the default of `environment`: only environments named in the inputs are
 * cleaned up.
 */
function planCleanUp(cleanUp: CleanUpInputs, { deploymentId, creation }: Inputs): Plan {
  if (deploymentId !== undefined) {
    throw new WrongInputsError(
      'Input `deployment_id` cannot be combined with `state: deleted`, `keep`, `older_than` or `dry_run`, which cover all deployments of `environment`.',
    );
  }
  if (cleanUp.names.names.length + cleanUp.names.patterns.length === 0) {
    throw new WrongInputsError(
      'Input `environment` is empty: list the environments to clean up, one per line.',
    );
  }
  const filter = compact({ names: cleanUp.names, ref: creation.givenRef });
  return { kind: 'clean-up', filter, inputs: cleanUp };
}

/** The deployment in the event, if it belongs to this repository on this server. */
function describedDeployment(
  { event: { payload }, apiUrl, repository }: Inputs,
  env: NodeJS.ProcessEnv,
): GithubDeployment | undefined {
  const deployment = readDeployment(payload['deployment']);
  const isHere = apiUrl === runnerApiUrl(env) && isOwnRepository(repository, env);
  if (deployment === undefined || !isHere) return undefined;
  const { environment } = asRecord(payload['deployment_status']);
  return { ...deployment, environment: asText(environment) || deployment.environment };
}

/** The deployment of the event, unless the inputs refer to another one. */
function eventDeployment(
  { event: { name, payload }, repository, fields, creation }: Inputs,
  env: NodeJS.ProcessEnv,
): string | undefined {
  if (!isDeploymentEvent({ name })) return undefined;
  const deployment = asRecord(payload['deployment']);
  const status = asRecord(payload['deployment_status']);
  const refs = [deployment['ref'], deployment['sha']];
  const environment = asText(status['environment']) || asText(deployment['environment']);
  const isOther =
    !isOwnRepository(repository, env) ||
    creation.asksForOther ||
    (creation.givenRef !== undefined && !refs.includes(creation.givenRef)) ||
    // GitHub's environment names are case-insensitive.
    (fields.environment ?? environment).toLowerCase() !== environment.toLowerCase();
  return isOther ? undefined : deploymentIdOf(deployment['id']);
}
