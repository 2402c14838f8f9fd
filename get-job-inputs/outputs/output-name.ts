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
