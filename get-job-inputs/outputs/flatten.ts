import { ActionError } from '../../lib/step/errors/action-error.ts';
import { outputName } from './output-name.ts';

export type Output = {
  name: string;
  value: string;
  /** Path of the value in the job. */
  path: string;
};

/** Remaining names and characters. */
export type Budget = { names: number; chars: number };

type Place = { name: string; path: string; depth: number };

// Deeper than any configuration, and safe for parsers and the call stack.
const MAX_DEPTH = 100;

/** Cached JSON of objects and lists, which several outputs contain. */
export type JsonTexts = Map<object, string>;

/**
 * Flattens a value into outputs: the members of an object or list under their own names, then the
 * value itself, a string as is, anything else as JSON. With an empty `name` the value itself gets
 * no output. `null` is omitted.
 *
 * @param unexpanded is filled with objects and lists that exceed the budget of names, and their
 * paths
 * @throws ActionError if the value is nested too deeply or exceeds the budget of characters
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

/**
 * Chooses the objects and lists whose members become outputs: outer ones first, each as a whole or
 * not at all.
 */
function chooseExpanded(
  root: unknown,
  budget: Budget,
  unexpanded: ReadonlyMap<object, string>,
): Set<object> {
  const expanded = new Set<object>();
  const candidates = [root];
  for (const candidate of candidates) {
    if (typeof candidate !== 'object' || candidate === null) continue;
    // Counting a million keys takes a third of a second.
    if (unexpanded.has(candidate)) continue;
    // Counts a list of millions without copying it.
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

// Each level is repeated in the JSON of the level above, so a small response can become a large
// one. A 10 MB job with its aliases stays below this.
export const MAX_TOTAL_CHARS = 128 * 1024 * 1024;

function tooDeep(path: string): ActionError {
  return new ActionError(
    `Cannot export the job: ${path.slice(0, 80)}… is nested more than ${MAX_DEPTH} levels deep. Store it as text in Ctrlplane.`,
  );
}

function tooLarge(): ActionError {
  return new ActionError(
    `Cannot export the job: its outputs have more than ${MAX_TOTAL_CHARS / 1024 / 1024} million characters. Keep large values outside Ctrlplane, and store their URLs.`,
  );
}
