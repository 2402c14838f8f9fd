import { expect, test } from '@jest/globals';
import { errorsOf } from '../../annotations.ts';
import { verifyWorld } from './verify-world.ts';

const world = verifyWorld();

test.each<[string, Record<string, string>, RegExp]>([
  [
    'a URL that is not http(s)',
    { verify_url: 'ftp://example.com/' },
    /^Input `verify_url` must have one URL per line, such as https:.* \(got "ftp:\/\/example\.com\/"\)/,
  ],
  [
    'no URL',
    { verify_url: 'example.com/health' },
    /`verify_url` must have one URL per line.* \(got "example\.com/,
  ],
  [
    'two URLs on one line',
    { verify_url: 'https://a.example.com, https://b.example.com' },
    /`verify_url` must have one URL per line.* \(got "https:\/\/a/,
  ],
  [
    'one invalid line of several',
    { verify_url: 'https://a.example.com\nb' },
    /must have one URL per line.* \(got "b"\)/,
  ],
  [
    'a password',
    { verify_url: 'https://user:hunter2@example.com/' },
    /^Input `verify_url` must not contain a user name or password, since it is requested without credentials\.$/,
  ],
  ['a user name', { verify_url: 'https://hunter2@example.com/' }, /must not contain a user name/],
  [
    'a password in an invalid URL',
    { verify_url: 'ftp://user:hunter2@example.com/?hunter2' },
    /must have one URL per line.* \(got "…@example\.com\/…"\)/,
  ],
  ['only a text', { verify_url: '', verify_text: 'OK' }, /`verify_text` needs `verify_url`/],
  ['a text alone', { verify_url: '', verify_text: 'OK' }, /`verify_text` needs `verify_url`/],
  [
    'no wait',
    { wait: 'false' },
    /^Input `wait` is false, but `verify_url` is requested only after the deployment has ended: remove one of them\.$/,
  ],
  [
    'no duration',
    { verify_timeout: 'soon' },
    /`verify_timeout` must be a duration .* \(got "soon"\)/,
  ],
  ['no time', { verify_timeout: '0' }, /`verify_timeout` must be at least 1s \(got "0"\)/],
  ['no pause', { verify_interval: '0s' }, /`verify_interval` must be at least 1s \(got "0s"\)/],
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
