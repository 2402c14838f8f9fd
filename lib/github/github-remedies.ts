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

const PERMISSIONS = `The token may not write deployments. Give the job \`permissions: deployments: write\`:
permissions:
  contents: read
  deployments: write
A \`permissions:\` block sets everything that it does not name to none, so name what else the job needs. Runs for pull requests from forks and by Dependabot get a token that can only read.`;

const REFUSED =
  'GitHub refuses this for the reason that it names: look there first, then at what `token` may do.';
const CHECK_INPUTS = 'Check the inputs against the message.';

/** Remedies for a failed GitHub request, one or more sentences each. */
export function githubRemedies(error: ApiError, subject: CallSubject): string[] {
  const { fields } = readRefusal(error.json);
  const hasFields = fields.length > 0 && error.status !== 409;
  return [...(hasFields ? [`Reason: ${fields.join('; ')}.`] : []), remedyOf(error, subject)];
}

function remedyOf(error: ApiError, subject: CallSubject): string {
  if (error.faultClass === 'throttled') return explainLimit(error, subject);
  if (error.kind === 'redirect') {
    return 'Was the repository renamed or moved? Give its present name as `repository`.';
  }
  // GitHub's API returns JSON except for its own server errors.
  if (error.kind === 'answer' || (error.isPage && (error.status ?? 500) < 500)) {
    return `Check that ${subject.apiUrl} is the address of GitHub's API: that of GitHub Enterprise Server ends in /api/v3.`;
  }
  switch (error.status) {
    case 401:
      return `GitHub does not take \`token\`: check that it has not expired, that the secret holds the whole of it, and that it belongs to ${subject.apiUrl}. The token of a job ends with the job.`;
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
      return `Check that the runner reaches ${subject.apiUrl}, and its proxy settings.`;
    default:
      return error.faultClass === 'ambiguous'
        ? 'GitHub has a fault; https://www.githubstatus.com may tell of it. Run the job again later.'
        : CHECK_INPUTS;
  }
}

function explainLimit({ retryAfterMs }: ApiError, { timeoutMs }: CallSubject): string {
  const asked =
    retryAfterMs === undefined ? '' : ` GitHub asks to wait ${formatDuration(retryAfterMs)}.`;
  return `This is GitHub's rate limit.${asked} This step waits ${formatDuration(timeoutMs)} at most: run the job again later, or use a token with a limit of its own, such as that of a GitHub App.`;
}

function explainForbidden(reason: string): string {
  if (/personal access token/i.test(reason)) {
    return 'The personal access token in `token` needs the permission Deployments: read and write for this repository (a classic one: the scope `repo_deployment`).';
  }
  if (/SAML/i.test(reason))
    return 'Authorize the token in `token` for the single sign-on of the organization.';
  return /not accessible by integration|must have/i.test(reason) ? PERMISSIONS : REFUSED;
}

function explainNotFound({ repository: { owner, repo }, deploymentId }: CallSubject): string {
  const id =
    deploymentId === undefined ? '' : `that the repository has the deployment ${deploymentId}; `;
  return `GitHub says so too where a token may not see what there is. Check ${id}that the repository is ${owner}/${repo}; and that \`token\` has access to it: the token of a job sees only its own repository, and a \`permissions:\` block takes away what it does not name.`;
}

function explainConflict({ json }: ApiError): string {
  const { contexts, message } = readRefusal(json);
  if (contexts.length > 0) {
    const { pending } = judgeContexts(contexts, () => false);
    const wait =
      pending.length === 0 ? '' : ' set `wait_for_contexts: 15m` to wait for what is pending;';
    return `Not successful: ${describeContexts(contexts)}. Repair what failed;${wait} or name in \`required_contexts\` only what must pass.`;
  }
  if (/status checks/i.test(message)) {
    return 'GitHub does not say which of the required contexts: look at the checks of the commit, or name in `required_contexts` only what must pass.';
  }
  return /merg/i.test(message)
    ? 'The default branch cannot be merged into the ref: solve the conflict, or set `auto_merge: false`.'
    : REFUSED;
}

function explainInvalid({ json }: ApiError): string {
  const { message, fields } = readRefusal(json);
  if (!/No ref found/i.test([message, ...fields].join(' '))) return CHECK_INPUTS;
  return 'The repository has no such branch, tag or commit. The branch of a pull request from a fork is not in it, but the SHA of its head commit is: leave the ref out, and that is taken.';
}
