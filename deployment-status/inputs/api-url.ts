import { baseUrlFault } from '../../lib/http/base-url.ts';
import type { InputReader } from '../../lib/step/input-reader.ts';
import type { InputName } from '../contract.ts';
import { spellingOf } from './spellings.ts';

const DEFAULT_URL = 'https://api.github.com';
const EXAMPLE_URL = 'https://github.example.com/api/v3';

/**
 * Reads the URL of the API, without a slash at its end. It defaults to the server that runs the workflow, so
 * that its token goes nowhere else.
 */
export function readApiUrl(reader: InputReader<InputName>, env: NodeJS.ProcessEnv): string {
  const name = spellingOf(reader, 'github_base_url');
  const given = reader.text(name);
  const text = given || env['GITHUB_API_URL'] || DEFAULT_URL;
  const fault = baseUrlFault(text, { example: EXAMPLE_URL, secret: 'token' });
  // The runner itself talks to a server without TLS where `GITHUB_API_URL` says so.
  if (fault !== undefined && given !== '') reader.mistake(name, fault);
  return text.replace(/\/+$/, '');
}
