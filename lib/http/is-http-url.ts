/** Whether a text is a URL that browsers open; GitHub rejects URLs with other schemes, too. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
