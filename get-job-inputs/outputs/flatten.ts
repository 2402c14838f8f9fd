import { ActionError } from '../../lib/step/action-error.ts';
import { foldCase } from './fold-case.ts';
import { isOutputName, outputName } from './output-name.ts';

/** Outputs as they gather, each under a name of its own. */
export type OutputSet = {
  /** By folded name: the runner does not tell `A` from `a`. */
  byName: Map<string, { name: string; value: string; path: string }>;
  /** Keys that would have become the same output. */
  collisions: { kept: string; lost: string }[];
  /** Keys that cannot be an output. */
  invalid: string[];
  /** Second names of values, for which there was no room. */
  leftOut: string[];
  totalChars: number;
};

// Deeper than any configuration, and far from what a parser or the stack of calls can bear.
const MAX_DEPTH = 100;
// Each level is written out once more in the JSON of the level above it, so a small answer can become a
// large one. A job of 10 MB with its aliases stays below.
const MAX_TOTAL_CHARS = 128 * 1024 * 1024;

/** Makes a set without outputs. */
export function createOutputSet(): OutputSet {
  return { byName: new Map(), collisions: [], invalid: [], leftOut: [], totalChars: 0 };
}

/**
 * Adds a value under a name: a text as it is, anything else as JSON, and before that each member of an
 * object or a list under a name of its own. `null` is left out. The first of two equal names stays.
 *
 * @param quiet says nothing of names that are taken or cannot be, for values that are there already
 * @throws ActionError where the value is too deep or too large to be handed on
 */
export function addValue(
  set: OutputSet,
  at: { name: string; path: string; depth?: number },
  value: unknown,
  { quiet }: { quiet: boolean } = { quiet: false },
): void {
  if (value === null || value === undefined) return;
  const { name, path, depth = 0 } = at;
  if (depth > MAX_DEPTH) {
    throw new ActionError(
      `The job cannot be handed on: ${path.slice(0, 80)}… is nested in more than ${MAX_DEPTH} levels. Store it in Ctrlplane as text.`,
    );
  }
  if (typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) {
      const place = {
        name: `${name}_${outputName(key)}`,
        path: `${path}.${key}`,
        depth: depth + 1,
      };
      addValue(set, place, member, { quiet });
    }
  }
  addText(set, { name, path }, typeof value === 'string' ? value : JSON.stringify(value), quiet);
}

/** The outputs as a record of texts. */
export function toRecord({ byName }: OutputSet): Record<string, string> {
  return Object.fromEntries([...byName.values()].map(({ name, value }) => [name, value]));
}

function addText(
  set: OutputSet,
  { name, path }: { name: string; path: string },
  value: string,
  quiet: boolean,
): void {
  if (!isOutputName(name)) {
    if (!quiet) set.invalid.push(path);
    return;
  }
  const folded = foldCase(name);
  const taken = set.byName.get(folded);
  if (taken !== undefined) {
    if (!quiet) set.collisions.push({ kept: taken.path, lost: path });
    return;
  }
  set.byName.set(folded, { name, value, path });
  set.totalChars += name.length + value.length;
  if (set.totalChars > MAX_TOTAL_CHARS) {
    throw new ActionError(
      `The job cannot be handed on: its outputs come to more than ${MAX_TOTAL_CHARS / 1024 / 1024} million characters. Keep large values outside of Ctrlplane, and hand on where they are.`,
    );
  }
}
