import { ActionError } from '../../lib/step/errors/action-error.ts';
import { outputName } from './output-name.ts';

export type Output = {
  name: string;
  value: string;
  /** The keys that lead to the value in the job. */
  path: string;
};

/** How many names and characters may still be added. */
export type Budget = { names: number; chars: number };

type Place = { name: string; path: string; depth: number };

// Deeper than any configuration, and far from what a parser or the stack of calls can bear.
const MAX_DEPTH = 100;

/** The JSON of objects and lists, which stand in several outputs. */
export type JsonTexts = Map<object, string>;

/**
 * The outputs of a value, which itself has none if `name` is empty: a string as it is, anything else as JSON, and before that each member of an object
 * or a list under a name of its own. `null` is left out.
 *
 * @param unexpanded is filled in: objects and lists that exceed the budget of names, by their paths
 * @throws ActionError if the value is nested too deeply, or exceeds the budget of characters
 */
export function flatten(
  root: { name: string; value: unknown },
  budget: Budget,
  texts: JsonTexts,
  unexpanded: Map<object, string>,
): Output[] {
  const expanded = chooseExpanded(root.value, budget, unexpanded);
  const outputs: Output[] = [];
  const visit = (value: unknown, { name, path, depth }: Place): void => {
    if (value === null || value === undefined) return;
    if (depth > MAX_DEPTH) throw tooDeep(path);
    const isUnnamed = depth === 0 && name === '';
    if (typeof value === 'object' && !expanded.has(value)) {
      if (!unexpanded.has(value)) unexpanded.set(value, path);
    } else if (typeof value === 'object') {
      for (const [key, member] of Object.entries(value)) {
        const part = outputName(key);
        const inner = isUnnamed
          ? { name: part, path: key }
          : { name: `${name}_${part}`, path: `${path}.${key}` };
        visit(member, { ...inner, depth: depth + 1 });
      }
    }
    if (isUnnamed) return;
    const text = toText(value, texts);
    budget.chars -= name.length + text.length;
    if (budget.chars < 0) throw tooLarge();
    outputs.push({ name, value: text, path });
  };
  visit(root.value, { name: root.name, path: root.name, depth: 0 });
  return outputs;
}

/** Chooses whose members become outputs: outer objects and lists first, each of them whole or not at all. */
function chooseExpanded(
  root: unknown,
  budget: Budget,
  unexpanded: ReadonlyMap<object, string>,
): Set<object> {
  const expanded = new Set<object>();
  const candidates = [root];
  for (const candidate of candidates) {
    if (typeof candidate !== 'object' || candidate === null) continue;
    // Counting the keys of a million takes a third of a second.
    if (unexpanded.has(candidate)) continue;
    // A list of millions is counted without a copy.
    const keys = Array.isArray(candidate) ? candidate : Object.keys(candidate);
    if (keys.length > budget.names) continue;
    budget.names -= keys.length;
    expanded.add(candidate);
    for (const member of Object.values(candidate)) candidates.push(member);
  }
  return expanded;
}

/** @throws ActionError if the JSON is too large for a string, or too deep to be written */
export function toText(value: unknown, texts: JsonTexts): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const known = texts.get(value);
  if (known !== undefined) return known;
  try {
    const text = JSON.stringify(value);
    texts.set(value, text);
    return text;
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : error;
  }
}

// Each level is written out once more in the JSON of the level above it, so a small answer can become a
// large one. A job of 10 MB with its aliases stays below.
export const MAX_TOTAL_CHARS = 128 * 1024 * 1024;

function tooDeep(path: string): ActionError {
  return new ActionError(
    `Cannot export the job: ${path.slice(0, 80)}… has more than ${MAX_DEPTH} levels. Store it in Ctrlplane as text.`,
  );
}

function tooLarge(): ActionError {
  return new ActionError(
    `Cannot export the job: its outputs have more than ${MAX_TOTAL_CHARS / 1024 / 1024} million characters. Keep large values outside Ctrlplane, and store their URLs.`,
  );
}
