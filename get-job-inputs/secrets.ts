import type { Job } from '../lib/ctrlplane-job.ts';
import { outputName } from './output-name.ts';

/** What is to be hidden in the log. */
export type Secrets = {
  /** Texts, each of them on one line. */
  texts: Set<string>;
  /** The names of values of which a part cannot be hidden, since that would blank the log. */
  exposed: string[];
};

// The runner hides a text wherever it stands, so hiding `5` or `true` would leave nothing to read.
const MIN_CHARS = 4;
const COMMON_WORDS = ['true', 'false', 'null', 'none', 'undefined'];

/** The secrets of a job: what the server marks, and what the user named. */
export function secretsOf(
  { variables = {}, inputs = {}, encrypted }: Job,
  globs: readonly string[],
): Secrets {
  const patterns = globs.map(toPattern);
  const secrets: Secrets = { texts: new Set(), exposed: [] };
  for (const [name, value] of [...Object.entries(variables), ...Object.entries(inputs)]) {
    const isNamed = patterns.some(
      (pattern) => pattern.test(name) || pattern.test(outputName(name)),
    );
    if (!isNamed && !encrypted.includes(name)) continue;
    if (!addLeaves(value, secrets.texts)) secrets.exposed.push(name);
  }
  return secrets;
}

/** `*` stands for any characters, `?` for one; case does not matter. */
function toPattern(glob: string): RegExp {
  const source = glob
    .split(/([*?])/)
    .map((part) => (part === '*' ? '.*' : part === '?' ? '.' : RegExp.escape(part)));
  return new RegExp(`^${source.join('')}$`, 'isu');
}

/** Adds every leaf of a value; false where one of them cannot be hidden. */
function addLeaves(value: unknown, texts: Set<string>): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value === 'object') {
    return Object.values(value)
      .map((member) => addLeaves(member, texts))
      .every((hidden) => hidden);
  }
  if (typeof value !== 'string') return addText(JSON.stringify(value), texts);
  // A secret is often a JSON file, of which a program prints a part.
  const nested = parseObject(value);
  if (nested !== undefined) addLeaves(nested, texts);
  return value
    .split(/[\r\n]+/)
    .map((line) => addText(line.trim(), texts))
    .every((hidden) => hidden);
}

function addText(text: string, texts: Set<string>): boolean {
  if (text.length < MIN_CHARS || COMMON_WORDS.includes(text.toLowerCase())) {
    // A brace alone on its line gives nothing away.
    return !/[\p{L}\p{N}]/u.test(text);
  }
  texts.add(text);
  const json = JSON.stringify(text).slice(1, -1);
  texts.add(json);
  texts.add(JSON.stringify(json).slice(1, -1));
  return true;
}

function parseObject(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
