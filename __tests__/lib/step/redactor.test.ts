import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor } from '../../../lib/step/redactor.ts';

const SECRET = 'cpk_"quoted"/+ü=42';

function redactorOf(...secrets: string[]) {
  const redactor = createRedactor();
  for (const secret of secrets) redactor.add(secret);
  return redactor;
}

test('without a secret, text stays as it is', () => {
  expect(redactorOf().redact('x')).toBe('x');
  expect(redactorOf('').redact('x')).toBe('x');
});

test.each([
  ['plain', SECRET],
  ['URI', encodeURIComponent(SECRET)],
  ['JSON', JSON.stringify({ a: SECRET })],
])('%s form is hidden', (_name, text) => {
  const redacted = redactorOf(SECRET).redact(`<${text}>`);
  expect(redacted).toContain('***');
  expect(redacted).not.toContain('cpk_');
});

test('base64 of a text that holds the secret anywhere is hidden', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (before, after) => {
      const encoded = Buffer.from(`${before}${SECRET}${after}`).toString('base64');
      expect(redactorOf(SECRET).redact(encoded)).toContain('***');
    }),
  );
});

test('of two secrets, the one that holds the other is hidden whole', () => {
  expect(redactorOf('cpk_1', 'cpk_1_long').redact('cpk_1_long cpk_1')).toBe('*** ***');
});
