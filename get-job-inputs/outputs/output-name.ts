/** A key as a part of an output's name, as Ctrlplane's own action writes it. */
export function outputName(key: string): string {
  return key.replace(/[.\-/\s]+/g, '_');
}

/**
 * Whether the runner takes a name in the form `name<<delimiter`.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
export function isOutputName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/=|<<|<$|[\x00-\x1f\x7f-\x9f]/.test(name);
}

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
