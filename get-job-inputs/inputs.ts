import type { ActionContext } from '../lib/step/run-action.ts';
import { baseUrlFault, isClearText, withoutApiPath } from '../lib/http/base-url.ts';
import type { InputReader } from '../lib/step/input-reader.ts';
import { asRecord } from '../lib/json.ts';
import { readWorkflowEvent } from '../lib/step/workflow-event.ts';
import { shorten } from '../lib/shorten.ts';
import { isUuid } from './find/uuid.ts';

/** Every input that the code reads; `action.yml` declares the same. */
export const INPUT_NAMES = [
  'job_id',
  'api_key',
  'base_url',
  'api_url',
  'required_outputs',
  'workspace',
  'mask',
  'report_status',
  'timeout',
  'token',
  'job_status',
] as const;

/** Ctrlplane's own server. */
const DEFAULT_URL = 'https://app.ctrlplane.dev';

const DEFAULT_TIMEOUT_MS = 60_000;

const JOB_STATUSES = ['success', 'failure', 'cancelled'] as const;

export type Inputs = {
  /** In lower case, as Ctrlplane's webhook looks for it. */
  jobId: string;
  apiKey: string;
  /** As it was given, for the output of the same name. */
  baseUrl: string;
  /** The server's address, without `/api` and without a slash at its end. */
  apiUrl: string;
  requiredOutputs: string[];
  /** Id or slug; `''` where none is given. */
  workspace: string;
  /** Names or globs of values to mask. */
  mask: string[];
  reportStatus: boolean;
  timeoutMs: number;
  /** `''` where there is none. */
  token: string;
};

/** The inputs of the post stage. */
export type PostInputs = {
  apiKey: string;
  /** The result of the workflow's job. */
  jobStatus: (typeof JOB_STATUSES)[number];
};

/**
 * Reads the inputs of the step, the secrets first so that they are masked before anything is said.
 *
 * @throws ActionError that names every mistake
 */
export function readInputs({
  inputs: reader,
  env,
  log,
}: Pick<ActionContext, 'inputs' | 'env' | 'log'>): Inputs {
  const apiKey = readKey(reader);
  const token = reader.secret('token');
  const { baseUrl, apiUrl, name } = readUrl(reader, env);
  const workspace = reader.text('workspace');
  const inputs: Inputs = {
    jobId: readJobId(reader, env),
    apiKey,
    baseUrl,
    apiUrl,
    requiredOutputs: lines(reader.text('required_outputs')),
    workspace: isUuid(workspace) ? workspace.toLowerCase() : workspace,
    mask: reader.list('mask'),
    // A workflow that hands on an empty value means the default.
    reportStatus: reader.text('report_status') !== '' && reader.boolean('report_status'),
    timeoutMs:
      reader.text('timeout') === ''
        ? DEFAULT_TIMEOUT_MS
        : reader.durationMs('timeout', { min: '1s' }),
    token,
  };
  reader.check();
  const url = new URL(apiUrl);
  if (isClearText(url)) {
    log.warning(
      `\`${name}\` (${url.origin}) is http:, so the key crosses the network in clear text. Write https: if the server has it.`,
    );
  }
  return inputs;
}

/**
 * Reads the inputs that the post stage cannot do without. The others may have lost their values by then,
 * since the runner evaluates them anew.
 *
 * @throws ActionError that names every mistake
 */
export function readPostInputs({ inputs: reader }: Pick<ActionContext, 'inputs'>): PostInputs {
  const apiKey = readKey(reader);
  const jobStatus = reader.oneOf('job_status', JOB_STATUSES);
  reader.check();
  return { apiKey, jobStatus };
}

function readKey(reader: InputReader): string {
  const apiKey = reader.secret('api_key');
  if (apiKey === '') {
    reader.mistake(
      'api_key',
      'is empty: give it `${{ secrets.CTRLPLANE_API_KEY }}` and check that the secret exists for this repository or environment',
    );
  }
  // A header carries visible ASCII: https://www.rfc-editor.org/rfc/rfc9110#section-5.5
  if (!/^[\x21-\x7e]*$/.test(apiKey)) {
    reader.mistake(
      'api_key',
      'holds white space or characters that no key has: paste the secret again, on one line',
    );
  }
  return apiKey;
}

function readJobId(reader: InputReader, env: NodeJS.ProcessEnv): string {
  const given = reader.text('job_id');
  const ofEvent = asRecord(readWorkflowEvent(env).payload['inputs'])['job_id'];
  const jobId = given === '' && typeof ofEvent === 'string' ? ofEvent.trim() : given;
  if (jobId === '') {
    reader.mistake(
      'job_id',
      'is empty, and the event has no input `job_id`: give it `${{ inputs.job_id }}`, and start the workflow from Ctrlplane',
    );
  } else if (!isUuid(jobId)) {
    reader.mistake(
      'job_id',
      `is ${JSON.stringify(shorten(jobId, 80))}; it must be the UUID of a Ctrlplane job`,
    );
  }
  return jobId.toLowerCase();
}

type Address = Pick<Inputs, 'baseUrl' | 'apiUrl'> & {
  /** What a message calls it. */
  name: string;
};

function readUrl(reader: InputReader, env: NodeJS.ProcessEnv): Address {
  const input =
    reader.text('base_url') === '' && reader.text('api_url') !== '' ? 'api_url' : 'base_url';
  const given = reader.text(input);
  const ofEnv = given === '' ? (env['CTRLPLANE_URL']?.trim() ?? '') : '';
  const baseUrl = given || ofEnv || DEFAULT_URL;
  const origin = ofEnv === '' ? '' : '(from the environment variable `CTRLPLANE_URL`) ';
  const fault = baseUrlFault(baseUrl, { example: DEFAULT_URL });
  if (fault !== undefined) reader.mistake(input, `${origin}${fault}`);
  return { baseUrl, apiUrl: withoutApiPath(baseUrl), name: ofEnv === '' ? input : 'CTRLPLANE_URL' };
}

/** The lines of a text, as Ctrlplane's own action reads them: no commas, no blank ones. */
function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
