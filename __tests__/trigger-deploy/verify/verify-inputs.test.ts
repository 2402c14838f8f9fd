import { expect, test } from '@jest/globals';
import { errorsOf } from '../../annotations.ts';
import { verifyWorld } from './verify-world.ts';

const world = verifyWorld();

test.each<[string, Record<string, string>, RegExp]>([
  [
    'a URL that is not http(s)',
    { verify_url: 'ftp://example.com/' },
    /^Input `verify_url` has the line "ftp:\/\/example\.com\/"; write one URL a line, such as https:/,
  ],
  ['no URL', { verify_url: 'example.com/health' }, /`verify_url` has the line "example\.com/],
  [
    'two URLs on one line',
    { verify_url: 'https://a.example.com, https://b.example.com' },
    /`verify_url` has the line "https:\/\/a/,
  ],
  [
    'one invalid line of several',
    { verify_url: 'https://a.example.com\nb' },
    /has the line "b"; write/,
  ],
  [
    'a password',
    { verify_url: 'https://user:hunter2@example.com/' },
    /^Input `verify_url` must hold no user name or password: it is requested without credentials\.$/,
  ],
  ['a user name', { verify_url: 'https://hunter2@example.com/' }, /must hold no user name/],
  [
    'a password in an invalid URL',
    { verify_url: 'ftp://user:hunter2@example.com/?hunter2' },
    /has the line "…@example\.com\/…"/,
  ],
  [
    'only a text',
    { verify_url: '', verify_text: 'OK' },
    /`verify_text` is set without `verify_url`/,
  ],
  [
    'no wait',
    { wait: 'false' },
    /^Input `wait` is false, but `verify_url` can be requested only once the deployment has ended: leave one of them out\.$/,
  ],
  ['no duration', { verify_timeout: 'soon' }, /`verify_timeout` is "soon"; write a duration/],
  ['no time', { verify_timeout: '0' }, /`verify_timeout` is "0"; at least 1s/],
  ['no pause', { verify_interval: '0s' }, /`verify_interval` is "0s"; at least 1s/],
])('%s is a mistake reported before any request', async (_name, inputs, message) => {
  const result = await world.step(inputs);
  expect(result).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  expect(errorsOf(result)).toEqual([expect.stringMatching(message)]);
  expect(`${result.log}${result.summary}`).not.toContain('hunter2');
  expect(result.requests).toEqual([]);
});

test('a dry run requests nothing', async () => {
  const result = await world.step({ dry_run: 'true' });
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'skipped' } });
  expect(result.requests).toEqual([]);
});

test('a skipped step requests nothing', async () => {
  const result = await world.step({ api_key: '', if_no_api_key: 'skip' });
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'skipped' } });
  expect(result.requests).toEqual([]);
});

test('empty inputs verify nothing', async () => {
  const result = await world.step({
    verify_url: ' \n ',
    verify_text: '',
    verify_timeout: '',
    verify_interval: '',
  });
  expect(result).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(world.asked()).toEqual([]);
  expect(result.summary).not.toContain('Verified');
});
