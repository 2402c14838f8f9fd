/** Converts a key to a part of an output name, like Ctrlplane's own action. */
export function outputName(key: string): string {
  return key.replace(/[.\-/\s]+/g, '_');
}

/**
 * Whether the runner accepts a name in the form `name<<delimiter`.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
export function isOutputName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/=|<<|<$|[\x00-\x1f\x7f-\x9f]/.test(name);
}

/**
 * Folds a name the way the runner compares names: per character, ignoring case.
 * https://github.com/actions/runner/blob/main/src/Sdk/DTPipelines/Pipelines/ContextData/DictionaryContextData.cs
 */
export function foldCase(name: string): string {
  return name.replace(/[^A-Z0-9_]/g, (character) => {
    // .NET does not change these two; JavaScript maps them to ASCII letters.
    if (character === '\u0131' || character === '\u017f') return character;
    const upper = character.toUpperCase();
    return upper.length === character.length ? upper : character;
  });
}
