import type { Job } from '../../lib/ctrlplane/job.ts';
import { asRecord, type JsonRecord } from '../../lib/json.ts';
import { outputName } from './output-name.ts';

/** What is to be hidden in the log. */
export type Secrets = {
  /** Texts, each of them on one line. */
  texts: Set<string>;
  /** The names of values of which a part cannot be hidden, since that would blank the log. */
  exposed: string[];
  /** The patterns of the user that name nothing of this job. */
  idle: string[];
};

// The runner hides a text wherever it stands, so hiding `5` or `true` would leave nothing to read.
const MIN_CHARS = 4;
const COMMON_WORDS = ['true', 'false', 'null', 'none', 'undefined'];
// As deep as outputs go, and far from what the stack of calls can bear.
const MAX_DEPTH = 100;

/** The secrets of a job: what the server marks, and what the user named. */
export function secretsOf(job: Job, globs: readonly string[]): Secrets {
  const patterns = globs.map((glob) => ({ glob, pattern: toPattern(glob), isIdle: glob !== '*' }));
  const secrets: Secrets = { texts: new Set(), exposed: [], idle: [] };
  for (const { values, prefixes, marks } of groupsOf(job)) {
    for (const [key, value] of Object.entries(values)) {
      const names = namesOf(key, prefixes);
      const hits = patterns.filter(({ pattern }) => names.some((name) => pattern.test(name)));
      for (const hit of hits) hit.isIdle = false;
      if (hits.length === 0 && !marks.includes(key)) continue;
      if (!addLeaves(value, secrets.texts)) secrets.exposed.push(key);
    }
  }
  secrets.idle = patterns.filter(({ isIdle }) => isIdle).map(({ glob }) => glob);
  return secrets;
}

type Group = { values: JsonRecord; prefixes: string[]; marks: readonly string[] };

function groupsOf({ variables = {}, inputs = {}, resource, encrypted: marks }: Job): Group[] {
  const ofResource = asRecord(resource?.['variables']);
  return [
    { values: variables, prefixes: ['variable', 'deployment_variables'], marks },
    { values: inputs, prefixes: ['input', 'inputs'], marks },
    { values: ofResource, prefixes: ['resource_variables', 'target_variables'], marks: [] },
  ];
}

/** The names that a user may know a value by: its key, and those of its outputs. */
function namesOf(key: string, prefixes: readonly string[]): string[] {
  const name = outputName(key);
  return [key, name, ...prefixes.map((prefix) => `${prefix}_${name}`)];
}

/**
 * `*` stands for any characters, `?` for one; case does not matter. What stands between two stars is taken
 * where it comes first, and a look-ahead is not gone back into: with many stars that would take for ever.
 */
function toPattern(glob: string): RegExp {
  const parts = glob.split(/\*+/).map((part) => part.split('?').map(RegExp.escape).join('.'));
  const [first = '', ...others] = parts;
  const last = others.pop();
  const middle = others.map((part, index) => `(?=(.*?${part}))\\${index + 1}`).join('');
  const rest = last === undefined ? '' : `${middle}.*${last}`;
  return new RegExp(`^${first}${rest}$`, 'isu');
}

/** Adds every leaf of a value; false where one of them cannot be hidden. */
function addLeaves(value: unknown, texts: Set<string>, depth = 0): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (depth > MAX_DEPTH) return false;
  if (typeof value === 'object') {
    return Object.values(value)
      .map((member) => addLeaves(member, texts, depth + 1))
      .every((hidden) => hidden);
  }
  if (typeof value !== 'string') return addText(JSON.stringify(value), texts);
  // A secret is often a JSON file, of which a program prints a part.
  const nested = parseObject(value);
  if (nested !== undefined) addLeaves(nested, texts, depth + 1);
  const lines = value.split(/[\r\n]+/).map((line) => line.trim());
  return lines
    .map((line) => addText(line, texts) || (lines.length > 1 && isPunctuation(line)))
    .every((hidden) => hidden);
}

/** A brace alone on its line gives nothing away. */
function isPunctuation(line: string): boolean {
  return /^[[\]{}(),:;]*$/.test(line);
}

function addText(text: string, texts: Set<string>): boolean {
  if (text.length < MIN_CHARS || COMMON_WORDS.includes(text.toLowerCase())) return text === '';
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
