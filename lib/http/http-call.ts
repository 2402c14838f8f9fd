/** Takes a piece of a body; the next one is read once the promise is fulfilled. */
export type BodyReceiver = (chunk: Buffer) => Promise<void>;

/** A call to the service, relative to its base URL. */
export type HttpCall = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base URL, starting with `/`. */
  path: string;
  /** Sent as JSON. */
  body?: string;
  /** Lower-case names; they take precedence over the headers of the service. */
  headers?: Record<string, string>;
  /** True if a 2xx answer without a body is a passing fault of the server. */
  needsBody?: boolean;
  /** True if repeating the call has no further effect; default: for GET. */
  repeatable?: boolean;
  /** Default `MAX_ATTEMPTS`. */
  maxAttempts?: number;
  /** Time on the clock, in milliseconds, after which nothing is retried and no attempt goes on for long. */
  deadline: number;
  /** Milliseconds for one attempt; default 30 s. */
  timeoutMs?: number;
  /** Default 1 MiB. */
  maxBodyBytes?: number;
  /** True to take the start of a larger body, instead of failing. */
  cutsBody?: boolean;
  /** Writes failed attempts to the debug log only, for callers that report them themselves. */
  quiet?: boolean;
  /** Called with `true` when an attempt begins, and with `false` once it certainly had no effect. */
  onFlight?: (inFlight: boolean) => void;
  /** Takes the body of a 2xx answer in pieces; the pieces of an attempt that broke off are not taken back. */
  receiver?: BodyReceiver;
};

/** What the caller of a client decides about one read. */
export type ReadLimits = Pick<HttpCall, 'deadline' | 'maxAttempts' | 'quiet'>;

/** What the caller of a client decides about one write. */
export type WriteLimits = Pick<HttpCall, 'deadline' | 'onFlight'>;

/** The name of a call in messages, without the query, which may hold anything. */
export function callName(method: string, { origin, pathname }: URL): string {
  return `${method} ${origin}${pathname}`;
}
