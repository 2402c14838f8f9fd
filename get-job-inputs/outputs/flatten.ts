import { ActionError } from '../../lib/step/action-error.ts';
import type { OutputName } from '../action-names.ts';
import { foldCase, isOutputName, outputName } from './output-name.ts';

type Output = {
  name: string;
  value: string;
  /** The keys that lead to the value in the job. */
  path: string;
};

/** The documented outputs that the job has, and one for each of its other keys. */
export type JobOutputs = Partial<Record<OutputName, string>> & Record<string, string>;

export type OutputSet = {
  /** By folded name: the runner does not tell `A` from `a`. */
  byName: Map<string, Output>;
  /** Outputs of another set, whose names are not free either. */
  taken: ReadonlyMap<string, Output>;
  /** Paths that would become the same output. */
  collisions: { kept: string; lost: string }[];
  /** Paths that cannot be an output. */
  invalid: string[];
  /** Names that repeat other outputs, and would make the job too large. */
  leftOut: string[];
  totalChars: number;
};

// Deeper than any configuration, and far from what a parser or the stack of calls can bear.
const MAX_DEPTH = 100;
// Each level is written out once more in the JSON of the level above it, so a small answer can become a
// large one. A job of 10 MB with its aliases stays below.
const MAX_TOTAL_CHARS = 128 * 1024 * 1024;

/** @param base whose names are taken, and whose characters count; it stays as it is */
export function createOutputSet(base?: OutputSet): OutputSet {
  const taken = base?.byName ?? new Map<string, Output>();
  const totalChars = base?.totalChars ?? 0;
  return { byName: new Map(), taken, collisions: [], invalid: [], leftOut: [], totalChars };
}

/**
 * Adds a value under a name: a string as it is, anything else as JSON, and before that each member of an
 * object or a list under a name of its own. `null` is left out. The first of two equal names stays.
 *
 * @throws ActionError if the value is too deep or too large
 */
export function addValue(
  set: OutputSet,
  { name, path, depth = 0 }: { name: string; path: string; depth?: number },
  value: unknown,
): void {
  if (value === null || value === undefined) return;
  if (depth > MAX_DEPTH) {
    throw new ActionError(
      `The job cannot be handed on: ${path.slice(0, 80)}… is nested in more than ${MAX_DEPTH} levels. Store it in Ctrlplane as text.`,
    );
  }
  if (typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) {
      const at = { name: `${name}_${outputName(key)}`, path: `${path}.${key}`, depth: depth + 1 };
      addValue(set, at, member);
    }
  }
  addText(set, { name, path, value: typeof value === 'string' ? value : JSON.stringify(value) });
}

export function toRecord({ byName }: OutputSet): JobOutputs {
  return Object.fromEntries([...byName.values()].map(({ name, value }) => [name, value]));
}

function addText(set: OutputSet, output: Output): void {
  const { name, value, path } = output;
  if (!isOutputName(name)) {
    set.invalid.push(path);
    return;
  }
  const folded = foldCase(name);
  const first = set.byName.get(folded) ?? set.taken.get(folded);
  if (first !== undefined) {
    set.collisions.push({ kept: first.path, lost: path });
    return;
  }
  set.byName.set(folded, output);
  set.totalChars += name.length + value.length;
  if (set.totalChars > MAX_TOTAL_CHARS) {
    throw new ActionError(
      `The job cannot be handed on: its outputs come to more than ${MAX_TOTAL_CHARS / 1024 / 1024} million characters. Keep large values outside of Ctrlplane, and hand on where they are.`,
    );
  }
}
