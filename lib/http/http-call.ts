/** Receives a chunk of a body; the next one is read once the promise resolves. */
export type BodyReceiver = (chunk: Buffer) => Promise<void>;

/** A request to the service, relative to its base URL. */
export type HttpCall = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base URL, starting with `/`. */
  path: string;
  /** Sent as JSON. */
  body?: string;
  /** Lowercase names; they override the headers of the service. */
  headers?: Record<string, string>;
  /** True if a 2xx response without a body is a temporary server error. */
  needsBody?: boolean;
  /** True if the request is idempotent; default: for GET. */
  repeatable?: boolean;
  /** Default `MAX_ATTEMPTS`. */
  maxAttempts?: number;
  /** No retries after this time, in clock milliseconds; it also limits the last attempt. */
  deadline: number;
  /** Milliseconds per attempt; default 30 s. */
  timeoutMs?: number;
  /** Default 1 MiB. */
  maxBodyBytes?: number;
  /** True to return the start of a larger body instead of failing. */
  cutsBody?: boolean;
  /** Logs failed attempts only at debug level, for callers that report them themselves. */
  quiet?: boolean;
  /**
   * Called with `true` when an attempt starts, and with `false` once it certainly had no effect.
   */
  onFlight?: (inFlight: boolean) => void;
  /** Receives the body of a 2xx response in chunks, including those of interrupted attempts. */
  receiver?: BodyReceiver;
};

/** Limits that the caller of a client sets for a read. */
export type ReadLimits = Pick<HttpCall, 'deadline' | 'maxAttempts' | 'quiet'>;

/** Limits that the caller of a client sets for a write. */
export type WriteLimits = Pick<HttpCall, 'deadline' | 'onFlight'>;

/** Names a request in messages, without its query, which may contain anything. */
export function callName(method: string, { origin, pathname }: URL): string {
  return `${method} ${origin}${pathname}`;
}
