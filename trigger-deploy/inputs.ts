import type { ActionContext } from '../lib/step/run-action.ts';
import { baseUrlFault, withoutApiPath } from '../lib/http/base-url.ts';
import type { TriggerRequest } from '../lib/carpathian/client.ts';
import type { InputReader } from '../lib/step/input-reader.ts';
import { isPathSegment } from '../lib/http/path-segment.ts';
import { foldWord, type StateWords } from './states.ts';

/** The names of the inputs that are sent as they are; each is the API's own name. */
const REQUEST_INPUTS = [
  'repository',
  'commit',
  'branch',
  'commit_message',
  'author_name',
  'author_email',
  'webhook_url',
] as const satisfies readonly (keyof TriggerRequest)[];

/** The names of the inputs that hold status words, by what the words mean. */
const STATE_INPUTS = {
  success: 'success_states',
  failure: 'failure_states',
  cancelled: 'cancelled_states',
  pending: 'pending_states',
} as const satisfies Record<keyof StateWords, string>;

/** Every input that the code reads; `action.yml` declares the same. */
export const INPUT_NAMES = [
  'api_key',
  'api_url',
  ...REQUEST_INPUTS,
  'deployment_id',
  'wait',
  'timeout',
  'poll_interval',
  'logs',
  ...Object.values(STATE_INPUTS),
  'if_no_api_key',
  'dry_run',
] as const;

const LOG_MODES = ['stream', 'on-failure', 'none'] as const;

/** When the server's log is shown. */
type LogMode = (typeof LOG_MODES)[number];

export type Inputs = {
  /** `''` where there is none and that is no mistake. */
  apiKey: string;
  /** Without a slash at its end. */
  apiUrl: string;
  /** What the user set of the request; the rest comes from the event. */
  request: TriggerRequest;
  /** Follow this deployment instead of triggering one. */
  deploymentId?: string;
  wait: boolean;
  timeoutMs: number;
  pollIntervalMs: number;
  logs: LogMode;
  states: StateWords;
  skipWithoutKey: boolean;
  dryRun: boolean;
};

/**
 * Reads the inputs of the step, the key first so that it is masked before anything is said.
 *
 * @throws ActionError that names every mistake
 */
export function readInputs({ inputs: reader, log }: Pick<ActionContext, 'inputs' | 'log'>): Inputs {
  const apiKey = reader.secret('api_key');
  const deploymentId = reader.text('deployment_id');
  const inputs: Inputs = {
    apiKey,
    apiUrl: readApiUrl(reader),
    request: readRequest(reader),
    ...(deploymentId === '' ? {} : { deploymentId }),
    wait: reader.boolean('wait'),
    timeoutMs: reader.durationMs('timeout', { min: '1s' }),
    pollIntervalMs: reader.durationMs('poll_interval', { min: '1s' }),
    logs: reader.oneOf('logs', LOG_MODES),
    states: readStates(reader),
    skipWithoutKey: reader.oneOf('if_no_api_key', ['fail', 'skip']) === 'skip',
    dryRun: reader.boolean('dry_run'),
  };
  checkKey(inputs, reader);
  checkDeploymentId(inputs, reader);
  reader.check();
  if (apiKey !== '' && !apiKey.startsWith('cpk_')) {
    log.warning(
      '`api_key` does not start with `cpk_`, as keys of Carpathian Cloud do; it is used as it is.',
    );
  }
  return inputs;
}

function readRequest(reader: InputReader): TriggerRequest {
  const given = REQUEST_INPUTS.map((name) => [name, reader.text(name)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

function checkKey({ apiKey, skipWithoutKey, dryRun }: Inputs, reader: InputReader): void {
  if (apiKey === '' && !skipWithoutKey && !dryRun) {
    reader.mistake(
      'api_key',
      'is empty: give it `${{ secrets.CARPATHIAN_API_KEY }}` and check that the secret exists for this repository or environment; pull requests from forks get no secrets, for them set `if_no_api_key: skip`',
    );
  }
  // A header carries visible ASCII: https://www.rfc-editor.org/rfc/rfc6750#section-2.1
  if (!/^[\x21-\x7e]*$/.test(apiKey)) {
    reader.mistake(
      'api_key',
      'holds white space or characters that no key has: paste the secret again, on one line',
    );
  }
}

function checkDeploymentId({ deploymentId, wait, dryRun }: Inputs, reader: InputReader): void {
  if (deploymentId === undefined) return;
  if (!isPathSegment(deploymentId))
    reader.mistake('deployment_id', 'cannot be the id of a deployment');
  const otherwise = 'but `deployment_id` asks to follow a deployment: leave one of them out';
  if (!wait) reader.mistake('wait', `is false, ${otherwise}`);
  if (dryRun) reader.mistake('dry_run', `is true, ${otherwise}`);
}

function readApiUrl(reader: InputReader): string {
  const text = reader.text('api_url');
  const fault = baseUrlFault(text, { example: 'https://api.carpathian.ai', secret: 'key' });
  if (fault !== undefined) reader.mistake('api_url', fault);
  return withoutApiPath(text);
}

function readStates(reader: InputReader): StateWords {
  const seen = new Map<string, string>();
  const read = (name: string): string[] => {
    const words = reader.list(name);
    for (const word of words.map(foldWord)) {
      if (word === '') reader.mistake(name, 'holds a word without a letter');
      const other = seen.get(word);
      if (other !== undefined && other !== name) {
        reader.mistake(name, `holds ${JSON.stringify(word)}, which is in \`${other}\` too`);
      }
      seen.set(word, name);
    }
    return words;
  };
  return {
    success: read(STATE_INPUTS.success),
    failure: read(STATE_INPUTS.failure),
    cancelled: read(STATE_INPUTS.cancelled),
    pending: read(STATE_INPUTS.pending),
  };
}
