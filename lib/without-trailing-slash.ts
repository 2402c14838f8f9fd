/** Removes all slashes at the end of a URL, to which a path is added. */
export function withoutTrailingSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
