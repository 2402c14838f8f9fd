import { ApiError } from '../../lib/http/api-error.ts';
import { createHttp, type HttpOptions } from '../../lib/http/http.ts';
import { asRecord } from '../../lib/json.ts';

const TITLE_DEADLINE_MS = 2_000;

export type TitleOptions = Omit<HttpOptions, 'baseUrl' | 'headers' | 'classify'> & {
  env: NodeJS.ProcessEnv;
  token: string;
};

/**
 * Reads the title of this workflow run from GitHub, in one attempt of two seconds at most.
 * https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run
 *
 * @returns undefined where it cannot be read, which is told in the debug log alone
 */
export async function readRunTitle(options: TitleOptions): Promise<string | undefined> {
  const { env, token, log } = options;
  const { GITHUB_API_URL = '', GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '' } = env;
  if (token === '' || GITHUB_API_URL === '' || GITHUB_RUN_ID === '') return undefined;
  const headers = { authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28' };
  const http = createHttp({ ...options, baseUrl: GITHUB_API_URL, headers });
  try {
    const { body } = await http.send({
      method: 'GET',
      path: `/repos/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`,
      deadlineMs: TITLE_DEADLINE_MS,
      until: options.clock.now() + TITLE_DEADLINE_MS,
      maxAttempts: 1,
      quiet: true,
    });
    const title = asRecord(JSON.parse(body.toString('utf8')))['display_title'];
    return typeof title === 'string' ? title : undefined;
  } catch (error) {
    if (!(error instanceof ApiError) && !(error instanceof SyntaxError)) throw error;
    log.debug(`The title of this run was not read: ${error.message}`);
    return undefined;
  }
}

/**
 * What to say of a run that Ctrlplane's webhook does not find: the first UUID in small letters counts.
 *
 * @returns undefined where it finds the job by this title
 */
export function adviceOnTitle(title: string, jobId: string): string | undefined {
  const uuid = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/;
  const first = uuid.exec(title)?.[0];
  if (first === jobId) return undefined;
  const fault = !title.toLowerCase().includes(jobId)
    ? 'does not hold the id of the job'
    : first === undefined
      ? 'does not hold the id of the job as a word of its own in small letters'
      : `holds another id (${first}) before that of the job, and the first one counts`;
  return `The name of this run ${fault}, so the webhook of Ctrlplane cannot find the job, and it stays in progress there. ${REMEDY}`;
}

const REMEDY =
  'Have this line at the top of the workflow: run-name: Deploy [${{ inputs.job_id }}] (or set `report_status: true` to report from here).';
