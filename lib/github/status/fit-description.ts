// https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status
const MAX_CHARS = 140;

/** Shortens a description to GitHub's limit in code points, ellipsis included. */
export function fitDescription(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= MAX_CHARS) return text;
  const start = characters.slice(0, MAX_CHARS - 1).join('');
  return `${start.trimEnd()}…`;
}
