import { showAddress } from '../../lib/show-address.ts';
import type { InputReader } from '../../lib/step/input-reader.ts';

export type VerifyInputs = {
  /** Without credentials or duplicates. */
  urls: readonly URL[];
  /** Must be in each body; `''`: any body passes. */
  text: string;
  timeoutMs: number;
  intervalMs: number;
};

type VerifyInput = 'verify_url' | 'verify_text' | 'verify_timeout' | 'verify_interval';

/** Undefined if nothing is to be verified. */
export function readVerifyInputs(reader: InputReader<VerifyInput>): VerifyInputs | undefined {
  const urls = readUrls(reader);
  const inputs = {
    urls: [...urls.values()],
    text: reader.text('verify_text'),
    timeoutMs: reader.durationMs('verify_timeout', { min: '1s' }),
    intervalMs: reader.durationMs('verify_interval', { min: '1s' }),
  };
  if (reader.text('verify_url') === '') {
    if (inputs.text !== '') reader.mistake('verify_text', 'needs `verify_url`');
    return undefined;
  }
  return inputs;
}

/** The URLs by their text, one per line: a URL may contain commas. */
function readUrls(reader: InputReader<VerifyInput>): Map<string, URL> {
  const urls = new Map<string, URL>();
  for (const line of reader.text('verify_url').split(/[\r\n]+/)) {
    const text = line.trim();
    if (text === '') continue;
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol)) {
      const rule = 'must have one URL per line, such as https://example.com/health';
      reader.mistake('verify_url', `${rule} (got ${showAddress(text)})`);
    } else if (url.username !== '' || url.password !== '') {
      reader.mistake(
        'verify_url',
        'must not contain a user name or password, since it is requested without credentials',
      );
    } else urls.set(url.href, url);
  }
  return urls;
}
