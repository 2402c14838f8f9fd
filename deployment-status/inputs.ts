import { compact } from '../lib/compact.ts';
import { deploymentIdOf } from '../lib/github/answer.ts';
import type { Repository } from '../lib/github/repository.ts';
import {
  CANCELLED_STATES,
  STATE_WORDS,
  toState,
  type CancelledState,
  type State,
} from '../lib/github/states.ts';
import { quote, type InputReader } from '../lib/step/input-reader.ts';
import type { ActionContext } from '../lib/step/run-action.ts';
import { runUrl } from '../lib/step/run-url.ts';
import { readWorkflowEvent, type WorkflowEvent } from '../lib/step/workflow-event.ts';
import { goalOf, readCleanUpInputs, type CleanUpInputs } from './clean-up/clean-up-inputs.ts';
import type { InputName } from './contract.ts';
import { readApiUrl } from './inputs/api-url.ts';
import { readCreationInputs, type CreationInputs } from './inputs/creation-inputs.ts';
import { readRepository } from './inputs/repository.ts';
import { spelledText, spellingOf } from './inputs/spellings.ts';
import { readGivenFields, type GivenFields, type StatusFields } from './inputs/status-fields.ts';

export type Inputs = {
  token: string;
  /** Without a slash at its end. */
  apiUrl: string;
  repository: Repository;
  /** Undefined: the state follows the job. */
  state: State | undefined;
  /** Undefined unless `state` itself asks for it: a job's result that becomes `inactive` does not. */
  cleanUp: CleanUpInputs | undefined;
  /** The state of a job that was cancelled. */
  cancelledAs: CancelledState;
  deploymentId: string | undefined;
  event: WorkflowEvent;
  /** As it was given; a deployment takes all of it, a status what `fields` has of it. */
  description: string;
  /** What is sent with each status. */
  fields: StatusFields;
  /** Whether earlier deployments become inactive that GitHub exempts: those of transient and of production environments. */
  deactivatesExempt: boolean;
  /** Why fields that were given cannot be sent, each as a reason that follows "Input ". */
  fieldFaults: string[];
  creation: CreationInputs;
};

type InputContext = Pick<ActionContext<InputName>, 'inputs' | 'env' | 'log'>;

/**
 * Reads the inputs of the step, the token first so that it is masked before anything is printed.
 *
 * @throws ActionError that names every mistake
 */
export function readInputs({ inputs: reader, env, log }: InputContext): Inputs {
  const token = readToken(reader);
  const cancelledAs = reader.oneOf('cancelled_as', CANCELLED_STATES);
  const event = readWorkflowEvent(env);
  const given = readGivenFields(reader);
  const inputs = {
    token,
    apiUrl: readApiUrl(reader, env),
    repository: readRepository(reader, env),
    state: readState(reader, cancelledAs),
    cancelledAs,
    deploymentId: readDeploymentId(reader),
    event,
    description: reader.text('description'),
    fields: completeFields(given.fields, reader, env),
    deactivatesExempt: saysAll(reader),
    fieldFaults: given.faults,
    creation: readCreationInputs(reader, event, env),
    cleanUp: readCleanUpInputs(reader, event),
  };
  reader.check();
  if (inputs.description !== (inputs.fields.description ?? '')) {
    log.notice(
      '`description` is longer than the 140 characters that GitHub takes, and was cut for the status.',
    );
  }
  return inputs;
}

function readToken(reader: InputReader<'token'>): string {
  const token = reader.secret('token');
  if (token === '') {
    reader.mistake(
      'token',
      'is empty: leave it out for the token of the job, or check that the secret exists here',
    );
  }
  return token;
}

function readState(reader: InputReader<'state'>, cancelledAs: State): State | undefined {
  const word = reader.text('state');
  if (word.toLowerCase() === 'job') return undefined;
  // What is deleted is deactivated first.
  if (goalOf(word) !== undefined) return 'inactive';
  const state = toState(word, cancelledAs);
  if (state !== undefined) return state;
  const hint = `one of: ${STATE_WORDS.join(', ')}, deleted; or leave it out, and it follows the job`;
  reader.mistake('state', `is ${quote(word)}; ${hint}`);
  return undefined;
}

function readDeploymentId(reader: InputReader<InputName>): string | undefined {
  const name = spellingOf(reader, 'deployment_id');
  const text = spelledText(reader, 'deployment_id');
  if (text !== undefined && deploymentIdOf(text) === undefined) {
    reader.mistake(name, `is ${quote(text)}; it must be the number of a deployment`);
  }
  return text;
}

/** What is sent with each status; `given` is what may still change during the job. */
function completeFields(
  given: GivenFields['fields'],
  reader: InputReader<InputName>,
  env: NodeJS.ProcessEnv,
): StatusFields {
  const isGiven = spelledText(reader, 'auto_inactive') !== undefined && !saysAll(reader);
  return compact({
    ...given,
    environment: reader.optionalText('environment'),
    log_url: given.log_url ?? runUrl(env),
    auto_inactive: isGiven ? reader.boolean(spellingOf(reader, 'auto_inactive')) : true,
  });
}

function saysAll(reader: InputReader<InputName>): boolean {
  return reader.text(spellingOf(reader, 'auto_inactive')).toLowerCase() === 'all';
}
