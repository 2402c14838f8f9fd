import { compact } from '../lib/compact.ts';
import { deploymentIdOf } from '../lib/github/id.ts';
import type { Repository } from '../lib/github/repository.ts';
import { CANCELLED_STATES, type CancelledState, type State } from '../lib/github/states.ts';
import { quote, type InputReader } from '../lib/step/input-reader.ts';
import type { ActionContext } from '../lib/step/run-action.ts';
import { runUrl } from '../lib/step/run-url.ts';
import type { WorkflowEvent } from '../lib/step/workflow-event.ts';
import { readCleanUpInputs, type CleanUpInputs } from './clean-up/clean-up-inputs.ts';
import type { InputName } from './contract.ts';
import { readApiUrl } from './inputs/api-url.ts';
import { readCreationInputs, type CreationInputs } from './inputs/creation-inputs.ts';
import { asksForOther, isDeploymentEvent, readEnvironment } from './inputs/creation-marks.ts';
import { readAutoInactive, type AutoInactive } from './inputs/auto-inactive.ts';
import { readRepository } from './inputs/repository.ts';
import { readCleanUpGoal, readState } from './inputs/state.ts';
import { readStep } from './inputs/step.ts';
import {
  readGivenFields,
  type GivenFields,
  type StatusFields,
  type TargetUrlAs,
} from './inputs/status-fields.ts';

export type Inputs = {
  token: string;
  /** Without a trailing slash. */
  apiUrl: string;
  repository: Repository;
  /** Undefined: the state follows the job. */
  state: State | undefined;
  /** What `target_url` is an alias of. */
  targetUrlAs: TargetUrlAs;
  /** Set only if the inputs select it, not if the job's result maps to `inactive`. */
  cleanUp: CleanUpInputs | undefined;
  /** The state for a cancelled job. */
  cancelledAs: CancelledState;
  deploymentId: string | undefined;
  event: WorkflowEvent;
  /** The full text, for a deployment; `fields` contains the shortened one, for a status. */
  description: string;
  /** Fields sent with each status. */
  fields: StatusFields;
  /**
   * Whether to deactivate earlier deployments that GitHub exempts: those of transient and
   * production environments.
   */
  deactivatesExempt: boolean;
  /** Why given fields cannot be sent; each continues a sentence that starts with "Input ". */
  fieldFaults: string[];
  creation: CreationInputs;
};

type InputContext = Pick<ActionContext<InputName>, 'inputs' | 'env' | 'readEvent' | 'log'>;

/**
 * Reads the token first, so that it is masked before anything is printed.
 *
 * @throws ActionError that lists all mistakes
 */
export function readInputs({ inputs: reader, env, readEvent, log }: InputContext): Inputs {
  const token = readToken(reader);
  const cancelledAs = reader.oneOf('cancelled_as', CANCELLED_STATES);
  const event = readEvent();
  const step = readStep(reader);
  const state = readState(reader, step, cancelledAs);
  const deploymentId = readDeploymentId(reader);
  const cleanUp = readCleanUpInputs(readCleanUpGoal(reader, step), reader, event);
  const autoInactive = readAutoInactive(reader, step);
  const hasDeployment = isDeploymentEvent(event) && !asksForOther(reader);
  const creates = deploymentId === undefined && cleanUp === undefined && !hasDeployment;
  const targetUrlAs = creates ? 'environment_url' : 'log_url';
  const given = readGivenFields(reader, targetUrlAs);
  const inputs: Inputs = {
    token,
    apiUrl: readApiUrl(reader, env),
    repository: readRepository(reader, env),
    state,
    targetUrlAs,
    cancelledAs,
    deploymentId,
    event,
    description: reader.text('description'),
    fields: completeFields(given.fields, autoInactive, reader, env),
    deactivatesExempt: autoInactive === 'all',
    fieldFaults: given.faults,
    creation: readCreationInputs(reader, event, env),
    cleanUp,
  };
  reader.check();
  if (step === 'start' && reader.optionalBoolean('override') === true) {
    log.warning(OVERRIDE_AT_START);
  }
  if (inputs.description !== (inputs.fields.description ?? '')) {
    log.notice('`description` was cut to the 140 characters that GitHub accepts for a status.');
  }
  return inputs;
}

const OVERRIDE_AT_START =
  '`override` has no effect with `step: start`: earlier deployments become inactive when this one succeeds. To deactivate them before, add a step with `step: deactivate-env`.';

function readToken(reader: InputReader<'token'>): string {
  const token = reader.secret('token');
  if (token === '') {
    reader.mistake(
      'token',
      'is empty: check that the secret exists, or leave it out to use `GITHUB_TOKEN`',
    );
  }
  return token;
}

function readDeploymentId(reader: InputReader<'deployment_id'>): string | undefined {
  const text = reader.optionalText('deployment_id');
  if (text !== undefined && deploymentIdOf(text) === undefined) {
    reader.mistake('deployment_id', `must be the number of a deployment (got ${quote(text)})`);
  }
  return text;
}

/**
 * Completes the fields sent with each status; those in `given` may still change during the job.
 */
function completeFields(
  given: GivenFields['fields'],
  autoInactive: AutoInactive,
  reader: InputReader<InputName>,
  env: NodeJS.ProcessEnv,
): StatusFields {
  return compact({
    ...given,
    environment: readEnvironment(reader),
    log_url: given.log_url ?? runUrl(env),
    auto_inactive: autoInactive !== 'none',
  });
}
