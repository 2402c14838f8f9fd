import { isError } from '../is-error.ts';
import { oneLine } from '../one-line.ts';
import type { FaultClass } from './retry.ts';

export type NetworkFault = {
  reason: string;
  faultClass: Extract<FaultClass, 'unsent' | 'ambiguous' | 'final'>;
};

const REASONS: Record<string, string> = {
  ENOTFOUND: 'host not found',
  EAI_AGAIN: 'DNS lookup timed out',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection closed',
  EPIPE: 'connection closed',
  ETIMEDOUT: 'connection timed out',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to the network',
  Z_BUF_ERROR: 'connection closed',
  Z_DATA_ERROR: 'the response cannot be decompressed',
};

// A rejected certificate ends the connection before the request is sent:
// https://nodejs.org/api/tls.html#x509-certificate-error-codes
const CERTIFICATE_CODE =
  /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_|ERR_TLS_CERT_ALTNAME_INVALID)/;
const TLS_CODE = /^(?:ERR_TLS_|ERR_SSL_|EPROTO)/;

// The server does not support TLS, or not the same version: the handshake failed.
const HANDSHAKE =
  /WRONG_VERSION_NUMBER|wrong version number|PACKET_LENGTH_TOO_LONG|packet length too long|UNSUPPORTED_PROTOCOL|ALERT_PROTOCOL_VERSION|HANDSHAKE_FAILURE/;

// Node does not trust the issuer, so adding its certificate helps; it does not help if the
// certificate has expired or belongs to another host.
const AUTHORITY_CODE =
  /^(?:SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_UNTRUSTED)$/;
const AUTHORITY_REMEDY =
  'for a private CA, set `NODE_EXTRA_CA_CERTS` in the `env:` of the step to the path of its certificate; if it is set already, check that file';
// Node suggests a command-line option, which a step cannot pass.
const OPTION_OF_NODE = /; if the root CA is installed locally, try running Node\.js .*$/;

// Messages of the `tunnel` package when the proxy rejects or drops CONNECT, and of Node when a
// handshake ends early.
const BEFORE_REQUEST = /^tunneling socket could not be established|before secure TLS connection/;

/** Explains an error of `node:http`, `node:net`, `node:tls` or the `tunnel` package. */
export function explainNetworkError(error: unknown): NetworkFault {
  const { code, message } = describe(error);
  // The server will present the same certificate again.
  if (CERTIFICATE_CODE.test(code)) {
    const remedy = AUTHORITY_CODE.test(code) ? `: ${AUTHORITY_REMEDY}` : '';
    const what = message.replace(OPTION_OF_NODE, '');
    const reason = `the server's certificate is not trusted (${code}: ${what})${remedy}`;
    return { reason, faultClass: 'final' };
  }
  const faultClass = failedBeforeRequest(error, code, message) ? 'unsent' : 'ambiguous';
  if (message.startsWith('tunneling socket')) {
    return { reason: `the proxy did not open a tunnel (${message})`, faultClass };
  }
  if (TLS_CODE.test(code)) {
    return { reason: `TLS failed (${code}: ${message})`, faultClass };
  }
  return { reason: REASONS[code] ?? message, faultClass };
}

function failedBeforeRequest(error: unknown, code: string, message: string): boolean {
  if (HANDSHAKE.test(code + message) || BEFORE_REQUEST.test(message)) return true;
  // Node tries each address of a host:
  // https://nodejs.org/api/net.html#socketconnectoptions-connectlistener
  const { errors: attempts = [error] } = error as { errors?: unknown[] };
  return attempts.every((attempt) =>
    ['connect', 'getaddrinfo'].includes(describe(attempt).syscall),
  );
}

function describe(error: unknown): { code: string; syscall: string; message: string } {
  if (!isError(error)) return { code: '', syscall: '', message: String(error) };
  const { code, syscall } = error as NodeJS.ErrnoException;
  return {
    code: code ?? '',
    syscall: syscall ?? '',
    message: oneLine(error.message).trim(),
  };
}
