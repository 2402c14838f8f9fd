/**
 * A name as the runner compares it: character by character, without case.
 * https://github.com/actions/runner/blob/main/src/Sdk/DTPipelines/Pipelines/ContextData/DictionaryContextData.cs
 */
export function foldCase(name: string): string {
  return name.replace(/[^A-Z0-9_]/g, (character) => {
    const upper = character.toUpperCase();
    return upper.length === character.length ? upper : character;
  });
}
