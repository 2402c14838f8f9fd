/** What act says with `--json`, a line for each thing that happens; only what is looked at here. */
export type Entry = {
  msg: string;
  jobID?: string;
  matrix?: Record<string, string>;
  /** The step's id, or its number from 0; within a composite action after that of the action. */
  stepID?: string[];
  stage?: 'Pre' | 'Main' | 'Post';
  stepResult?: string;
  jobResult?: string;
  /** A line that the step printed. */
  raw_output?: true;
  /** A workflow command, in a line of the step or in one of its files. */
  command?: string;
  arg?: string;
  /** The name of an output. */
  name?: string;
  /** A job summary. */
  content?: string;
};

/** Reads act's log; a line that is no JSON is taken as it is. */
export function parseActLog(text: string): Entry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (line.startsWith('{') ? (JSON.parse(line) as Entry) : { msg: line }));
}

/** The results of the jobs by their names, as `deploy` or, of a matrix, `deploy (production)`. */
export function jobResultsOf(entries: readonly Entry[]): Record<string, string> {
  const results = entries.filter(({ jobResult }) => jobResult !== undefined);
  return Object.fromEntries(results.map((entry) => [jobNameOf(entry), entry.jobResult ?? '']));
}

/** The name of the job that an entry is about. */
function jobNameOf({ jobID = '', matrix = {} }: Entry): string {
  const values = Object.values(matrix);
  return values.length === 0 ? jobID : `${jobID} (${values.join(', ')})`;
}

/** The results of the steps in the order in which they ended, as `job main success`. */
export function stepResultsOf(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ stage, stepResult }) => stage !== undefined && stepResult !== undefined)
    .map(
      ({ stepID = [], stage = '', stepResult = '' }) =>
        `${stepID.join('/')} ${stage.toLowerCase()} ${stepResult}`,
    );
}

/** The outputs that a step has set, by the step's id. */
export function outputsOf(entries: readonly Entry[], stepId: string): Record<string, string> {
  return Object.fromEntries(
    entries
      .filter(({ command, stepID }) => command === 'set-output' && stepID?.at(-1) === stepId)
      .map(({ name = '', arg = '' }) => [name, arg]),
  );
}

/** The texts of the workflow commands of a kind, as `error`. */
export function commandsOf(entries: readonly Entry[], kind: string): string[] {
  return entries.filter(({ command }) => command === kind).map(({ arg = '' }) => arg);
}

/** The job summaries in the order in which they came. */
export function summariesOf(entries: readonly Entry[]): string[] {
  return entries.filter(({ command }) => command === 'summary').map(({ content = '' }) => content);
}

/** What the steps printed. */
export function printedBy(entries: readonly Entry[]): string {
  return entries
    .filter(({ raw_output }) => raw_output)
    .map(({ msg }) => msg)
    .join('');
}
