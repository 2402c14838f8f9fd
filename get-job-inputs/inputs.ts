import type { ActionContext } from '../lib/action.ts';
import type { InputReader } from '../lib/input-reader.ts';
import { asRecord } from '../lib/json.ts';
import { readWorkflowEvent } from '../lib/workflow-event.ts';
import { isUuid } from './uuid.ts';

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
  /** The result of the workflow's job so far; undefined where it is none, which only a report minds. */
  jobStatus: (typeof JOB_STATUSES)[number] | undefined;
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
  const { baseUrl, apiUrl } = readUrl(reader, env);
  const workspace = reader.text('workspace');
  const inputs: Inputs = {
    jobId: readJobId(reader, env),
    apiKey,
    baseUrl,
    apiUrl,
    requiredOutputs: lines(reader.text('required_outputs')),
    workspace: isUuid(workspace) ? workspace.toLowerCase() : workspace,
    mask: reader.list('mask'),
    reportStatus: reader.boolean('report_status'),
    timeoutMs: reader.durationMs('timeout', { min: '1s' }),
    token,
    jobStatus: JOB_STATUSES.find((word) => word === reader.text('job_status')),
  };
  reader.check();
  const url = new URL(apiUrl);
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    log.warning(
      `\`base_url\` (${url.origin}) is http:, so the key crosses the network in clear text. Write https: if the server has it.`,
    );
  }
  return inputs;
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
      `is ${JSON.stringify(jobId.slice(0, 80))}; it must be the UUID of a Ctrlplane job`,
    );
  }
  return jobId.toLowerCase();
}

function readUrl(reader: InputReader, env: NodeJS.ProcessEnv): Pick<Inputs, 'baseUrl' | 'apiUrl'> {
  const name =
    reader.text('base_url') === '' && reader.text('api_url') !== '' ? 'api_url' : 'base_url';
  const given = reader.text(name);
  const text = given === '' ? (env['CTRLPLANE_URL']?.trim() ?? '') : given;
  const baseUrl = text === '' ? DEFAULT_URL : text;
  const url = URL.parse(baseUrl);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    reader.mistake(name, `is ${JSON.stringify(baseUrl)}; write an address such as ${DEFAULT_URL}`);
  } else if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    reader.mistake(name, 'must hold no user name, password, query or fragment');
  }
  const apiUrl = baseUrl
    .replace(/\/+$/, '')
    .replace(/\/api(?:\/v1)?$/, '')
    .replace(/\/+$/, '');
  return { baseUrl, apiUrl };
}

/** The lines of a text, as Ctrlplane's own action reads them: no commas, no blank ones. */
function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
