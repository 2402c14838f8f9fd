import { expect, test } from '@jest/globals';
import { redirectObstacle, redirectTarget } from '../../../lib/http/redirect.ts';

const from = new URL('https://api.example.com/a/b');

// https://www.rfc-editor.org/rfc/rfc9110#section-15.4
test.each([
  [301, ['GET']],
  [302, ['GET']],
  [303, ['GET']],
  [307, ['GET', 'POST', 'PUT', 'PATCH']],
  [308, ['GET', 'POST', 'PUT', 'PATCH']],
])('HTTP %d is followed for %j', (status, methods) => {
  const to = redirectTarget({ status, headers: { location: '../c' } }, from);
  expect(to?.href).toBe('https://api.example.com/c');
  const followed = ['GET', 'POST', 'PUT', 'PATCH'].filter(
    (method) => redirectObstacle(method, { from, to: to ?? from, status }) === undefined,
  );
  expect(followed).toEqual(methods);
});

test.each([
  [300, '/c'],
  [304, '/c'],
  [305, '/c'],
  [400, '/c'],
  [302, 'http://['],
  [302, undefined],
])('HTTP %d with the location %j is not a redirect', (status, location) => {
  const headers = location === undefined ? {} : { location };
  expect(redirectTarget({ status, headers }, from)).toBeUndefined();
});

test.each(['http://api.example.com/', 'https://api.example.com:8443/', 'https://example.com/'])(
  'no credentials are sent to %s',
  (address) => {
    const to = new URL(address);
    expect(redirectObstacle('GET', { from, to, status: 307 })).toContain(
      `to ${to.origin}, where credentials are not sent`,
    );
  },
);
