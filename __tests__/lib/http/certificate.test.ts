import { expect, test } from '@jest/globals';
import { explainNetworkError } from '../../../lib/http/explain-network-error.ts';

const errorOf = (code: string): Error => Object.assign(new Error('not good'), { code });

test.each([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])('S16: %s is not tried again, and names what makes an authority known', (code) => {
  const { reason, faultClass } = explainNetworkError(errorOf(code));
  expect(faultClass).toBe('final');
  expect(reason).toMatch(new RegExp(`certificate.*${code}.*\`NODE_EXTRA_CA_CERTS\``));
});

test.each(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'ERR_TLS_CERT_ALTNAME_INVALID'])(
  'S16: %s is not tried again, and an authority does not help',
  (code) => {
    const { reason, faultClass } = explainNetworkError(errorOf(code));
    expect(faultClass).toBe('final');
    expect(reason).toContain(code);
    expect(reason).not.toContain('NODE_EXTRA_CA_CERTS');
  },
);

test('S16: another failure of TLS may pass', () => {
  expect(explainNetworkError(errorOf('EPROTO')).faultClass).toBe('ambiguous');
});
