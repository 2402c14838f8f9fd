import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';

/**
 * Why the proxy that the environment names for an address cannot be used, or undefined where there is no
 * such fault. `@actions/http-client` passes over a setting that it cannot read and calls without a proxy,
 * also for `proxy.example.com:3128`, which is a URL whose scheme is `proxy.example.com`.
 */
export function proxyFault(url: URL): string | undefined {
  const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const setting = process.env[name] || process.env[name.toUpperCase()] || '';
  if (setting === '' || checkBypass(url)) return undefined;
  const proxy = readable(url);
  if (/^https?:$/.test(proxy?.protocol ?? '') && proxy?.hostname !== '') return undefined;
  // Not shown, since it may hold a password.
  return `\`${name}\` names no proxy: write it as http://proxy.example.com:3128`;
}

function readable(url: URL): URL | undefined {
  try {
    return getProxyUrl(url);
  } catch {
    return undefined;
  }
}
