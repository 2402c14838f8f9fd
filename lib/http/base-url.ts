import { showAddress } from '../show-address.ts';
import { withoutTrailingSlash } from '../without-trailing-slash.ts';

export type BaseUrlRules = {
  /** Example URL for the message. */
  example: string;
  /** The secret that must not be sent in clear text; undefined: `http:` is allowed. */
  secret?: 'key' | 'token';
};

/**
 * Checks the base URL of an API: paths are appended to it, a token must not be sent in clear text,
 * and there must be no second set of credentials.
 *
 * @returns why it is invalid, continuing a sentence that starts with the input's name, without
 * secrets; undefined if it is valid
 */
export function baseUrlFault(text: string, { example, secret }: BaseUrlRules): string | undefined {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return `must be a URL such as ${example} (got ${showAddress(text)})`;
  }
  // An empty query or fragment, which `URL` drops, would swallow the appended path.
  if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) {
    return 'must not contain a user name, password, query or fragment';
  }
  if (secret !== undefined && isClearText(url)) {
    return `must use https:, or the ${secret} would be sent in clear text (got ${showAddress(text)})`;
  }
  return undefined;
}

/**
 * Strips a trailing slash and the path of an API call, which users copy from documentation.
 *
 * @param calls path segments of calls after `/api/v1/`
 */
export function withoutApiPath(address: string, calls: readonly string[]): string {
  const path = new RegExp(`/api(?:/v1(?:/(?:${calls.join('|')})(?:/.*)?)?)?$`);
  return withoutTrailingSlash(withoutTrailingSlash(address).replace(path, ''));
}

/** Whether requests to a URL cross the network in clear text. */
export function isClearText({ protocol, hostname }: URL): boolean {
  const isLoopback =
    hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
  return protocol === 'http:' && !isLoopback;
}
