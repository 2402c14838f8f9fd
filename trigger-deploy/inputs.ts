import type { TriggerRequest } from '../lib/carpathian/client.ts';
import { compact } from '../lib/compact.ts';
import { foldWord } from '../lib/fold-word.ts';
import { baseUrlFault, withoutApiPath } from '../lib/http/base-url.ts';
import { isPathSegment } from '../lib/http/path-segment.ts';
import type { InputReader } from '../lib/step/input-reader.ts';
import type { ActionContext } from '../lib/step/run-action.ts';
import type { InputName } from './contract.ts';
import { readLinks, type Links } from './mirror/links.ts';
import { readMirrorInputs, type MirrorInputs } from './mirror/mirror-inputs.ts';
import { commitOfEvent } from './request/commit-of-event.ts';
import type { EventCommit, Skip } from './request/event-commit.ts';
import { readRequestInputs } from './request/request-inputs.ts';
import type { StateWords } from './states.ts';
import { readVerifyInputs, type VerifyInputs } from './verify/verify-inputs.ts';

const LOG_MODES = ['stream', 'on-failure', 'none'] as const;

export type Inputs = {
  /** Without a trailing slash. */
  apiUrl: string;
  hasKey: boolean;
  /** Fields set by the user; the others come from the event. */
  request: TriggerRequest;
  event: EventCommit | Skip;
  /** Deployment to follow instead of triggering one; `''` only if the step is skipped. */
  deploymentId?: string;
  wait: boolean;
  timeoutMs: number;
  pollIntervalMs: number;
  logs: (typeof LOG_MODES)[number];
  states: StateWords;
  /** How to verify a success; undefined: Carpathian's status is enough. */
  verify?: VerifyInputs;
  skipWithoutKey: boolean;
  dryRun: boolean;
  /** Undefined: no GitHub deployment. */
  mirror?: MirrorInputs;
  links: Links;
};

/** `''` for a secret that is missing but not required. */
type Secrets = { apiKey: string; token: string };

/**
 * Reads the secrets first, so that they are masked before anything is printed.
 *
 * @throws ActionError that lists all mistakes
 */
export function readInputs({
  inputs: reader,
  env,
  readEvent,
  log,
}: Pick<ActionContext<InputName>, 'inputs' | 'env' | 'readEvent' | 'log'>): Inputs & Secrets {
  const apiKey = reader.secret('api_key');
  const event = readEvent();
  const links = readLinks(reader);
  const { token, mirror } = readMirrorInputs(reader, links, event, env);
  const id = reader.rawText('deployment_id');
  const inputs = compact({
    apiKey,
    token,
    mirror,
    links,
    apiUrl: readApiUrl(reader),
    hasKey: apiKey !== '',
    request: readRequestInputs(reader, env),
    event: commitOfEvent(event, env),
    // The default `new` distinguishes an input that is not set from the empty output of a skipped
    // step.
    deploymentId: id === 'new' ? undefined : id,
    wait: reader.boolean('wait'),
    timeoutMs: reader.durationMs('timeout', { min: '1s' }),
    pollIntervalMs: reader.durationMs('poll_interval', { min: '1s' }),
    logs: reader.oneOf('logs', LOG_MODES),
    states: readStates(reader),
    verify: readVerifyInputs(reader),
    skipWithoutKey: reader.oneOf('if_no_api_key', ['fail', 'skip']) === 'skip',
    dryRun: reader.boolean('dry_run'),
  });
  checkKey(inputs, reader);
  checkDeploymentId(inputs, reader);
  checkVerify(inputs, reader);
  reader.check();
  if (inputs.hasKey && !apiKey.startsWith('cpk_')) {
    log.warning(
      `\`${reader.spelling('api_key')}\` does not start with \`cpk_\`, as Carpathian Cloud keys do. Using it anyway.`,
    );
  }
  return inputs;
}

function checkKey(
  { hasKey, skipWithoutKey, dryRun, deploymentId, event }: Inputs,
  reader: InputReader<'api_key'>,
): void {
  const sendsNothing = skipWithoutKey || dryRun || (deploymentId === undefined && 'skip' in event);
  if (hasKey || sendsNothing) return;
  reader.mistake(
    'api_key',
    "is empty: set it to a secret of this repository or the job's environment, such as `${{ secrets.CARPATHIAN_API_KEY }}` (Dependabot has its own); for pull requests from forks, set `if_no_api_key: skip`",
  );
}

const EMPTY_ID =
  'is empty: check the `id:` of the step that triggered the deployment, and that it was not skipped; to trigger one here, leave `deployment_id` out or set it to `new`';

function checkDeploymentId(
  { deploymentId, wait, dryRun, hasKey, skipWithoutKey }: Inputs,
  reader: InputReader<'deployment_id' | 'wait' | 'dry_run'>,
): void {
  if (deploymentId === undefined) return;
  const isSkipped = deploymentId === '' && !hasKey && skipWithoutKey;
  if (!isPathSegment(deploymentId) && !isSkipped)
    reader.mistake(
      'deployment_id',
      deploymentId === '' ? EMPTY_ID : 'is not a valid deployment id',
    );
  const otherwise = `but \`${reader.spelling('deployment_id')}\` follows a deployment: remove one of them`;
  if (!wait) reader.mistake('wait', `is false, ${otherwise}`);
  if (dryRun) reader.mistake('dry_run', `is true, ${otherwise}`);
}

function checkVerify({ verify, wait }: Inputs, reader: InputReader<'wait' | 'verify_url'>): void {
  if (verify === undefined || wait) return;
  reader.mistake(
    'wait',
    `is false, but \`${reader.spelling('verify_url')}\` is requested only after the deployment has ended: remove one of them`,
  );
}

function readApiUrl(reader: InputReader<'api_url'>): string {
  const text = reader.text('api_url');
  const fault = baseUrlFault(text, { example: 'https://api.carpathian.ai', secret: 'key' });
  if (fault !== undefined) reader.mistake('api_url', fault);
  return withoutApiPath(text, ['deployment', 'servers']);
}

type StateInput = 'success_states' | 'failure_states' | 'cancelled_states' | 'pending_states';

function readStates(reader: InputReader<StateInput>): StateWords {
  const inputOf = new Map<string, StateInput>();
  const readWords = (name: StateInput): string[] => {
    const words = reader.list(name);
    for (const word of words.map(foldWord)) {
      if (word === '') reader.mistake(name, 'contains a word without letters');
      const other = inputOf.get(word);
      if (other !== undefined && other !== name) {
        reader.mistake(
          name,
          `contains ${JSON.stringify(word)}, which \`${reader.spelling(other)}\` contains too`,
        );
      }
      inputOf.set(word, name);
    }
    return words;
  };
  return {
    success: readWords('success_states'),
    failure: readWords('failure_states'),
    cancelled: readWords('cancelled_states'),
    pending: readWords('pending_states'),
  };
}
