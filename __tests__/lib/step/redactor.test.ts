import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor } from '../../../lib/step/redactor.ts';

const SECRET = 'cpk_"quoted"/+ü=42';

function redactorOf(...secrets: string[]) {
  const redactor = createRedactor();
  for (const secret of secrets) redactor.add(secret);
  return redactor;
}

test('text without a secret is unchanged', () => {
  expect(redactorOf().redact('x')).toBe('x');
  expect(redactorOf('').redact('x')).toBe('x');
});

test.each([
  ['plain', SECRET],
  ['URI', encodeURIComponent(SECRET)],
  ['JSON', JSON.stringify({ a: SECRET })],
])('%s form is redacted', (_name, text) => {
  const redacted = redactorOf(SECRET).redact(`<${text}>`);
  expect(redacted).toContain('***');
  expect(redacted).not.toContain('cpk_');
});

test('base64 of a text with the secret at any offset is redacted', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (before, after) => {
      const encoded = Buffer.from(`${before}${SECRET}${after}`).toString('base64');
      expect(redactorOf(SECRET).redact(encoded)).toContain('***');
    }),
  );
});

test('of two secrets, the one that contains the other is redacted as a whole', () => {
  expect(redactorOf('cpk_1', 'cpk_1_long').redact('cpk_1_long cpk_1')).toBe('*** ***');
});

test('no twelve characters in a row of a secret remain, wherever it was cut', () => {
  const secret = 'cpk_4f+9/c0ffee=Zm9vbGlzaA-1234567890-abcdef';
  const redactor = redactorOf(secret);
  const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.nat(60),
      fc.nat(60),
      fc.string(),
      (form, a, b, text) => {
        const piece = form.slice(Math.min(a, b), Math.max(a, b));
        const redacted = redactor.redact(`${text} ${piece}|${piece} ${text}`);
        for (let at = 0; at + 12 < form.length; at += 1) {
          // The last characters of base64 depend on the text that follows.
          if (at + 12 < form.length - 4) expect(redacted).not.toContain(form.slice(at, at + 12));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('text that merely resembles a secret is kept', () => {
  const redactor = redactorOf('cpk_4f+9/c0ffee=Zm9vbGlzaA');
  expect(redactor.redact('cpk_4f is a prefix; c0ffee is a drink')).toBe(
    'cpk_4f is a prefix; c0ffee is a drink',
  );
});

test('a cut never splits a secret, and moves no further than necessary', () => {
  const secret = 'cpk_4f+9/c0ffee=Zm9vbGlzaA';
  const redactor = redactorOf(secret);
  const pieces = fc.array(
    fc.constantFrom(secret, encodeURIComponent(secret), 'xx', ' ü', secret.slice(5)),
  );
  fc.assert(
    fc.property(pieces, fc.nat(200), (texts, wish) => {
      const text = texts.join('');
      const at = Math.min(wish, text.length);
      const cut = redactor.cutBefore(text, at);
      expect(cut).toBeLessThanOrEqual(at);
      expect(redactor.redact(text.slice(0, cut)) + redactor.redact(text.slice(cut))).toBe(
        redactor.redact(text),
      );
      if (!texts.some((piece) => piece.length > 2)) expect(cut).toBe(at);
    }),
  );
});
