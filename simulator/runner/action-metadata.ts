import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An input or output in action.yml. */
export type Declared = { description: string; default?: string; required?: boolean };

/** The parts of an action.yml that scripts and tests use. */
export type ActionMetadata = {
  name: string;
  description: string;
  inputs: Record<string, Declared>;
  outputs: Record<string, Declared>;
  runs: { using: string; main: string; post?: string; 'post-if'?: string };
};

/** The project's root folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** Folders of the actions, in alphabetical order. */
export function actionNames(): string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, entry.name, 'action.yml')))
    .map((entry) => entry.name)
    .sort();
}

// Parsing takes longer than most stages of a test.
const parsed = new Map<string, ActionMetadata>();

/** Reads the metadata of an action; unchanged files are parsed once. */
export function readAction(name: string): ActionMetadata {
  const text = readFileSync(join(ROOT, name, 'action.yml'), 'utf8');
  const metadata = parsed.get(text) ?? (parse(text) as ActionMetadata);
  parsed.set(text, metadata);
  return metadata;
}
