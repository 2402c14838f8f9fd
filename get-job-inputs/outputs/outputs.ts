import type { Job } from '../../lib/ctrlplane/job.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import { aliasesOf } from './aliases.ts';
import { documentedValues, JSON_OF_RELEASE } from './documented.ts';
import { flatten, MAX_TOTAL_CHARS, toText, type Budget, type JsonTexts } from './flatten.ts';
import { foldCase, isOutputName } from './output-name.ts';
import { addOutput, countChars, createOutputSet, toRecord, type OutputSet } from './output-set.ts';

/** More than any job has; the runner reads this many in a second. */
export const MAX_OUTPUTS = 20_000;
// For the documented outputs and the roots of their aliases, which are always set.
const RESERVED = 50;

/**
 * Converts a job to outputs: the documented ones, those of Ctrlplane's newest action, the aliases,
 * and all in one.
 *
 * @throws ActionError if the job is nested too deeply or is too large
 */
export function toOutputs(job: Job, baseUrl: string): OutputSet {
  const set = createOutputSet();
  const texts: JsonTexts = new Map();
  const budget: Budget = { names: MAX_OUTPUTS - RESERVED, chars: MAX_TOTAL_CHARS };
  addDocumented(set, job, { baseUrl, texts });
  const root = {
    name: '',
    value: membersOf(set, job, { baseUrl, maxOwn: budget.names - RESERVED }),
  };
  for (const output of flatten(root, budget, texts, set.unexpanded)) addOutput(set, output);
  for (const [name, value] of Object.entries(aliasesOf(job))) {
    orLeftOut(set, name, () => {
      // An alias that does not fit uses none of the budget.
      const rest = { ...budget };
      const outputs = flatten({ name, value }, rest, texts, set.unexpanded);
      Object.assign(budget, rest);
      for (const output of outputs) {
        const folded = foldCase(output.name);
        const isTaken = set.byName.has(folded) || set.documented.has(folded);
        if (!isTaken && isOutputName(output.name)) set.byName.set(folded, output);
      }
    });
  }
  addOutputOfAll(set);
  return set;
}

type Source = { baseUrl: string; texts: JsonTexts };

function addDocumented(set: OutputSet, job: Job, { baseUrl, texts }: Source): void {
  for (const [name, value] of Object.entries(documentedValues(job, baseUrl))) {
    const folded = foldCase(name);
    const isDefault = job.kind === 'release' && JSON_OF_RELEASE.includes(name);
    const text = value === undefined || value === null ? undefined : toText(value, texts);
    set.documented.set(folded, text);
    if (text === undefined && isDefault) set.defaults.add(folded);
    const output = text ?? (isDefault ? '{}' : undefined);
    if (output !== undefined) set.byName.set(folded, { name, value: output, path: name });
  }
}

/**
 * What Ctrlplane's own action exports: the parts of the job take precedence over its own fields.
 */
function membersOf(
  set: OutputSet,
  job: Job,
  { baseUrl, maxOwn }: { baseUrl: string; maxOwn: number },
): Record<string, unknown> {
  const parts = {
    base: { url: baseUrl },
    variable: job.variables,
    resource: job.resource,
    version: job.version,
    workspace: { id: job.workspaceId },
    environment: job.environment,
    deployment: job.deployment,
    input: job.inputs,
  };
  const keys = Object.keys(job.own);
  for (const key of keys) if (Object.hasOwn(parts, key)) set.foreign.push(key);
  return keys.length <= maxOwn ? { ...job.own, ...parts } : { job: job.own, ...parts };
}

/** Skipped if it cannot fit, since it doubles the memory. */
function addOutputOfAll(set: OutputSet): void {
  const name = 'job_outputs';
  const rest = MAX_TOTAL_CHARS - countChars(set);
  orLeftOut(set, name, () => {
    const text = countChars(set) > rest ? undefined : toText(toRecord(set), new Map());
    if (text === undefined || text.length > rest) set.leftOut.push(name);
    else set.byName.set(foldCase(name), { name, value: text, path: name });
  });
}

/** Leaves out a repeated output as a whole if it makes the job too large. */
function orLeftOut(set: OutputSet, name: string, add: () => void): void {
  try {
    add();
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    set.leftOut.push(name);
  }
}
