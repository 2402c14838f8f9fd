import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import {
  cut,
  fallShort,
  flood,
  send,
  stall,
  trickle,
  type WireFault,
} from '../../../simulator/network/wire-fault.ts';

/** The faulty request, for faults that depend on it. */
type FaultyCall = {
  method: string;
  /** Including its query. */
  path: string;
  /** A secret that the service echoes and that must not be shown. */
  secret: string;
  time: CallerTime;
};

/** Clock of the client. */
export type CallerTime = {
  /** Advances to the next deadline. */
  jump: () => void;
  passSecond: () => void;
};

/** What permanently fails before the request. */
type Outage = 'refused' | 'dns' | 'tls';

/** Whether a fault is an outage, which affects every new connection. */
export function isOutage(fault: FaultKind['fault']): fault is Outage {
  return fault === 'refused' || fault === 'dns' || fault === 'tls';
}

export type FaultKind = {
  name: string;
  /** Column of the verdicts. */
  group: Group;
  /** What happened, as shown to the user. */
  words: RegExp;
  fault: Outage | 'kept' | ((call: FaultyCall) => WireFault);
};

/** Faults that a client cannot distinguish. */
export type Group =
  /** No connection was established. */
  | 'unsent'
  /** No connection, because of a certificate that stays the same. */
  | 'distrusted'
  /** The request may have been processed, and was not. */
  | 'untaken'
  /** The request may have been processed, and was. */
  | 'taken'
  /** The request was processed, which is unknown until after the deadline. */
  | 'silent'
  /**
   * The request was processed; the response is truncated, of another type, empty, or a
   * decompression bomb.
   */
  | 'half'
  | 'mistyped'
  | 'empty'
  | 'huge'
  /** A web page with status 200 from another server. */
  | 'page'
  /**
   * A redirect on the same server that drops a POST, one that keeps it, and one to another server.
   */
  | 'turned'
  | 'moved'
  | 'elsewhere'
  | '400'
  | '401'
  | '403'
  | '404'
  | '409'
  | '422'
  /** 429 with and without `Retry-After`. */
  | 'limited'
  | 'limited-for-unknown'
  /** The server closes a keep-alive connection once, as the request goes out. */
  | 'kept';

/** Whether a fault needs a separate process, because it fills the memory. */
export function needsProcess({ group }: FaultKind): boolean {
  return group === 'huge';
}

/** Whether the fault concerns DNS or a certificate. */
export function isSecure({ fault }: FaultKind): boolean {
  return fault === 'dns' || fault === 'tls';
}

const MEGABYTE = 1024 * 1024;
// A JSON log is printed only once it has been fully read.
const HUGE_START = '{"logs":"';
const BODY = { start: Buffer.from(HUGE_START), piece: Buffer.alloc(MEGABYTE, 'x') };
// Gzip files can be concatenated: a gigabyte from a small one.
const BOMB = { start: gzipSync(HUGE_START), piece: gzipSync(Buffer.alloc(10 * MEGABYTE, 'x')) };
const JSON_TYPE = { 'content-type': 'application/json' };

const CUT = /connection closed/;
const LATE = /did not respond within|did not return the job within/;

