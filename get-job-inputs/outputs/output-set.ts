import type { OutputName } from '../contract.ts';
import type { Output } from './flatten.ts';
import { foldCase, isOutputName } from './output-name.ts';

/** The documented outputs of the job, and one for each of its other keys. */
type JobOutputs = Partial<Record<OutputName, string>> & Record<string, string>;

/** The outputs of a job, and what was left out. */
export type OutputSet = {
  /** By folded name: the runner ignores case. */
  byName: Map<string, Output>;
  /** By folded documented name; undefined if the job has no value. */
  documented: Map<string, string | undefined>;
  /** Folded names of outputs set to a default, since the job has no value. */
  defaults: Set<string>;
  /** Paths that map to the same output. */
  collisions: { kept: string; lost: string }[];
  /** Paths with the name of a documented output, but another value. */
  foreign: string[];
  /** Paths that are not valid output names. */
  invalid: string[];
  /** Objects and lists that are available only as JSON, with their paths. */
  unexpanded: Map<object, string>;
  /** Outputs that repeat others and would make the job too large. */
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

/** Adds an output; of two with the same name the last one wins, as in Ctrlplane's own action. */
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

/** The required outputs that the job does not have; ignores case, like the runner. */
export function missingOutputs(
  { byName, defaults }: OutputSet,
  required: readonly string[],
): string[] {
  return required.filter((name) => !byName.has(foldCase(name)) || defaults.has(foldCase(name)));
}

export function countChars({ byName }: OutputSet): number {
  return [...byName.values()].reduce((sum, { name, value }) => sum + name.length + value.length, 0);
}
