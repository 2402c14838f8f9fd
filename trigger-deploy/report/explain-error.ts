import type { ApiError } from '../../lib/http/api-error.ts';
import { refusalOf, refusesKey, type Refusal } from '../../lib/carpathian/refusal.ts';

/** What the step was doing when a call failed. */
export type Stage = 'trigger' | 'follow';

const ALLOWLIST =
  'If the key has an IP allowlist: the ranges in the documentation (185.199.108.0/22, 140.82.112.0/20, 143.55.64.0/20) are not those of GitHub-hosted runners; take the allowlist off or use a runner with a fixed address.';

const REMEDIES: Record<Refusal, string> = {
  invalid_key: `The key in \`api_key\` is revoked, deleted, locked or not complete: look at its status under API Keys in the dashboard, and check that the secret holds the whole cpk_… value. ${ALLOWLIST}`,
  locked_key: `The key in \`api_key\` is locked, as happens after three refused calls within five minutes: in the dashboard open its details, review Security Events, then click Unlock. ${ALLOWLIST}`,
  missing_scope:
    'The key in `api_key` lacks a permission: make one with the scope Deployment (not Full Access) for this server, and store it in the secret.',
  forbidden: `The key in \`api_key\` may not do this: it needs the scope Deployment, and must belong to the server of this deployment. ${ALLOWLIST}`,
  not_configured:
    'Deployment is not set up on this server: in the dashboard under Cloud Servers choose Actions > Configure Deployment, and switch Enable Deployment on.',
};

const CHECK_INPUTS = 'Check the inputs against the message.';

/** Says what a failed call means and what to do about it, on one line. */
export function explainApiError(error: ApiError, stage: Stage, deploymentId?: string): string {
  const refusal = refusalOf(error.status, error.body);
  const remedy = refusal === undefined ? remedyOf(error, stage) : REMEDIES[refusal];
  const stop = refusesKey(error)
    ? ' No further call was made, since three refused ones lock a key.'
    : '';
  const fate = stage === 'trigger' ? afterTrigger(error) : followLater(deploymentId);
  return `${error.message}.${remedy === '' ? '' : ` ${remedy}`}${stop}${fate}`;
}

/** How to take up a deployment again that the step no longer follows. */
export function followLater(deploymentId: string | undefined): string {
  return deploymentId === undefined
    ? ''
    : ` The deployment ${deploymentId} goes on at Carpathian; to follow it, run this action with \`deployment_id: ${deploymentId}\`, or look at Deployments in the dashboard.`;
}

/** What to say where nobody knows whether a deployment was started. */
export const MAY_HAVE_STARTED =
  ' The deployment may have been started: look at Deployments in the dashboard before running this again, and give its id as `deployment_id` to follow it.';

function afterTrigger(error: ApiError): string {
  const accepted = error.faultClass === 'ambiguous' || error.kind === 'answer';
  return accepted ? MAY_HAVE_STARTED : '';
}

function remedyOf(error: ApiError, stage: Stage): string {
  if (error.kind === 'answer' || error.kind === 'redirect') {
    return 'Check `api_url`: the API is at https://api.carpathian.ai, not at https://carpathian.ai.';
  }
  switch (error.status) {
    case undefined:
      return error.faultClass === 'unsent'
        ? 'Nothing was sent. Check `api_url`, and the proxy settings of the runner.'
        : '';
    case 404:
      return stage === 'trigger'
        ? 'Check `api_url`, and that deployment is set up: Cloud Servers > Actions > Configure Deployment.'
        : "Check `deployment_id`, and that `api_key` is the key that triggered the deployment: another server's key does not see it.";
    case 409:
      return stage === 'trigger'
        ? 'A deployment may be running already: let the workflow run one at a time with a `concurrency` group.'
        : CHECK_INPUTS;
    case 413:
      return 'The request is too large: shorten `commit_message`.';
    case 429:
      return 'Carpathian asks for fewer calls: wait, then run this again.';
    default:
      return error.faultClass === 'final' ? CHECK_INPUTS : '';
  }
}
