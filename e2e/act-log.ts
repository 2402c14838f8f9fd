/** An entry of act's `--json` log, one per line; only the fields used here. */
export type Entry = {
  msg: string;
  jobID?: string;
  matrix?: Record<string, string>;
  /** The step's id or index; within a composite action it follows that of the action. */
  stepID?: string[];
  stage?: 'Pre' | 'Main' | 'Post';
  stepResult?: string;
  jobResult?: string;
  /** The entry is a line that the step printed. */
  raw_output?: true;
  /** A workflow command, from the log or a command file. */
  command?: string;
  arg?: string;
  /** Name of an output. */
  name?: string;
  /** A job summary. */
  content?: string;
};

/** Parses act's log; lines that are not JSON become plain output. */
export function parseActLog(text: string): Entry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (line.startsWith('{') ? (JSON.parse(line) as Entry) : { msg: line }));
}

/** Job results by name, such as `deploy` or, for a matrix, `deploy (production)`. */
export function jobResultsOf(entries: readonly Entry[]): Record<string, string> {
  const results = entries.filter(({ jobResult }) => jobResult !== undefined);
  return Object.fromEntries(results.map((entry) => [jobNameOf(entry), entry.jobResult ?? '']));
}

function jobNameOf({ jobID = '', matrix = {} }: Entry): string {
  const values = Object.values(matrix);
  return values.length === 0 ? jobID : `${jobID} (${values.join(', ')})`;
}

/** Step results in the order in which they ended, such as `job main success`. */
export function stepResultsOf(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ stage, stepResult }) => stage !== undefined && stepResult !== undefined)
    .map(
      ({ stepID = [], stage = '', stepResult = '' }) =>
        `${stepID.join('/')} ${stage.toLowerCase()} ${stepResult}`,
    );
}

export function outputsOf(entries: readonly Entry[], stepId: string): Record<string, string> {
  return Object.fromEntries(
    entries
      .filter(({ command, stepID }) => command === 'set-output' && stepID?.at(-1) === stepId)
      .map(({ name = '', arg = '' }) => [name, arg]),
  );
}

/** Messages of the workflow commands of a kind, such as `error`. */
export function commandsOf(entries: readonly Entry[], kind: string): string[] {
  return entries.filter(({ command }) => command === kind).map(({ arg = '' }) => arg);
}

export function summariesOf(entries: readonly Entry[]): string[] {
  return entries.filter(({ command }) => command === 'summary').map(({ content = '' }) => content);
}

export function printedBy(entries: readonly Entry[]): string {
  return entries
    .filter(({ raw_output }) => raw_output)
    .map(({ msg }) => msg)
    .join('');
}
