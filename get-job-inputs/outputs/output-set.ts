import type { OutputName } from '../contract.ts';
import type { Output } from './flatten.ts';
import { foldCase, isOutputName } from './output-name.ts';

/** The documented outputs that the job has, and one for each of its other keys. */
type JobOutputs = Partial<Record<OutputName, string>> & Record<string, string>;

/** The outputs of a job, and what became of the rest of it. */
export type OutputSet = {
  /** By folded name: the runner does not tell `A` from `a`. */
  byName: Map<string, Output>;
  /** Folded documented names, with their values; undefined for what the job lacks. */
  documented: Map<string, string | undefined>;
  /** Folded names of outputs that are set though the job lacks them. */
  defaults: Set<string>;
  /** Paths that would become the same output. */
  collisions: { kept: string; lost: string }[];
  /** Paths that have the name of a documented output, but not its value. */
  foreign: string[];
  /** Paths that cannot be an output. */
  invalid: string[];
  /** Objects and lists whose members are in their JSON alone, with their paths. */
  unexpanded: Map<object, string>;
  /** Names that repeat other outputs, and would make the job too large. */
  leftOut: string[];
};

export function createOutputSet(): OutputSet {
  return {
    byName: new Map(),
    documented: new Map(),
    defaults: new Set(),
    collisions: [],
    foreign: [],
    invalid: [],
    unexpanded: new Map(),
    leftOut: [],
  };
}

/** Adds an output; of two with the same name the last one stays, as in Ctrlplane's own action. */
export function addOutput(set: OutputSet, output: Output): void {
  const { name, path, value } = output;
  const folded = foldCase(name);
  const { byName, documented } = set;
  if (!isOutputName(name)) set.invalid.push(path);
  else if (documented.has(folded)) {
    if (documented.get(folded) !== value) set.foreign.push(path);
  } else {
    const lost = byName.get(folded);
    if (lost !== undefined) set.collisions.push({ kept: path, lost: lost.path });
    byName.set(folded, output);
  }
}

export function toRecord({ byName }: OutputSet): JobOutputs {
  return Object.fromEntries([...byName.values()].map(({ name, value }) => [name, value]));
}

/** The required names that the job lacks; the runner ignores their case. */
export function missingOutputs(
  { byName, defaults }: OutputSet,
  required: readonly string[],
): string[] {
  return required.filter((name) => !byName.has(foldCase(name)) || defaults.has(foldCase(name)));
}

export function countChars({ byName }: OutputSet): number {
  return [...byName.values()].reduce((sum, { name, value }) => sum + name.length + value.length, 0);
}
