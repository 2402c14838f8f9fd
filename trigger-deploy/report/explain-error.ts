import type { DeploymentAnswer } from '../../lib/carpathian/answer.ts';
import { refusalOf, refusesKey, type Refusal } from '../../lib/carpathian/refusal.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { shorten } from '../../lib/shorten.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import { CancelledError } from '../../lib/step/errors/cancelled-error.ts';
import { composeMessage } from '../../lib/step/errors/failure.ts';
import type { StepError } from '../../lib/step/errors/step-error.ts';
import type { Progress } from '../progress.ts';

const ALLOWLIST = 'If the runner is GitHub-hosted, remove the IP allowlist of the key.';

const API_URL_REMEDY = 'Check `api_url`: the API is https://api.carpathian.ai.';

export const REFUSAL_REMEDIES: Record<Refusal, string> = {
  invalid_key: `Check under API Keys that the key is active and the secret is its whole \`cpk_…\` value. ${ALLOWLIST}`,
  locked_key: `Open the details of the key in the dashboard, review Security Events, and click Unlock. ${ALLOWLIST}`,
  missing_scope: 'Create a key with the scope Deployment (not Full Access) for this server.',
  blocked_address:
    "If the runner is GitHub-hosted, remove the IP allowlist of the key; otherwise add the runner's IP to it.",
  forbidden: `The key needs the scope Deployment, and must belong to the server of this deployment. ${ALLOWLIST}`,
  not_configured:
    'In the dashboard, open Cloud Servers > Actions > Configure Deployment, and switch Enable Deployment on.',
};

const FEWER_CALLS = 'Requests are rate limited: run the job again later.';

const TRIGGER_REMEDIES: Readonly<Record<number, string>> = {
  404: 'Check `api_url`: the API is https://api.carpathian.ai. Check also that deployment is set up under Cloud Servers > Actions > Configure Deployment.',
  405: API_URL_REMEDY,
  409: 'Another deployment may be running. Use a `concurrency` group to run one at a time.',
  413: 'Shorten `commit_message`.',
  429: FEWER_CALLS,
};

const FOLLOW_REMEDIES: typeof TRIGGER_REMEDIES = {
  404: 'Check `deployment_id`, and that `api_key` is the key that triggered the deployment.',
  429: FEWER_CALLS,
};

const LOST =
  'Carpathian no longer returns this deployment. Check Deployments in the dashboard before you run the job again.';

const MAY_HAVE_STARTED =
  'The deployment may have started: check Deployments in the dashboard before you run the job again.';

/** The error for a trigger response without a deployment id. */
export function missingIdError({ json }: DeploymentAnswer): ActionError {
  return new ActionError(
    `Carpathian returned a response that contains no deployment id. ${API_URL_REMEDY}`,
    { technical: `response: ${shorten(JSON.stringify(json), 500)}`, isUncertain: true },
  );
}

/** What happened, the remedy, and the state of the deployment, on one line. */
export function explainError(error: StepError, progress: Progress): string {
  const remedies = error instanceof ApiError ? remediesOf(error, progress) : [];
  return composeMessage(error, [...remedies, explainFate(error, progress)]);
}

function remediesOf(error: ApiError, progress: Progress): string[] {
  const refusal = refusalOf(error.status, error.body);
  const remedy = refusal === undefined ? remedyOf(error, progress) : REFUSAL_REMEDIES[refusal];
  return refusesKey(error) ? [remedy, 'Repeated refusals lock the key.'] : [remedy];
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
  return byStatus[status] ?? (faultClass === 'final' ? 'Check the inputs of this step.' : '');
}

function explainFate(error: StepError, progress: Progress): string {
  const { deploymentId, ending, mayHaveStarted } = progress;
  if (deploymentId === undefined) {
    if (mayHaveStarted === true) return MAY_HAVE_STARTED;
    return error instanceof CancelledError ? 'No deployment was triggered.' : '';
  }
  if (ending === 'success') return `Deployment ${deploymentId} itself succeeded at Carpathian.`;
  const isOver = ending !== undefined && ending !== 'timed_out';
  return isOver || !isKnown(progress) || isNotFound(error)
    ? ''
    : `${ending === undefined ? `Deployment ${deploymentId}` : 'It'} keeps running at Carpathian; follow it with \`deployment_id: ${asYaml(deploymentId)}\`.`;
}

/** Whether this step triggered the deployment or received its status. */
function isKnown({ mayHaveStarted, judgement }: Progress): boolean {
  return mayHaveStarted === true || judgement !== undefined;
}

function isNotFound(error: StepError): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 410);
}

/**
 * Quotes a text for a workflow file where YAML would read it as a number, such as `12e4` or a long
 * id.
 */
export function asYaml(text: string): string {
  const isPlain = /^(?!null$)(?:[a-z](?:[\w .-]*\w)?|[1-9]\d{0,14})$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
