import { errorText } from '../http/error-text.ts';
import type { HttpCall, ReadLimits, WriteLimits } from '../http/http-call.ts';
import { createHttp, type HttpContext } from '../http/http.ts';
import { readJson } from '../http/read-json.ts';
import { readDeploymentAnswer, type DeploymentAnswer } from './answer.ts';
import { refusalOf } from './refusal.ts';

/** The body of a trigger call; the API's own names, all of them text. */
export type TriggerRequest = {
  repository?: string;
  commit?: string;
  branch?: string;
  commit_message?: string;
  author_name?: string;
  author_email?: string;
  webhook_url?: string;
};

/** The deployment API of Carpathian Cloud. Each function throws ApiError if the call fails. */
export type Carpathian = {
  trigger(request: TriggerRequest, limits: WriteLimits): Promise<DeploymentAnswer>;
  /** An answer that is not JSON is an error of the kind `answer` that is not `final`. */
  status(id: string, limits: ReadLimits): Promise<DeploymentAnswer>;
  /** Reads the whole log once, as the server has it now, within `timeoutMs`. */
  readLog(id: string, limits: ReadLimits & LogLimits): Promise<void>;
};

type LogLimits = Required<Pick<HttpCall, 'receiver' | 'timeoutMs'>>;

/** Paths of the endpoints, relative to the URL of the API. */
export const TRIGGER_PATH = '/api/v1/deployment/trigger';
const STATUS_PATH = '/api/v1/deployment/status/';
const LOG_PATH = '/api/v1/deployment/logs/';

// A trigger is never repeated, so that giving up early wins nothing.
const TRIGGER_TIMEOUT_MS = 5 * 60_000;

const LOG_MAX_BYTES = 256 * 1024 * 1024;

/** The key goes to `baseUrl` and nowhere else. */
export function createCarpathian(
  { baseUrl, apiKey }: { baseUrl: string; apiKey: string },
  context: HttpContext,
): Carpathian {
  const { redactor } = context;
  const service = {
    name: 'Carpathian',
    baseUrl,
    headers: { authorization: `Bearer ${apiKey}` },
    classify: (status: number, _headers: unknown, body: string) =>
      refusalOf(status, errorText(body)) === undefined ? undefined : ('final' as const),
  };
  const http = createHttp(service, context);
  return {
    async trigger(request, limits) {
      const body = JSON.stringify(request);
      const own = { path: TRIGGER_PATH, body, timeoutMs: TRIGGER_TIMEOUT_MS };
      const response = await http.send({ method: 'POST', ...own, ...limits });
      return readDeploymentAnswer(readJson(response, redactor));
    },
    async status(id, limits) {
      const path = `${STATUS_PATH}${encodeURIComponent(id)}`;
      const response = await http.send({ method: 'GET', path, quiet: true, ...limits });
      // A truncated answer, or a gateway's page: the next one may be right.
      const json = readJson(response, redactor, 'ambiguous');
      return readDeploymentAnswer(json, response.headers.date);
    },
    async readLog(id, limits) {
      const path = `${LOG_PATH}${encodeURIComponent(id)}`;
      const own = { maxAttempts: 1, maxBodyBytes: LOG_MAX_BYTES, quiet: true };
      await http.send({ method: 'GET', path, ...own, ...limits });
    },
  };
}
