import type { ActionContext } from '../lib/step/run-action.ts';
import { ActionError } from '../lib/step/action-error.ts';
import { ApiError } from '../lib/http/api-error.ts';
import type { Job } from '../lib/ctrlplane/job.ts';
import type { JsonRecord } from '../lib/json.ts';
import { boundedList, cutName, quotedName } from './report/bounded-list.ts';
import { explainApiError, explainMissing } from './report/explain-error.ts';
import { findJob, type FindOptions } from './find/find-job.ts';
import { toRecord, type OutputSet } from './outputs/flatten.ts';
import type { Inputs } from './inputs.ts';
import { missingOutputs, outputWarnings, toOutputs } from './outputs/outputs.ts';
import { adviceOnTitle, readRunTitle } from './report/run-title.ts';
import { secretsOf } from './outputs/secrets.ts';

/** The outputs of the step, and why it fails, if it does. */
export type Result = { outputs: Record<string, string>; failure?: string };

/** What the step works with. */
export type RunOptions = Pick<
  ActionContext,
  'env' | 'clock' | 'signal' | 'log' | 'redactor' | 'maskInLog'
> &
  Pick<FindOptions, 'onPlace'>;

/**
 * Finds the job of this run and turns it into outputs.
 *
 * @throws ActionError where the job cannot be had
 */
export async function run(inputs: Inputs, options: RunOptions): Promise<Result> {
  const { log } = options;
  // With reports from here the webhook need not find the run. Both calls are under way at once.
  const title = inputs.reportStatus
    ? undefined
    : readRunTitle({ ...options, token: inputs.token }).catch(() => undefined);
  const job = await find(inputs, options);
  hideSecrets(job, inputs, options);
  const set = toOutputs(job, inputs.baseUrl);
  for (const warning of outputWarnings(set)) log.warning(warning);
  printNames(job, set, options);
  const seen = await title;
  const advice = seen === undefined ? undefined : adviceOnTitle(seen, inputs.jobId);
  if (advice !== undefined) log.warning(advice);
  const failure = failureOf(job, set, inputs);
  return { outputs: toRecord(set), ...(failure === undefined ? {} : { failure }) };
}

async function find(inputs: Inputs, options: RunOptions): Promise<Job> {
  options.log.info(`Looking for the job ${inputs.jobId} at ${inputs.apiUrl}`);
  try {
    const found = await findJob({ ...options, inputs });
    if (found.job !== undefined) return found.job;
    throw new ActionError(explainMissing(inputs.jobId, found));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ActionError(explainApiError(error), { cause: error });
  }
}

/** Masks what must not be read in the log, before anything of the job is printed. */
function hideSecrets(job: Job, { mask }: Inputs, { maskInLog, log }: RunOptions): void {
  const { texts, exposed, idle } = secretsOf(job, mask);
  for (const text of texts) maskInLog(text);
  if (idle.length > 0) {
    log.notice(
      `Nothing of this job has a name that \`mask\` gives: ${boundedList(idle.map(quotedName))}. Check the spelling if it should.`,
    );
  }
  if (exposed.length > 0) {
    log.warning(
      `Not all of these values can be masked, since hiding texts under four characters or words such as true would blank the log: ${boundedList(exposed.map(quotedName))}. They are set as outputs all the same.`,
    );
  }
}

/** Names alone: a value may be a secret that nobody has marked. */
function printNames(job: Job, { byName }: OutputSet, { log }: RunOptions): void {
  const names = [...byName.values()].map(({ name }) => name);
  log.info(
    `Found the job. It belongs to a ${job.kind === 'workflow' ? 'workflow run' : job.kind}.`,
  );
  log.startGroup(`Outputs (${names.length}), by name`);
  log.info(names.join('\n'));
  log.endGroup();
}

function failureOf(job: Job, set: OutputSet, { requiredOutputs }: Inputs): string | undefined {
  const lacks = [
    hasText(job.version, ['id', 'tag']) ? '' : 'version',
    hasText(job.resource, ['id']) ? '' : 'resource',
  ].filter((part) => part !== '');
  const missing = missingOutputs(set, requiredOutputs);
  const failures = [
    job.kind === 'release' && lacks.length > 0
      ? `The server gave no ${lacks.join(' and no ')} for this job, so there is nothing to deploy: look at the job in Ctrlplane, since its ${lacks.join(' or ')} may have been deleted.`
      : '',
    missing.length > 0
      ? `Missing outputs of \`required_outputs\`: ${boundedList(missing.map(cutName))}. The outputs that are set are listed above.`
      : '',
  ].filter((text) => text !== '');
  return failures.length === 0 ? undefined : failures.join(' ');
}

/** Whether a part of the job is more than a shell: one of its members that tell it from others is there. */
function hasText(part: JsonRecord | undefined, members: readonly string[]): boolean {
  return members.some((member) => typeof part?.[member] === 'string' && part[member] !== '');
}
