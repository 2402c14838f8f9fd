import type { Job } from '../lib/ctrlplane/job.ts';
import type { JsonRecord } from '../lib/json.ts';
import { ActionError } from '../lib/step/errors/action-error.ts';
import type { ActionContext } from '../lib/step/run-action.ts';
import { findJob, type FindOptions } from './find/find-job.ts';
import type { Inputs } from './inputs.ts';
import { missingOutputs, type OutputSet } from './outputs/output-set.ts';
import { outputWarnings } from './outputs/output-warnings.ts';
import { toOutputs } from './outputs/outputs.ts';
import { secretsOf, toGlob } from './outputs/secrets.ts';
import type { Progress } from './progress.ts';
import { boundedList, cutName, quotedName } from './report/bounded-list.ts';
import { describeJob } from './report/describe-job.ts';
import { shortId } from './report/explain-error.ts';
import { reportStart } from './report/report.ts';
import { adviceOnTitle } from './report/run-title.ts';
import { saveReport, type ReportTarget } from './report/saved-report.ts';

export type Services = Pick<FindOptions, 'connect'> & {
  /** Never rejects. */
  readTitle: () => Promise<string | undefined>;
};

type Context = Pick<ActionContext, 'env' | 'clock' | 'signal' | 'log' | 'maskInLog' | 'saveState'>;

/**
 * Finds the job of this run, exports it as outputs, then reports that it is in progress.
 *
 * @throws ActionError, ApiError or CancelledError if the job cannot be used
 */
export async function run(
  inputs: Inputs,
  services: Services,
  context: Context,
  progress: Progress,
): Promise<void> {
  try {
    await exportJob(inputs, services, context, progress);
  } catch (error) {
    progress.failure = error;
    throw error;
  } finally {
    // After the search, so that a slow report takes none of its time.
    const { reportTarget: target } = progress;
    if (target !== undefined) {
      await reportStart({ jobId: inputs.jobId, target }, services.connect(context.signal), context);
    }
  }
}

async function exportJob(
  inputs: Inputs,
  services: Services,
  context: Context,
  progress: Progress,
): Promise<void> {
  const { log } = context;
  // If this step reports the status, the webhook need not find the run by its title.
  const reading = inputs.reportStatus ? undefined : services.readTitle();
  log.info(`Looking for job ${inputs.jobId} at ${inputs.apiUrl}`);
  const onSeen = (target: ReportTarget): void => {
    if (!inputs.reportStatus) return;
    progress.reportTarget = target;
    // Before the report: if the step is cancelled meanwhile, the post stage must still end the job.
    saveReport({ apiUrl: inputs.apiUrl, jobId: inputs.jobId, target }, context);
  };
  const job = await findJob({ inputs, connect: services.connect, onSeen }, context);
  const masked = hideSecrets(job, inputs, context);
  progress.task = describeJob(job, masked);
  log.info(`Job ${shortId(inputs.jobId)}: ${progress.task}`);
  const outputs = toOutputs(job, inputs.baseUrl);
  progress.outputs = outputs;
  // A large job takes seconds, during which no signal can be handled.
  await new Promise((resolve) => setImmediate(resolve));
  context.signal.throwIfAborted();
  for (const warning of outputWarnings(outputs)) log.warning(warning);
  printNames(outputs, context);
  const title = await reading;
  const advice = title === undefined ? undefined : adviceOnTitle(title, inputs.jobId, job.kind);
  if (advice !== undefined) log.warning(advice);
  const failure = failureOf(job, outputs, inputs);
  if (failure !== undefined) throw new ActionError(failure);
}

/** Masks secrets before anything of the job is printed; returns them. */
function hideSecrets(job: Job, { mask }: Inputs, { maskInLog, log }: Context): ReadonlySet<string> {
  const { texts, unmaskable, tooLarge, suspicious, unmatched } = secretsOf(job, mask);
  for (const text of texts) maskInLog(text);
  if (unmatched.length > 0) {
    log.notice(
      `No value of this job matches \`mask\`: ${boundedList(unmatched.map(quotedName))}. Check the spelling.`,
    );
  }
  if (suspicious.length > 0) {
    const globs = [...new Set(suspicious.map(toGlob))].slice(0, 20);
    const line = [...mask, ...globs].join(', ').replaceAll("'", "''");
    log.notice(
      `These values are named like secrets, but not masked: ${boundedList(suspicious.map(quotedName))}. If they are secrets, set in this step: mask: '${line}'`,
    );
  }
  if (tooLarge.length > 0) {
    log.warning(
      `These values are not masked completely, since at most 50,000 strings are masked: ${boundedList(tooLarge.map(quotedName))}. They are still set as outputs. List fewer in \`mask\`.`,
    );
  }
  if (unmaskable.length > 0) {
    log.warning(
      `These values are not masked completely, since masking short strings or words such as true would make the log unreadable: ${boundedList(unmaskable.map(quotedName))}. They are still set as outputs.`,
    );
  }
  return texts;
}

/** Only names: a value may be a secret that is not marked. */
function printNames({ byName }: OutputSet, { log }: Context): void {
  const names = [...byName.values()].map(({ name }) => name);
  log.infoInGroup(`Outputs (${names.length})`, names.join('\n'));
  log.closeGroup();
}

function failureOf(job: Job, outputs: OutputSet, { requiredOutputs }: Inputs): string | undefined {
  const lacks = [
    hasText(job.version, ['id', 'tag']) ? '' : 'version',
    hasText(job.resource, ['id']) ? '' : 'resource',
  ].filter((part) => part !== '');
  const missing = missingOutputs(outputs, requiredOutputs);
  const failures = [
    job.kind === 'release' && lacks.length > 0
      ? `Ctrlplane returned no ${lacks.join(' and no ')} for this job, so there is nothing to deploy. Check in Ctrlplane whether its ${lacks.join(' or ')} was deleted.`
      : '',
    missing.length > 0
      ? `Missing outputs (\`required_outputs\`): ${boundedList(missing.map(cutName))}. ${missing.some(isNoName) ? 'Write one name per line, and nothing else. ' : ''}The job's outputs are listed above.`
      : '',
  ].filter((text) => text !== '');
  return failures.length === 0 ? undefined : failures.join(' ');
}

/** Whether a line of `required_outputs` is more than a name, such as a list of names. */
function isNoName(line: string): boolean {
  return /[,\s]/.test(line);
}

/** Whether a part of a job has an identifying field; without one it is empty. */
function hasText(part: JsonRecord | undefined, members: readonly string[]): boolean {
  return members.some((member) => typeof part?.[member] === 'string' && part[member] !== '');
}
