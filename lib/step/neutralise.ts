/**
 * Takes from foreign text the power to command the runner, and changes nothing else that can be seen.
 *
 * The runner obeys `::name::` at the start of a line, after any white space, and the older
 * `##[name]` anywhere in one; a lone carriage return starts a new line for it as well.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 *
 * @returns the same lines, with `::` as `: :` where it would start one and `##[` as `## [`
 */
export function neutralise(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('##[', '## [');
  // To compile the classes of Unicode takes a twentieth of the time of a short step.
  if (!lines.includes('::')) return lines;
  return lines.replace(/^((?:(?![\n\u2028\u2029])[\s\p{C}\p{Z}])*):(?=:)/gmu, '$1: ');
}
