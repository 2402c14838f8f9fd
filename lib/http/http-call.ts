import type { BodyReceiver } from './exchange.ts';

/** A call to the service, relative to its base URL. */
export type HttpCall = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Below the base URL, starting with `/`. */
  path: string;
  /** Sent as JSON. */
  body?: string;
  /** Sent beside those of the service, and instead of them where they have the same name; lower case. */
  headers?: Record<string, string>;
  /** True where a 2xx answer without a body is a fault of the server that may pass. */
  needsBody?: boolean;
  /** True where making the call twice has no other effect than making it once; default: for GET. */
  repeatable?: boolean;
  /** At most so many tries; default `MAX_ATTEMPTS`. */
  maxAttempts?: number;
  /** Time on the clock, in milliseconds, after which nothing is tried again, and no try goes on for long. */
  until: number;
  /** For one try; default 30 s. */
  deadlineMs?: number;
  /** Default 1 MiB. */
  maxBodyBytes?: number;
  /** Tells of tries that failed in the debug log only, where the caller tells of them itself. */
  quiet?: boolean;
  /** Told `true` when a try begins, and `false` when it is certain that it had no effect. */
  onFlight?: (inFlight: boolean) => void;
  /** Takes the body of a 2xx answer piece by piece; what it took of a try that broke off is not taken back. */
  receiver?: BodyReceiver;
};
