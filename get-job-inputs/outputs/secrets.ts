import { escapePattern } from '../../lib/escape-pattern.ts';
import type { Job } from '../../lib/ctrlplane/job.ts';
import { asRecord, tryParseJson, type JsonRecord } from '../../lib/json.ts';
import { unicodePattern } from '../../lib/unicode-pattern.ts';
import { looksSecret } from './looks-secret.ts';
import { outputName } from './output-name.ts';

export type Secrets = {
  /** Texts to mask, each of them on one line. */
  texts: Set<string>;
  /** Keys of values that cannot be masked in full, since that would blank the log. */
  unmaskable: string[];
  /** Keys of values that hold more texts than a job may mask. */
  tooLarge: string[];
  /** Keys that are not masked, though their names are those of secrets. */
  suspicious: string[];
  /** The user's patterns that match nothing of this job. */
  unmatched: string[];
};

// The runner hides a text wherever it stands, so hiding `5` or `true` would leave nothing to read.
const MIN_CHARS = 4;
const COMMON_WORDS = ['true', 'false', 'null', 'none', 'undefined'];
// Each is a line in the log, and the runner looks for each in every line.
const MAX_TEXTS = 50_000;
const MAX_GLOB_CHARS = 100;
// As deep as outputs go, and far from what the stack of calls can bear.
const MAX_DEPTH = 100;

/** The values that the server marks as secret, and those that the user's patterns match. */
export function secretsOf(job: Job, globs: readonly string[]): Secrets {
  const patterns = globs.map((glob) => ({ glob, pattern: toPattern(glob) }));
  const unmatched = new Set(globs.filter((glob) => glob !== '*'));
  const texts = new Set<string>();
  const unmaskable: string[] = [];
  const tooLarge: string[] = [];
  const suspicious: string[] = [];
  for (const { values, prefixes, encrypted } of groupsOf(job)) {
    for (const [key, value] of Object.entries(values)) {
      const names = namesOf(key, prefixes);
      const matching = patterns.filter(({ pattern }) => names.some((name) => pattern.test(name)));
      for (const { glob } of matching) unmatched.delete(glob);
      const isSecret = matching.length > 0 || encrypted.includes(key);
      const isMasked = !isSecret || addLeaves(value, texts);
      if (!isMasked) (texts.size < MAX_TEXTS ? unmaskable : tooLarge).push(key);
      if (!isSecret && looksSecret(key, value) && canBeMasked(value)) suspicious.push(key);
    }
  }
  return { texts, unmaskable, tooLarge, suspicious, unmatched: [...unmatched] };
}

type Group = { values: JsonRecord; prefixes: string[]; encrypted: readonly string[] };

function groupsOf({ variables = {}, inputs = {}, resource, encrypted }: Job): Group[] {
  const ofResource = asRecord(resource?.['variables']);
  return [
    { values: variables, prefixes: ['variable', 'deployment_variables'], encrypted },
    { values: inputs, prefixes: ['input', 'inputs'], encrypted },
    { values: ofResource, prefixes: ['resource_variables', 'target_variables'], encrypted: [] },
  ];
}

/** The names that a pattern may match: the key of a value, and those of its outputs. */
function namesOf(key: string, prefixes: readonly string[]): string[] {
  const name = outputName(key);
  return [key, name, ...prefixes.map((prefix) => `${prefix}_${name}`)];
}

/**
 * `*` matches any characters, `?` one; case does not matter. The text between two stars matches at its first
 * place, in a look-ahead, which does not backtrack: with many stars that would take exponential time.
 */
function toPattern(glob: string): RegExp {
  const parts = glob.split(/\*+/).map((part) => part.split('?').map(escapePattern).join('.'));
  const [first = '', ...others] = parts;
  const last = others.pop();
  const middle = others.map((part, index) => `(?=(.*?${part}))\\${index + 1}`).join('');
  const rest = last === undefined ? '' : `${middle}.*${last}`;
  return new RegExp(`^${first}${rest}$`, 'isu');
}

/** A pattern for `mask` that matches the key. */
export function toGlob(key: string): string {
  // White space and commas separate patterns.
  const glob = key
    .slice(0, MAX_GLOB_CHARS)
    .replace(unicodePattern(String.raw`[\s,\p{C}]`, 'g'), '?');
  return `${glob}${key.length > MAX_GLOB_CHARS ? '*' : ''}`;
}

/** Adds every leaf of a value; returns false if one of them cannot be masked. */
function addLeaves(value: unknown, texts: Set<string>, depth = 0): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (depth > MAX_DEPTH) return false;
  if (typeof value === 'object') {
    return Object.values(value)
      .map((member) => addLeaves(member, texts, depth + 1))
      .every((masked) => masked);
  }
  if (typeof value !== 'string') return addText(JSON.stringify(value), texts);
  // A secret is often a JSON file, of which a program prints a part.
  if (/^\s*[[{]/.test(value)) addLeaves(tryParseJson(value), texts, depth + 1);
  const lines = value.split(/[\r\n]+/).map((line) => line.trim());
  return lines
    .map((line) => addText(line, texts) || (lines.length > 1 && isPunctuation(line)))
    .every((masked) => masked);
}

function canBeMasked(value: unknown): boolean {
  const texts = new Set<string>();
  addLeaves(value, texts);
  return texts.size > 0;
}

/** A brace alone on its line is no secret. */
function isPunctuation(line: string): boolean {
  return /^[[\]{}(),:;]*$/.test(line);
}

function addText(text: string, texts: Set<string>): boolean {
  if (texts.size >= MAX_TEXTS) return false;
  if (text.length < MIN_CHARS || COMMON_WORDS.includes(text.toLowerCase())) return text === '';
  texts.add(text);
  const json = JSON.stringify(text).slice(1, -1);
  texts.add(json);
  texts.add(JSON.stringify(json).slice(1, -1));
  return true;
}
