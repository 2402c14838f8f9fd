/** Puts a text on one line: each run of whitespace becomes a space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
