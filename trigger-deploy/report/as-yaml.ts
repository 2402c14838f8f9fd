/** The text as a workflow has to write it: unquoted, YAML reads `12e4` and long numbers as other numbers. */
export function asYaml(text: string): string {
  return /^(?!null$)(?:[a-z](?:[\w .-]*\w)?|[1-9]\d{0,14})$/i.test(text)
    ? text
    : JSON.stringify(text);
}
