import { StepError } from '../step/errors/step-error.ts';
import type { FaultClass } from './retry.ts';

/** Where a call went wrong. */
export type ApiErrorKind =
  /** The server answered with a status that is not 2xx. */
  | 'status'
  /** No connection was made, or it broke. */
  | 'network'
  /** The proxy cannot be used as it is set; nothing was sent. */
  | 'proxy'
  /** No complete answer came in time. */
  | 'timeout'
  /** A redirect that must not be followed. */
  | 'redirect'
  /** A 2xx answer that cannot be read: not JSON, too large, compressed. */
  | 'answer';

export type ApiErrorDetails = {
  kind: ApiErrorKind;
  /** The name of the service, as a person knows it. */
  server: string;
  /** `GET https://host/path`, already free of secrets. */
  call: string;
  status?: number;
  /** The start of the answer's body, already free of secrets. */
  body?: string;
  /** True if a failed call was answered with a web page. */
  isPage?: boolean;
  /** The answer of a failed call as parsed from JSON, free of secrets. */
  json?: unknown;
  faultClass: FaultClass;
  /** How long the server asked to wait, in milliseconds. */
  retryAfterMs?: number;
  cause?: unknown;
};

/** What may have happened behind them, nobody was told. */
const UNCERTAIN: readonly ApiErrorKind[] = ['network', 'proxy', 'timeout', 'answer'];

/**
 * A call to a service that failed. It never holds a request header, and its texts are redacted before
 * it is made, so that it can be shown as it is: `GitHub returned an error: Not Found (HTTP 404, GET https://…)`.
 */
export class ApiError extends StepError {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly server: string;
  readonly call: string;
  /** What the server did or failed to do: `returned an error: Not Found`. */
  readonly what: string;
  readonly status: number | undefined;
  readonly body: string;
  readonly isPage: boolean;
  readonly json: unknown;
  readonly faultClass: FaultClass;
  readonly retryAfterMs: number | undefined;

  /** @param what follows the name of the service */
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

  /** Whether the server may have acted on the request all the same. */
  get mayHaveTakenEffect(): boolean {
    return this.kind === 'answer' || this.faultClass === 'ambiguous';
  }
}