/** All faults of the matrix. */
export const FAULTS: readonly FaultKind[] = [
  { name: 'refused', group: 'unsent', words: /connection refused/, fault: 'refused' },
  { name: 'DNS failure', group: 'unsent', words: /host not found/, fault: 'dns' },
  {
    name: 'TLS failure',
    group: 'distrusted',
    words: /server's certificate is not trusted .*`NODE_EXTRA_CA_CERTS`/,
    fault: 'tls',
  },
  {
    name: 'reset before it was read',
    group: 'untaken',
    words: CUT,
    fault: () => ({ instead: cut }),
  },
  {
    name: 'reset after it was read',
    group: 'taken',
    words: CUT,
    fault: () => ({ afterEffect: cut }),
  },
  {
    name: 'a kept connection that is closed under the call',
    group: 'kept',
    words: /./,
    fault: 'kept',
  },
  {
    name: 'a body shorter than its Content-Length',
    group: 'taken',
    words: CUT,
    fault: () => ({ afterEffect: fallShort }),
  },
  {
    name: 'hang before headers',
    group: 'silent',
    words: LATE,
    fault: ({ time }) => ({ afterEffect: (outgoing) => jumpUntilClosed(outgoing, time.jump) }),
  },
  {
    name: 'hang in the body',
    group: 'silent',
    words: LATE,
    fault: ({ time }) => ({
      afterEffect: (outgoing, answer) =>
        stall(outgoing, answer, () => jumpUntilClosed(outgoing, time.jump)),
    }),
  },
  {
    name: 'one byte a second',
    group: 'silent',
    words: LATE,
    fault: ({ time }) => ({
      afterEffect: (outgoing, answer) => {
        trickle(outgoing, answer, time.passSecond);
      },
    }),
  },
  {
    name: 'truncated JSON',
    group: 'half',
    words: /is not JSON/,
    fault: ({ secret }) => ({
      afterEffect: (outgoing, { status }) => {
        send(outgoing, { status, headers: JSON_TYPE }, `{"id": "42", "url": "${secret}`);
      },
    }),
  },
  {
    name: 'wrong content type',
    group: 'mistyped',
    words: /is not JSON/,
    fault: () => ({
      afterEffect: async (outgoing, answer) => {
        const headers = { 'content-type': 'text/html' };
        send(outgoing, { status: answer.status, headers }, await answer.text());
      },
    }),
  },
  {
    name: 'HTML 200',
    group: 'page',
    words: /is not JSON \(Sign in|is a web page|This is not the Ctrlplane API/,
    fault: ({ secret }) => ({
      instead: (outgoing) => {
        const page = `<!doctype html><title>Sign in ${secret}</title><p>${secret}</p>`;
        send(outgoing, { status: 200, headers: { 'content-type': 'text/html' } }, page);
      },
    }),
  },
  {
    name: 'empty 200 or 201',
    group: 'empty',
    words: /an empty response|a response that is empty|is not JSON \(0 bytes\)/,
    fault: ({ method }) => ({
      afterEffect: (outgoing) => {
        send(outgoing, { status: method === 'POST' ? 201 : 200 }, '');
      },
    }),
  },
  ...([301, 302, 307, 308] as const).flatMap((status): FaultKind[] => [
    {
      name: `${status} to the same origin`,
      group: status < 307 ? 'turned' : 'moved',
      words: /in a way that turns \w+ into GET/,
      fault: redirect(status, ({ path }) => `${path}${path.includes('?') ? '&' : '?'}moved`),
    },
    {
      name: `${status} to another origin`,
      group: 'elsewhere',
      words: /to https:\/\/elsewhere\.invalid, where credentials are not sent/,
      fault: redirect(status, ({ secret }) => `https://elsewhere.invalid/${secret}`),
    },
  ]),
  ...(['400', '401', '403', '404', '409', '422'] as const).map((status): FaultKind => ({
    name: status,
    group: status,
    words: new RegExp(`HTTP ${status}`),
    fault: refuse(Number(status)),
  })),
  ...[408, 425, 500, 503].map((status): FaultKind => ({
    name: String(status),
    group: 'untaken',
    words: new RegExp(`HTTP ${status}`),
    fault: refuse(status),
  })),
  ...[502, 504].map((status): FaultKind => ({
    name: String(status),
    group: 'taken',
    words: new RegExp(`HTTP ${status}`),
    fault: (call) => ({ afterEffect: answerWith(status, call.secret) }),
  })),
  {
    name: '429 with seconds',
    group: 'limited',
    words: /HTTP 429/,
    fault: refuse(429, () => ({ 'retry-after': '7' })),
  },
  {
    name: '429 with a date',
    group: 'limited',
    words: /HTTP 429/,
    fault: refuse(429, () => ({ 'retry-after': new Date(Date.now() + 8_000).toUTCString() })),
  },
  { name: '429 without', group: 'limited-for-unknown', words: /HTTP 429/, fault: refuse(429) },
  {
    name: '100 MB body',
    group: 'huge',
    words: /larger than \d+ MB|more than 8 MB/,
    fault: () => ({
      afterEffect: (outgoing, { status }) =>
        flood(outgoing, { status, headers: JSON_TYPE }, { ...BODY, times: 100 }),
    }),
  },
  {
    name: 'gzip bomb',
    group: 'huge',
    words: /larger than \d+ MB|more than 8 MB/,
    fault: () => ({
      afterEffect: (outgoing, { status }) =>
        flood(
          outgoing,
          { status, headers: { ...JSON_TYPE, 'content-encoding': 'gzip' } },
          { ...BOMB, times: 100 },
        ),
    }),
  },
];

function answerWith(status: number, secret: string, headers = {}) {
  const body = JSON.stringify({ message: `No, ${secret}.` });
  return (outgoing: Parameters<typeof send>[0]): void => {
    send(outgoing, { status, headers: { ...JSON_TYPE, ...headers } }, body);
  };
}

/** An error status with a message, without an effect. */
function refuse(status: number, headers: () => object = () => ({})): FaultKind['fault'] {
  return ({ secret }) => ({ instead: answerWith(status, secret, headers()) });
}

function redirect(status: number, target: (call: FaultyCall) => string): FaultKind['fault'] {
  return (call) => ({
    instead: (outgoing) => {
      send(outgoing, { status, headers: { location: target(call) } }, '');
    },
  });
}

// By then the client has closed a connection that timed out.
const CLOSING_MS = 50;

/** Skips timers before the request's deadline, such as a line per minute. */
function jumpUntilClosed(outgoing: ServerResponse, jump: () => void): void {
  jump();
  const again = setInterval(jump, CLOSING_MS);
  outgoing.on('close', () => {
    clearInterval(again);
  });
}
