import { showAddress } from '../show-address.ts';

export type BaseUrlRules = {
  /** An address to show as an example. */
  example: string;
  /** What must not go out in clear text; left out, `http:` is allowed. */
  secret?: 'key' | 'token';
};

/**
 * Why an address cannot be that of a service's API, or undefined where it can: paths are appended to it,
 * and a token must not go out in clear text, nor stand beside another one.
 *
 * @returns a reason that follows the name of what holds the address, without what may be secret in it
 */
export function baseUrlFault(text: string, { example, secret }: BaseUrlRules): string | undefined {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return `must be a URL such as ${example} (got ${showAddress(text)})`;
  }
  // A query or fragment that is empty is none to `URL`, but swallows what is appended.
  if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) {
    return 'must not contain a user name, password, query or fragment';
  }
  if (secret !== undefined && isClearText(url)) {
    return `must use https:, or the ${secret} would be sent in clear text (got ${showAddress(text)})`;
  }
  return undefined;
}

/**
 * An address without a slash at its end, nor the path of a call: people paste what a documentation calls.
 *
 * @param calls what the paths of calls have after `/api/v1/`
 */
export function withoutApiPath(address: string, calls: readonly string[]): string {
  const path = new RegExp(`/api(?:/v1(?:/(?:${calls.join('|')})(?:/.*)?)?)?$`);
  return address.replace(/\/+$/, '').replace(path, '').replace(/\/+$/, '');
}

/** Whether what is sent to an address crosses the network in clear text. */
export function isClearText({ protocol, hostname }: URL): boolean {
  const isLoopback =
    hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
  return protocol === 'http:' && !isLoopback;
}
