/**
 * Normalises a word, so that `In Progress`, `in-progress` and `inProgress` are equal, as are
 * `exit_code` and `exitCode`.
 */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[\s,_-]+/g, '');
}
