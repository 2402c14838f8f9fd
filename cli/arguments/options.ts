/** The command's own options: the value that each takes, and its help text. */
export const OPTIONS = {
  event: ['FILE', 'Body of the webhook deployment or deployment_status; - is stdin.'],
  'token-file': ['FILE', 'File that holds the token; - is stdin.'],
  'api-key-file': ['FILE', 'File that holds the API key; - is stdin.'],
  output: ['NAME', 'Print the value of this output alone.'],
  json: [undefined, 'Print the outputs as one JSON object.'],
  'output-file': ['FILE', 'Write the outputs to a file as well, as NAME=value lines.'],
  help: [undefined, 'Show the inputs and outputs of an action.'],
  version: [undefined, 'Show the version.'],
} as const satisfies Readonly<Record<string, readonly [takes: string | undefined, text: string]>>;

export type OptionName = keyof typeof OPTIONS;

export function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
