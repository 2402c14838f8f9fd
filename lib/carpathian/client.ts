import { ApiError } from '../http/api-error.ts';
import { readDeploymentAnswer, readDeploymentId, type DeploymentAnswer } from './answer.ts';
import { refusalOf } from './refusal.ts';
import type { BodyReceiver } from '../http/exchange.ts';
import { errorText } from '../http/error-text.ts';
import type { HttpCall } from '../http/http-call.ts';
import { createHttp, type HttpOptions } from '../http/http.ts';
import { readJson } from '../http/read-json.ts';
import { shorten } from '../shorten.ts';

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

/** A status answer: what was read from it, and the whole of it. */
export type StatusAnswer = DeploymentAnswer & { json: unknown };

/** How long a call may go on trying: a time on the clock, in milliseconds. */
type Patience = { until: number };

/** The deployment API of Carpathian Cloud. */
export type Carpathian = {
  /** @throws ApiError, also where the answer holds no deployment id */
  trigger(
    request: TriggerRequest,
    options: Patience & Pick<HttpCall, 'onFlight'>,
  ): Promise<StatusAnswer & { id: string }>;
  /** @throws ApiError; one of the kind `answer` that is not `final` where the answer is not JSON */
  status(id: string, patience: Patience): Promise<StatusAnswer>;
  /**
   * Reads the whole log once, as the server has it now, within `deadlineMs`.
   *
   * @throws ApiError
   */
  readLog(
    id: string,
    options: Patience & { deadlineMs: number; receiver: BodyReceiver },
  ): Promise<void>;
};

/** Where the endpoints are, below the address of the API. */
export const TRIGGER_PATH = '/api/v1/deployment/trigger';
const STATUS_PATH = '/api/v1/deployment/status/';
const LOG_PATH = '/api/v1/deployment/logs/';

const LOG_MAX_BYTES = 256 * 1024 * 1024;

export type CarpathianOptions = Omit<HttpOptions, 'headers' | 'classify'> & { apiKey: string };

/** Makes a client. The key goes to `baseUrl` and nowhere else. */
export function createCarpathian(options: CarpathianOptions): Carpathian {
  const { redactor, apiKey } = options;
  const http = createHttp({
    ...options,
    headers: { authorization: `Bearer ${apiKey}` },
    classify: (status, _headers, body) =>
      refusalOf(status, errorText(body)) === undefined ? undefined : 'final',
  });
  return {
    async trigger(request, timing) {
      const call = `POST ${options.baseUrl}${TRIGGER_PATH}`;
      const body = JSON.stringify(request);
      const response = await http.send({ method: 'POST', path: TRIGGER_PATH, body, ...timing });
      const json = readJson(call, response.body, redactor);
      const id = readDeploymentId(json);
      if (id !== undefined) return { id, json, ...readDeploymentAnswer(json) };
      const seen = shorten(JSON.stringify(json), 500);
      const details = { kind: 'answer', call, body: seen, faultClass: 'final' } as const;
      throw new ApiError(`${call}: the answer holds no deployment id (${seen})`, details);
    },
    async status(id, patience) {
      const path = `${STATUS_PATH}${encodeURIComponent(id)}`;
      const response = await http.send({ method: 'GET', path, quiet: true, ...patience });
      // Cut off, or that of a gateway: the next one may be right.
      const json = readJson(`GET ${options.baseUrl}${path}`, response.body, redactor, 'ambiguous');
      return { json, ...readDeploymentAnswer(json) };
    },
    async readLog(id, { receiver, ...timing }) {
      const path = `${LOG_PATH}${encodeURIComponent(id)}`;
      const limits = { maxAttempts: 1, maxBodyBytes: LOG_MAX_BYTES, ...timing };
      await http.send({ method: 'GET', path, quiet: true, receiver, ...limits });
    },
  };
}
