import { baseUrlFault, isClearText, withoutApiPath } from '../lib/http/base-url.ts';
import { asRecord, asText } from '../lib/json.ts';
import { quote, type InputReader } from '../lib/step/input-reader.ts';
import type { ActionContext } from '../lib/step/run-action.ts';
import type { WorkflowEvent } from '../lib/step/workflow-event.ts';
import type { InputName } from './contract.ts';
import { isUuid } from './find/uuid.ts';

/** The server, if neither `base_url` nor `CTRLPLANE_URL` is set. */
export const DEFAULT_URL = 'https://app.ctrlplane.dev';

const JOB_STATUSES = ['success', 'failure', 'cancelled'] as const;

export type Inputs = {
  /** Lowercase, which Ctrlplane's webhook requires. */
  jobId: string;
  /** As given, for the output of the same name. */
  baseUrl: string;
  /** Without `/api` and without a trailing slash. */
  apiUrl: string;
  requiredOutputs: string[];
  /** Id or slug; `''` if not set. */
  workspace: string;
  /** Names or globs of values to mask. */
  mask: string[];
  reportStatus: boolean;
  timeoutMs: number;
};

/** Separate from the inputs, so that only clients get them. `token` is `''` if not set. */
type Credentials = { apiKey: string; token: string };

type PostInputs = { apiKey: string; jobStatus: (typeof JOB_STATUSES)[number] };

type Context = Pick<ActionContext<InputName>, 'inputs' | 'env' | 'readEvent' | 'log'>;

/**
 * Reads the secrets first, so that they are masked before anything is logged.
 *
 * @throws ActionError that lists all mistakes
 */
export function readInputs({ inputs: reader, env, readEvent, log }: Context): Inputs & Credentials {
  const apiKey = readKey(reader);
  const token = reader.secret('token');
  const { baseUrl, apiUrl, name } = readUrls(reader, env);
  const workspace = reader.text('workspace');
  const inputs = {
    jobId: readJobId(reader, readEvent()),
    baseUrl,
    apiUrl,
    requiredOutputs: lines(reader.text('required_outputs')),
    workspace: isUuid(workspace) ? workspace.toLowerCase() : workspace,
    mask: reader.list('mask'),
    reportStatus: reader.boolean('report_status'),
    timeoutMs: reader.durationMs('timeout', { min: '1s' }),
  };
  reader.check();
  const url = new URL(apiUrl);
  if (isClearText(url)) {
    log.warning(
      `\`${name}\` (${url.origin}) uses http:, so the key is sent in clear text. Use https: if the server supports it.`,
    );
  }
  return { ...inputs, apiKey, token };
}

/**
 * Reads only what the post stage needs: the runner evaluates the inputs again, and the others may
 * be lost.
 *
 * @throws ActionError that lists all mistakes
 */
export function readPostInputs({ inputs: reader }: Pick<Context, 'inputs'>): PostInputs {
  const apiKey = readKey(reader);
  const jobStatus = reader.oneOf('job_status', JOB_STATUSES);
  reader.check();
  return { apiKey, jobStatus };
}

function readKey(reader: InputReader<'api_key'>): string {
  const apiKey = reader.secret('api_key');
  if (apiKey === '') {
    reader.mistake(
      'api_key',
      'is empty: set it to `${{ secrets.CTRLPLANE_API_KEY }}`, a secret of the repository or environment',
    );
  }
  return apiKey;
}

function readJobId(reader: InputReader<'job_id'>, event: WorkflowEvent): string {
  const ofEvent = asRecord(event.payload['inputs'])['job_id'];
  const jobId = reader.optionalText('job_id') ?? asText(ofEvent).trim();
  if (jobId === '') {
    reader.mistake(
      'job_id',
      'is empty, and the event has no input `job_id`: set it to `${{ inputs.job_id }}`, and start the workflow from Ctrlplane',
    );
  } else if (!isUuid(jobId)) {
    reader.mistake('job_id', `must be the UUID of a Ctrlplane job (got ${quote(jobId)})`);
  }
  return jobId.toLowerCase();
}

/** `name`: what messages call the URL. */
function readUrls(
  reader: InputReader<'base_url' | 'api_url'>,
  env: NodeJS.ProcessEnv,
): Pick<Inputs, 'baseUrl' | 'apiUrl'> & { name: string } {
  const input =
    reader.text('base_url') === '' && reader.text('api_url') !== '' ? 'api_url' : 'base_url';
  const given = reader.text(input);
  const ofEnv = given === '' ? (env['CTRLPLANE_URL']?.trim() ?? '') : '';
  const baseUrl = given || ofEnv || DEFAULT_URL;
  const fault = baseUrlFault(baseUrl, { example: DEFAULT_URL });
  const origin = ofEnv === '' ? '' : '(from the environment variable `CTRLPLANE_URL`) ';
  if (fault !== undefined) reader.mistake(input, `${origin}${fault}`);
  const apiUrl = withoutApiPath(baseUrl, ['workspaces', 'jobs']);
  return { baseUrl, apiUrl, name: ofEnv === '' ? reader.spelling(input) : 'CTRLPLANE_URL' };
}

/** Splits at line breaks only, like Ctrlplane's own action. */
function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
