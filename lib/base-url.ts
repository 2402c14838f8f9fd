/**
 * Why an address cannot be that of a service's API, or undefined where it can: a token must not go out
 * in clear text, nor stand beside another one.
 *
 * @returns a reason that follows the name of what holds the address
 */
export function baseUrlFault(text: string, example: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return `is ${JSON.stringify(text)}; write an address such as ${example}`;
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return 'must hold no user name, password, query or fragment';
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return `is ${JSON.stringify(text)}; http: would send the token in clear text, write https:`;
  }
  return undefined;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
