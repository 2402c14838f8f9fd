/** Makes `In Progress`, `in-progress` and `inProgress` equal, and `exit_code` and `exitCode`. */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[\s,_-]+/g, '');
}
