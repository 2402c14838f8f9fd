import { expect, test } from '@jest/globals';
import { explainNetworkError } from '../../../lib/http/explain-network-error.ts';

const errorOf = (code: string): Error => Object.assign(new Error('not good'), { code });

test.each([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])('%s is not retried, and the error explains how to add an authority', (code) => {
  const { reason, faultClass } = explainNetworkError(errorOf(code));
  expect(faultClass).toBe('final');
  expect(reason).toMatch(new RegExp(`certificate.*${code}.*\`NODE_EXTRA_CA_CERTS\``));
});

test('an authority that is set already is to be checked, and an option of Node is not suggested', () => {
  const error = Object.assign(
    new Error(
      'self-signed certificate; if the root CA is installed locally, try running Node.js with --use-system-ca',
    ),
    { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
  );
  const { reason } = explainNetworkError(error);
  expect(reason).toContain('(DEPTH_ZERO_SELF_SIGNED_CERT: self-signed certificate)');
  expect(reason).toMatch(/if it is set already, check that file$/);
});

test.each(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'ERR_TLS_CERT_ALTNAME_INVALID'])(
  '%s is not retried, and adding an authority is not suggested',
  (code) => {
    const { reason, faultClass } = explainNetworkError(errorOf(code));
    expect(faultClass).toBe('final');
    expect(reason).toContain(code);
    expect(reason).not.toContain('NODE_EXTRA_CA_CERTS');
  },
);

test('other TLS errors are retried', () => {
  expect(explainNetworkError(errorOf('EPROTO')).faultClass).toBe('ambiguous');
});
