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

/** The call that goes wrong, for a fault that depends on it. */
type FaultyCall = {
  method: string;
  /** With its query. */
  path: string;
  /** What must not come back to light, though the service sends it back. */
  secret: string;
  time: CallerTime;
};

/** The time of whoever makes the call. */
export type CallerTime = {
  /** Lets the next deadline pass. */
  jump: () => void;
  passSecond: () => void;
};

/** What stops working for good before the call is made. */
type Outage = 'refused' | 'dns' | 'tls';

/** Whether a fault is an outage, which breaks every new connection. */
export function isOutage(fault: FaultKind['fault']): fault is Outage {
  return fault === 'refused' || fault === 'dns' || fault === 'tls';
}

export type FaultKind = {
  name: string;
  /** The column of the verdicts. */
  group: Group;
  /** What happened, in the words that a person reads. */
  words: RegExp;
  fault: Outage | 'kept' | ((call: FaultyCall) => WireFault);
};

/** Faults that mean the same to a caller. */
export type Group =
  /** No connection was made. */
  | 'unsent'
  /** Likewise, for a certificate that is the same the next time. */
  | 'distrusted'
  /** The call may have been taken, and was not. */
  | 'untaken'
  /** The call may have been taken, and was. */
  | 'taken'
  /** Likewise, and the deadline passes before that is seen. */
  | 'silent'
  /** The call was taken, and the answer is half of it, of another type, empty, a bomb. */
  | 'half'
  | 'mistyped'
  | 'empty'
  | 'huge'
  /** Somebody else answered: a page with 200. */
  | 'page'
  /** A redirect on the same server that a POST does not survive, one that it does, and one to another server. */
  | 'turned'
  | 'moved'
  | 'elsewhere'
  | '400'
  | '401'
  | '403'
  | '404'
  | '409'
  | '422'
  /** 429 that names a time, and one that does not. */
  | 'limited'
  | 'limited-for-unknown'
  /** The server closes a connection that was kept from another call, as this one goes out; once. */
  | 'kept';

/** Whether a fault shows what it does only to a process of its own: it fills the memory. */
export function needsProcess({ group }: FaultKind): boolean {
  return group === 'huge';
}

/** Whether the fault is one of a name or of a certificate. */
export function isSecure({ fault }: FaultKind): boolean {
  return fault === 'dns' || fault === 'tls';
}

const MEGABYTE = 1024 * 1024;
// Of a log that is JSON no line is printed before all of it is read.
const HUGE_START = '{"logs":"';
const BODY = { start: Buffer.from(HUGE_START), piece: Buffer.alloc(MEGABYTE, 'x') };
// Files of gzip may follow each other: a gigabyte out of one.
const BOMB = { start: gzipSync(HUGE_START), piece: gzipSync(Buffer.alloc(10 * MEGABYTE, 'x')) };
const JSON_TYPE = { 'content-type': 'application/json' };

const CUT = /connection closed/;
const LATE = /did not respond within|did not return the job within/;

/** Every fault of the matrix. */
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
    words: /larger than \d+ bytes|more than 8 MB/,
    fault: () => ({
      afterEffect: (outgoing, { status }) =>
        flood(outgoing, { status, headers: JSON_TYPE }, { ...BODY, times: 100 }),
    }),
  },
  {
    name: 'gzip bomb',
    group: 'huge',
    words: /larger than \d+ bytes|more than 8 MB/,
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

/** A status with a message; nothing was done. */
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

// By then the caller has closed a connection whose time is over.
const CLOSING_MS = 50;

/** What is due before the call's own deadline, such as a line each minute, is not the end of it. */
function jumpUntilClosed(outgoing: ServerResponse, jump: () => void): void {
  jump();
  const again = setInterval(jump, CLOSING_MS);
  outgoing.on('close', () => {
    clearInterval(again);
  });
}
