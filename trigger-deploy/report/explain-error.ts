import type { DeploymentAnswer } from '../../lib/carpathian/answer.ts';
import { refusalOf, refusesKey, type Refusal } from '../../lib/carpathian/refusal.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { shorten } from '../../lib/shorten.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import { CancelledError } from '../../lib/step/errors/cancelled-error.ts';
import { composeMessage } from '../../lib/step/errors/failure.ts';
import type { StepError } from '../../lib/step/errors/step-error.ts';
import type { Progress } from '../progress.ts';

const ALLOWLIST =
  'If the key has an IP allowlist: the ranges in the documentation (185.199.108.0/22, 140.82.112.0/20, 143.55.64.0/20) are not those of GitHub-hosted runners; take the allowlist off or use a runner with a fixed address.';

const API_URL_REMEDY =
  'Check `api_url`: the API is at https://api.carpathian.ai, not at https://carpathian.ai.';

export const REFUSAL_REMEDIES: Record<Refusal, string> = {
  invalid_key: `The key in \`api_key\` is revoked, deleted, locked or not complete: look at its status under API Keys in the dashboard, and check that the secret holds the whole cpk_… value. ${ALLOWLIST}`,
  locked_key: `The key in \`api_key\` is locked, as happens after three refused calls within five minutes: in the dashboard open its details, review Security Events, then click Unlock. ${ALLOWLIST}`,
  missing_scope:
    'The key in `api_key` lacks a permission: make one with the scope Deployment (not Full Access) for this server, and store it in the secret.',
  forbidden: `The key in \`api_key\` may not do this: it needs the scope Deployment, and must belong to the server of this deployment. ${ALLOWLIST}`,
  not_configured:
    'Deployment is not set up on this server: in the dashboard under Cloud Servers choose Actions > Configure Deployment, and switch Enable Deployment on.',
};

const FEWER_CALLS = 'Carpathian asks for fewer calls: wait, then run this again.';

const TRIGGER_REMEDIES: Readonly<Record<number, string>> = {
  404: 'Check `api_url`, and that deployment is set up: Cloud Servers > Actions > Configure Deployment.',
  409: 'A deployment may be running already: let the workflow run one at a time with a `concurrency` group.',
  413: 'The request is too large: shorten `commit_message`.',
  429: FEWER_CALLS,
};

const FOLLOW_REMEDIES: typeof TRIGGER_REMEDIES = {
  404: "Check `deployment_id`, and that `api_key` is the key that triggered the deployment: another server's key does not see it.",
  429: FEWER_CALLS,
};

const LOST =
  'Carpathian does not find this deployment any more: look at Deployments in the dashboard before running this again.';

const MAY_HAVE_STARTED =
  'The deployment may have been started: look at Deployments in the dashboard before running this again, and give its id as `deployment_id` to follow it.';

/** The failure of a trigger whose answer cannot be followed. */
export function missingIdError({ json }: DeploymentAnswer): ActionError {
  return new ActionError(
    `Carpathian took the request, but the answer holds no deployment id. ${API_URL_REMEDY}`,
    { technical: `the answer: ${shorten(JSON.stringify(json), 500)}` },
  );
}

/** What happened, the remedy, and what became of the deployment, on one line. */
export function explainError(error: StepError, progress: Progress): string {
  const remedies = error instanceof ApiError ? remediesOf(error, progress) : [];
  return composeMessage(error, [...remedies, explainFate(error, progress)]);
}

function remediesOf(error: ApiError, progress: Progress): string[] {
  const refusal = refusalOf(error.status, error.body);
  const remedy = refusal === undefined ? remedyOf(error, progress) : REFUSAL_REMEDIES[refusal];
  return refusesKey(error)
    ? [remedy, 'No further call was made, since three refused ones lock a key.']
    : [remedy];
}

function remedyOf(error: ApiError, progress: Progress): string {
  const { kind, status, faultClass } = error;
  if (kind === 'answer' || kind === 'redirect') return API_URL_REMEDY;
  if (status === undefined) {
    return faultClass === 'unsent'
      ? 'Nothing was sent. Check `api_url`, and the proxy settings of the runner.'
      : '';
  }
  if (isNotFound(error) && isKnown(progress)) return LOST;
  const byStatus = progress.deploymentId === undefined ? TRIGGER_REMEDIES : FOLLOW_REMEDIES;
  return (
    byStatus[status] ?? (faultClass === 'final' ? 'Check the inputs of this step.' : '')
  );
}

function explainFate(error: StepError, progress: Progress): string {
  const { deploymentId, ending, mayHaveStarted } = progress;
  if (deploymentId === undefined) {
    if (mayHaveStarted === true) return MAY_HAVE_STARTED;
    return error instanceof CancelledError ? 'No deployment was triggered.' : '';
  }
  if (ending === 'success')
    return ` The deployment ${deploymentId} itself succeeded at Carpathian.`;
  const isOver = ending !== undefined && ending !== 'timed_out';
  return isOver || !isKnown(progress) || isNotFound(error)
    ? ''
    : `The deployment ${deploymentId} goes on at Carpathian; to follow it, run this action with \`deployment_id: ${asYaml(deploymentId)}\`, or look at Deployments in the dashboard.`;
}

/** This step triggered the deployment or saw its status. */
function isKnown({ mayHaveStarted, judgement }: Progress): boolean {
  return mayHaveStarted === true || judgement !== undefined;
}

function isNotFound(error: StepError): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 410);
}

/** The text as a workflow has to write it: unquoted, YAML reads `12e4` and long numbers as other numbers. */
export function asYaml(text: string): string {
  const isPlain = /^(?!null$)(?:[a-z](?:[\w .-]*\w)?|[1-9]\d{0,14})$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
