import type { ActionContext } from '../lib/step/run-action.ts';
import type { StatusRequest } from '../lib/github/client.ts';
import { deploymentIdOf } from '../lib/github/answer.ts';
import type { InputReader } from '../lib/step/input-reader.ts';
import { readWorkflowEvent, type WorkflowEvent } from '../lib/step/workflow-event.ts';
import { shorten } from '../lib/shorten.ts';
import { readCreationInputs, type CreationInputs } from './inputs/creation-inputs.ts';
import { fitDescription } from '../lib/github/fit-description.ts';
import { spelledText, SPELLINGS, spellingOf } from './inputs/spellings.ts';
import {
  CANCELLED_STATES,
  NOT_RUN_WORDS,
  STATES,
  toState,
  type CancelledState,
  type State,
} from '../lib/github/states.ts';
import { readApiUrl, readRepository, type Repository } from './inputs/target.ts';

/** Every input that the code reads; `action.yml` declares the same. */
export const INPUT_NAMES = [
  'token',
  'state',
  'cancelled_as',
  'deployment_id',
  'environment',
  'environment_url',
  'log_url',
  'target_url',
  'description',
  'auto_inactive',
  'repository',
  'owner',
  'repo',
  'ref',
  'task',
  'payload',
  'transient_environment',
  'production_environment',
  'auto_merge',
  'required_contexts',
  'wait_for_contexts',
  'poll_interval',
  'github_base_url',
  'job_status',
  ...Object.values(SPELLINGS),
] as const;

/** The word that stands for no state of its own: the state follows the job. */
const FOLLOW_JOB = 'job';

export type Inputs = {
  token: string;
  /** The API's address, without a slash at its end. */
  apiUrl: string;
  repository: Repository;
  /** Undefined: the state follows the job. */
  state: State | undefined;
  /** Whether `state` says `inactive` in so many words: a job's result that becomes it is no order to clean up. */
  saysInactive: boolean;
  /** The state of a job that was cancelled. */
  cancelledAs: CancelledState;
  deploymentId?: string;
  event: WorkflowEvent;
  /** As it was given; a deployment takes all of it, a status what `fields` has of it. */
  description: string;
  /** What is sent with each status. */
  fields: Omit<StatusRequest, 'state'>;
  creation: CreationInputs;
};

/** The inputs of the post stage. */
export type PostInputs = Pick<Inputs, 'token' | 'fields'> & {
  /** The state that the job's result means. */
  jobState: State;
};

/**
 * Reads the inputs of the step, the token first so that it is masked before anything is said.
 *
 * @throws ActionError that names every mistake
 */
export function readInputs(context: Pick<ActionContext, 'inputs' | 'env'>): Inputs {
  const { inputs: reader, env } = context;
  const token = readToken(reader);
  const cancelledAs = reader.oneOf('cancelled_as', CANCELLED_STATES);
  const event = readWorkflowEvent(env);
  const inputs = {
    token,
    apiUrl: readApiUrl(reader, env),
    repository: readRepository(reader, env),
    state: readState(reader, cancelledAs),
    saysInactive: reader.text('state') === 'inactive',
    cancelledAs,
    ...readDeploymentId(reader),
    event,
    description: reader.text('description'),
    fields: readFields(context),
    creation: readCreationInputs(reader, event, env),
  };
  reader.check();
  return inputs;
}

/**
 * Reads the inputs that the post stage cannot do without. The others may have lost their values by then,
 * since the runner evaluates them anew; `environment_url` may only have got its own.
 *
 * @throws ActionError that names every mistake
 */
export function readPostInputs(
  context: Pick<ActionContext, 'inputs' | 'env'>,
  cancelledAs: CancelledState,
): PostInputs {
  const { inputs: reader } = context;
  const token = readToken(reader);
  const fields = readFields(context);
  // A result that is not known yet to this code must not be taken for a success.
  const jobState = toState(reader.text('job_status'), cancelledAs) ?? 'error';
  reader.check();
  return { token, fields, jobState };
}

function readToken(reader: InputReader): string {
  const token = reader.secret('token');
  if (token === '') {
    reader.mistake(
      'token',
      'is empty: leave it out for the token of the job, or check that the secret exists here',
    );
  } else if (!/^[\x21-\x7e]+$/.test(token)) {
    // A header carries visible ASCII: https://www.rfc-editor.org/rfc/rfc6750#section-2.1
    reader.mistake(
      'token',
      'holds white space or characters that no token has: paste the secret again',
    );
  }
  return token;
}

function readState(reader: InputReader, cancelledAs: State): State | undefined {
  const word = reader.text('state');
  if (word === FOLLOW_JOB) return undefined;
  const state = toState(word, cancelledAs);
  if (state !== undefined) return state;
  const known = [...STATES, ...NOT_RUN_WORDS].join(', ');
  const seen = word === '' ? 'empty' : JSON.stringify(shorten(word, 80));
  reader.mistake('state', `is ${seen}; one of: ${known}; or leave it out, and it follows the job`);
  return undefined;
}

function readDeploymentId(reader: InputReader): { deploymentId?: string } {
  const name = spellingOf(reader, 'deployment_id');
  const text = reader.text(name);
  if (text === '') return {};
  if (deploymentIdOf(text) === undefined) {
    reader.mistake(
      name,
      `is ${JSON.stringify(shorten(text, 80))}; it must be the number of a deployment`,
    );
  }
  return { deploymentId: text };
}

/** Optional fields are left out where nothing was given: an empty one would take away what was set before. */
function readFields({
  inputs: reader,
  env,
}: Pick<ActionContext, 'inputs' | 'env'>): Inputs['fields'] {
  const description = fitDescription(reader.text('description'));
  const environment = reader.text('environment');
  const environmentUrl = spelledText(reader, 'environment_url');
  const targetUrl = spelledText(reader, 'target_url');
  const autoInactive = spellingOf(reader, 'auto_inactive');
  return {
    ...(description === '' ? {} : { description }),
    ...(environment === '' ? {} : { environment }),
    ...(environmentUrl === '' ? {} : { environment_url: environmentUrl }),
    log_url: spelledText(reader, 'log_url') || targetUrl || runUrl(env),
    auto_inactive: reader.text(autoInactive) === '' ? true : reader.boolean(autoInactive),
  };
}

function runUrl(env: NodeJS.ProcessEnv): string {
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
  return `${server}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}`;
}
