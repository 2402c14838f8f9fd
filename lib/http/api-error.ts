import { StepError } from '../step/errors/step-error.ts';
import type { FaultClass } from './retry.ts';

/** Where a request failed. */
export type ApiErrorKind =
  /** A response with a status other than 2xx. */
  | 'status'
  /** No connection was established, or it broke. */
  | 'network'
  /** The proxy settings do not work; nothing was sent. */
  | 'proxy'
  /** No complete response in time. */
  | 'timeout'
  /** A redirect that must not be followed. */
  | 'redirect'
  /** A 2xx response that cannot be read: not JSON, too large, compressed. */
  | 'answer';

export type ApiErrorDetails = {
  kind: ApiErrorKind;
  /** Display name of the service. */
  server: string;
  /** `GET https://host/path`, redacted. */
  call: string;
  status?: number;
  /** Start of the response body, redacted. */
  body?: string;
  /** True if the body of the failed request is a web page. */
  isPage?: boolean;
  /** The response of the failed request as parsed JSON, redacted. */
  json?: unknown;
  faultClass: FaultClass;
  /** `Retry-After` in milliseconds. */
  retryAfterMs?: number;
  cause?: unknown;
};

/** After these, the server may have processed the request. */
const UNCERTAIN: readonly ApiErrorKind[] = ['network', 'proxy', 'timeout', 'answer'];

/**
 * A failed request to a service. It contains no request headers, and its texts are redacted
 * beforehand, so it can be shown as is: `GitHub returned an error: Not Found (HTTP 404, GET
 * https://…)`.
 */
export class ApiError extends StepError {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly server: string;
  readonly call: string;
  /** What happened, such as `returned an error: Not Found`. */
  readonly what: string;
  readonly status: number | undefined;
  readonly body: string;
  readonly isPage: boolean;
  readonly json: unknown;
  readonly faultClass: FaultClass;
  readonly retryAfterMs: number | undefined;

  /** @param what continues a sentence that starts with the service's name */
  constructor(what: string, details: ApiErrorDetails) {
    const { server, call, status, cause } = details;
    const technical = status === undefined ? call : `HTTP ${status}, ${call}`;
    const isUncertain = UNCERTAIN.includes(details.kind) || details.faultClass === 'ambiguous';
    super(`${server} ${what} (${technical})`, { technical, isUncertain, cause });
    this.kind = details.kind;
    this.server = server;
    this.call = call;
    this.what = what;
    this.status = status;
    this.body = details.body ?? '';
    this.isPage = details.isPage ?? false;
    this.json = details.json;
    this.faultClass = details.faultClass;
    this.retryAfterMs = details.retryAfterMs;
  }

  override get happened(): string {
    return `${this.server} ${this.what}`;
  }

  /** Whether the server may have processed the request anyway. */
  get mayHaveTakenEffect(): boolean {
    return this.kind === 'answer' || this.faultClass === 'ambiguous';
  }
}
