import { unicodePattern } from '../unicode-pattern.ts';

/**
 * Neutralises workflow commands in untrusted text, without any other visible change.
 *
 * The runner executes `::name::` at the start of a line, after any whitespace, and the older
 * `##[name]` anywhere in one; a lone carriage return starts a new line for it as well.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 *
 * @returns the same lines, with `::` as `: :` where it would start a command, and `##[` as `## [`
 */
export function neutralise(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('##[', '## [');
  if (!lines.includes('::')) return lines;
  const start = unicodePattern(String.raw`^((?:(?![\n\u2028\u2029])[\s\p{C}\p{Z}])*):(?=:)`, 'gm');
  return lines.replace(start, '$1: ');
}
