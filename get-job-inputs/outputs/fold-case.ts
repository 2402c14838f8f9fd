/**
 * A name as the runner compares it: character by character, without case.
 * https://github.com/actions/runner/blob/main/src/Sdk/DTPipelines/Pipelines/ContextData/DictionaryContextData.cs
 */
export function foldCase(name: string): string {
  return name.replace(/[^A-Z0-9_]/g, (character) => {
    // .NET leaves these two as they are, though JavaScript makes an ASCII letter of them.
    if (character === '\u0131' || character === '\u017f') return character;
    const upper = character.toUpperCase();
    return upper.length === character.length ? upper : character;
  });
}
