/** Whether a text is an address that a browser opens: GitHub, too, refuses one without either scheme. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
