import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { escapePattern } from '../../lib/escape-pattern.ts';
import { isError } from '../../lib/is-error.ts';

describe('what Node 24 has, and Node 22 has not', () => {
  test('a pattern of any text matches this text, and nothing else', () => {
    const text = String.raw`a.b*c+d?e^f$g{h}i(j)k|l[m]n\o/p-q`;
    expect(text).toMatch(new RegExp(`^${escapePattern(text)}$`, 'u'));
    expect('axb').not.toMatch(new RegExp(escapePattern('a.b')));
  });

  test('an error is one whoever made it, and what only looks like one is none', () => {
    let ofNode: unknown;
    try {
      readdirSync('/no/such/folder');
    } catch (error) {
      ofNode = error;
    }
    const errors = [new TypeError('x'), ofNode, new DOMException('x', 'AbortError')];
    expect(errors.map(isError)).toEqual([true, true, true]);
    expect([{ message: 'x' }, 'x', undefined, null].some(isError)).toBe(false);
  });
});
