/** The command's own options: the value that each takes, and its help text. */
export const OPTIONS = {
  event: ['FILE', 'Body of a deployment or deployment_status webhook; - reads stdin.'],
  'token-file': ['FILE', 'File that contains the token; - reads stdin.'],
  'api-key-file': ['FILE', 'File that contains the API key; - reads stdin.'],
  output: ['NAME', 'Print only the value of this output.'],
  json: [undefined, 'Print the outputs as one JSON object.'],
  'output-file': ['FILE', 'Also write the outputs to a file, as name=value lines.'],
  help: [undefined, 'Show this help, or the inputs and outputs of an action.'],
  version: [undefined, 'Show the version.'],
} as const satisfies Readonly<Record<string, readonly [takes: string | undefined, text: string]>>;

export type OptionName = keyof typeof OPTIONS;

export function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
