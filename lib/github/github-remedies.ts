import { formatDuration } from '../duration.ts';
import type { ApiError } from '../http/api-error.ts';
import type { Repository } from './repository.ts';
import { describeContexts, judgeContexts } from './create/contexts.ts';
import { readRefusal } from './refusal.ts';

/** The context of a failed request. */
export type CallSubject = {
  apiUrl: string;
  repository: Repository;
  /** Undefined if the request creates a deployment. */
  deploymentId: string | undefined;
  /** How long the request may have waited for rate limits. */
  timeoutMs: number;
};

const PERMISSIONS = `The token has no write access to deployments. Set this on the job:
permissions:
  contents: read
  deployments: write
Permissions that you do not list are set to none. Pull requests from forks and Dependabot get a read-only token.`;

const REFUSED = 'If the reason does not help, check the permissions of `token`.';
const CHECK_INPUTS = 'Check the inputs of this step.';

/** Remedies for a failed GitHub request, one or more sentences each. */
export function githubRemedies(error: ApiError, subject: CallSubject): string[] {
  const { fields } = readRefusal(error.json);
  const hasFields = fields.length > 0 && error.status !== 409;
  return [...(hasFields ? [`Reason: ${fields.join('; ')}.`] : []), remedyOf(error, subject)];
}

function remedyOf(error: ApiError, subject: CallSubject): string {
  if (error.faultClass === 'throttled') return explainLimit(error, subject);
  if (error.kind === 'redirect') {
    return `If the repository was renamed or moved, update \`repository\`. ${checkApiUrl(subject)}`;
  }
  // GitHub's API returns JSON except for its own server errors.
  if (error.kind === 'answer' || (error.isPage && (error.status ?? 500) < 500)) {
    return checkApiUrl(subject);
  }
  switch (error.status) {
    case 401:
      return `Check that \`token\` is complete, active and for ${subject.apiUrl}. \`GITHUB_TOKEN\` expires with its job.`;
    case 403:
      return explainForbidden(error.body);
    case 404:
      return explainNotFound(subject);
    case 409:
      return explainConflict(error);
    case 422:
      return explainInvalid(error);
    case undefined:
      // Certificate errors contain their own remedy.
      if (error.faultClass === 'final') return '';
      return `Check that the runner can reach ${subject.apiUrl}, and its proxy settings.`;
    default:
      return error.faultClass === 'ambiguous'
        ? 'See https://www.githubstatus.com, and run the job again later.'
        : CHECK_INPUTS;
  }
}

function checkApiUrl({ apiUrl }: CallSubject): string {
  return `Check that ${apiUrl} is GitHub's API URL. On GitHub Enterprise Server it ends in /api/v3.`;
}

function explainLimit({ retryAfterMs }: ApiError, { timeoutMs }: CallSubject): string {
  const pause =
    retryAfterMs === undefined
      ? ''
      : `it requires a pause of ${formatDuration(retryAfterMs)}, but `;
  return `This exceeds GitHub's rate limit: ${pause}this step waits at most ${formatDuration(timeoutMs)}. Run the job again later, or use the token of a GitHub App.`;
}

function explainForbidden(reason: string): string {
  if (/personal access token/i.test(reason)) {
    return 'The personal access token needs Deployments: read and write for this repository (classic: the scope `repo_deployment`).';
  }
  if (/SAML/i.test(reason)) return 'Authorize `token` for the single sign-on of the organization.';
  return /not accessible by integration|must have/i.test(reason) ? PERMISSIONS : REFUSED;
}

function explainNotFound({ repository: { owner, repo }, deploymentId }: CallSubject): string {
  const what = deploymentId === undefined ? 'exists' : `has deployment ${deploymentId}`;
  return `Check that ${owner}/${repo} ${what} and \`token\` has access to it. \`GITHUB_TOKEN\` is limited to its repository and job \`permissions\`.`;
}

function explainConflict({ json }: ApiError): string {
  const { contexts, message } = readRefusal(json);
  if (contexts.length > 0) {
    const { pending } = judgeContexts(contexts, () => false);
    const wait =
      pending.length === 0 ? '' : ', wait for the pending ones with `wait_for_contexts: 15m`';
    return `Not successful: ${describeContexts(contexts)}. Fix the failed checks${wait}, or list only those that must pass in \`required_contexts\`.`;
  }
  if (/status checks/i.test(message)) {
    return 'Fix the failed checks of the commit, or list only those that must pass in `required_contexts`.';
  }
  return /merg/i.test(message)
    ? 'Resolve the conflict of the ref with the default branch, or set `auto_merge: false`.'
    : REFUSED;
}

function explainInvalid({ json }: ApiError): string {
  const { message, fields } = readRefusal(json);
  if (!/No ref found/i.test([message, ...fields].join(' '))) return CHECK_INPUTS;
  return 'The repository has no such branch, tag or commit. For a pull request from a fork, leave the ref out to use its head commit.';
}
