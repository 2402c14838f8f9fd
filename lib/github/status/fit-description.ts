// https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status
const MAX_CHARS = 140;

/** Cuts a description to the length that GitHub takes, in characters, with an ellipsis as the last one. */
export function fitDescription(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= MAX_CHARS) return text;
  const start = characters.slice(0, MAX_CHARS - 1).join('');
  return `${start.trimEnd()}…`;
}
