import { isError } from '../is-error.ts';
import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';

/**
 * Why the proxy setting for a URL is invalid; undefined if it is valid. `@actions/http-client`
 * ignores a setting that it cannot parse and connects directly, even for `proxy.example.com:3128`,
 * which is a URL with the scheme `proxy.example.com`.
 */
export function proxyFault(url: URL): string | undefined {
  const name = proxyVariable(url);
  const setting = process.env[name] || process.env[name.toUpperCase()] || '';
  if (setting === '' || checkBypass(url)) return undefined;
  const proxy = readable(url);
  if (/^https?:$/.test(proxy?.protocol ?? '') && proxy?.hostname !== '') return undefined;
  // Not shown, since it may contain a password.
  return `\`${name}\` is not a proxy URL such as http://proxy.example.com:3128`;
}

/** Whether an error of the `tunnel` package means that the proxy rejected the credentials. */
export function isProxyRefusal(error: unknown): boolean {
  return isError(error) && /^tunneling socket .*\b407\b/.test(error.message);
}

/** Why a proxy that requires credentials cannot be used. */
export function proxyRefusal(url: URL): string {
  return `the proxy refused the user name and password in \`${proxyVariable(url)}\` (HTTP 407): check them, and write special characters percent-encoded, such as %40 for @`;
}

function proxyVariable({ protocol }: URL): string {
  return protocol === 'https:' ? 'https_proxy' : 'http_proxy';
}

function readable(url: URL): URL | undefined {
  try {
    return getProxyUrl(url);
  } catch {
    return undefined;
  }
}
