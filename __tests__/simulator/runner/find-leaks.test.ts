import { expect, test } from '@jest/globals';
import { holdsSecret } from '../../../simulator/runner/find-leaks.ts';

const SECRETS = ['cpk_4f+9/c0ffee=Zm9v', '0123456789abcdef.fedcba9876543210', 'twelve-chars'];
const LEADS = Array.from({ length: 17 }, (_, length) => '~'.repeat(length));

test.each(SECRETS)('each part of %s is found anywhere in a text, and no shorter part', (secret) => {
  for (const lead of LEADS) {
    for (let at = 0; at + 12 <= secret.length; at += 1) {
      expect(holdsSecret(`${lead}${secret.slice(at, at + 12)}~~`, secret)).toBe(true);
      expect(holdsSecret(`${lead}${secret.slice(at, at + 11)}~~`, secret)).toBe(false);
    }
  }
});

test.each(SECRETS)('%s is found in base64, URI, JSON and HTML', (secret) => {
  const codes = Array.from(secret, (char) => char.charCodeAt(0));
  for (const lead of LEADS) {
    const forms = [
      Buffer.from(`${lead}${secret}~~`).toString('base64'),
      lead + codes.map((code) => `%${code.toString(16)}`).join(''),
      lead + codes.map((code) => `\\u00${code.toString(16)}`).join(''),
      lead + codes.map((code) => `&#${code};`).join(''),
    ];
    expect(forms.map((form) => holdsSecret(form, secret))).toEqual([true, true, true, true]);
  }
});

test('a secret shorter than twelve characters is found as a whole', () => {
  expect(holdsSecret('~~~short~~', 'short')).toBe(true);
  expect(holdsSecret('~~~shor~~', 'short')).toBe(false);
});
