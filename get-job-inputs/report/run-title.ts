import { thrownMessage } from '../../lib/thrown-message.ts';
import type { Job } from '../../lib/ctrlplane/job.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { createHttp, type HttpContext } from '../../lib/http/http.ts';
import { readJson } from '../../lib/http/read-json.ts';
import { asRecord } from '../../lib/json.ts';
import { composeMessage } from '../../lib/step/errors/failure.ts';

const TITLE_TIMEOUT_MS = 2_000;

/**
 * Reads the title of this workflow run from GitHub, in one attempt.
 * https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run
 *
 * @param token `''` if not set
 * @returns undefined if it cannot be read, which does not affect the step
 */
export async function readRunTitle(
  token: string,
  context: HttpContext & { env: NodeJS.ProcessEnv },
): Promise<string | undefined> {
  const { env, clock, log, redactor } = context;
  const { GITHUB_API_URL = '', GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '' } = env;
  if (token === '' || GITHUB_API_URL === '' || GITHUB_RUN_ID === '') return undefined;
  const headers = { authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28' };
  const http = createHttp({ name: 'GitHub', baseUrl: GITHUB_API_URL, headers }, context);
  try {
    const response = await http.send({
      method: 'GET',
      path: `/repos/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`,
      timeoutMs: TITLE_TIMEOUT_MS,
      deadline: clock.now() + TITLE_TIMEOUT_MS,
      maxAttempts: 1,
      quiet: true,
    });
    const title = asRecord(readJson(response, redactor))['display_title'];
    return typeof title === 'string' ? title : undefined;
  } catch (error) {
    // Not a warning: the check is optional, and without the webhook the name does not matter.
    if (error instanceof ApiError) log.info(explainUnchecked(error));
    else log.debug(`The run name was not checked: ${thrownMessage(error)}`);
    return undefined;
  }
}

function explainUnchecked(error: ApiError): string {
  // GitHub also returns 404 if the token has no access.
  const isRefused = error.status === 403 || error.status === 404;
  const remedies = isRefused ? ['The check needs `actions: read`.'] : [];
  return composeMessage(error, remedies, `The run name was not checked: ${error.happened}`);
}

/**
 * Explains why Ctrlplane's webhook, which uses the first lowercase UUID, cannot find the job by
 * this title.
 *
 * @returns undefined if it can
 */
export function adviceOnTitle(title: string, jobId: string, kind: Job['kind']): string | undefined {
  const uuid = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/;
  const first = uuid.exec(title)?.[0];
  if (first === jobId) return undefined;
  const problem = !title.toLowerCase().includes(jobId)
    ? 'does not contain the job id'
    : first === undefined
      ? 'does not contain the job id as a separate, lowercase word'
      : `contains another id (${first}) before the job id`;
  const effect = kind === 'release' ? ' and blocks the next release' : '';
  return `The run name ${problem}, so the job stays open in Ctrlplane${effect}. ${REMEDY}`;
}

const REMEDY =
  'Add this line at the top of the workflow, or set `report_status: true`: run-name: Deploy [${{ inputs.job_id }}]';
