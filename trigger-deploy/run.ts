import type { ActionContext } from '../lib/action.ts';
import { ApiError } from '../lib/api-error.ts';
import { CancelledError } from '../lib/cancelled-error.ts';
import type { Carpathian, TriggerRequest } from '../lib/carpathian.ts';
import { formatDuration } from '../lib/duration.ts';
import { readWorkflowEvent } from '../lib/workflow-event.ts';
import { readCheckedOutCommit } from './checked-out-commit.ts';
import { describeRequest } from './describe-request.ts';
import { commitOfEvent, type EventCommit } from './event-commit.ts';
import { explainEnding, type EndingReport } from './explain-ending.ts';
import { explainApiError, followLater, MAY_HAVE_STARTED } from './explain-error.ts';
import { followWithLog } from './follow-with-log.ts';
import type { Inputs } from './inputs.ts';
import type { Progress } from './progress.ts';
import { buildTriggerRequest } from './trigger-request.ts';

/** How the step ended, with all that was found out on the way. */
export type Result = EndingReport & { progress: Progress; durationMs: number };

/** What the step works with. */
export type RunOptions = Pick<ActionContext, 'env' | 'clock' | 'signal' | 'log' | 'redactor'> & {
  client: Carpathian;
  /** Told the id as soon as it is known. */
  onDeploymentId: (id: string) => void;
};

/** Triggers a deployment, or takes up a given one, and follows it to its end. */
export async function run(inputs: Inputs, options: RunOptions): Promise<Result> {
  const { clock, log } = options;
  const start = clock.now();
  const progress: Progress = { changes: [], logTail: [] };
  const report = await deploy(inputs, options, progress).catch((error: unknown) =>
    explainFailure(error, progress),
  );
  const durationMs = clock.now() - start;
  if (report.conclusion === 'success') {
    log.info(
      `The deployment ${progress.deploymentId ?? ''} succeeded after ${formatDuration(durationMs)}.`,
    );
  }
  return { ...report, progress, durationMs };
}

async function deploy(
  inputs: Inputs,
  options: RunOptions,
  progress: Progress,
): Promise<EndingReport> {
  const { log } = options;
  if (inputs.apiKey === '' && inputs.skipWithoutKey) {
    log.notice('Skipped: there is no `api_key`, and `if_no_api_key` is skip.');
    return { conclusion: 'skipped' };
  }
  if (inputs.deploymentId !== undefined) {
    const how = { deploymentId: inputs.deploymentId, triggered: false };
    return follow(how, inputs, options, progress);
  }
  const event = commitOfEvent(readWorkflowEvent(options.env), options.env);
  if (event.skip !== undefined) {
    log.notice(`Skipped: ${event.skip}.`);
    return { conclusion: 'skipped' };
  }
  const request = await buildRequest(inputs, event, options);
  progress.request = request;
  if (inputs.dryRun) {
    log.info(
      `Dry run: this request would be sent, and nothing is.\n${describeRequest(inputs, request)}`,
    );
    return { conclusion: 'skipped' };
  }
  const id = await trigger(inputs, request, options, progress);
  if (!inputs.wait) return { conclusion: 'triggered' };
  return follow({ deploymentId: id, triggered: true }, inputs, options, progress);
}

function buildRequest(
  inputs: Inputs,
  event: Exclude<EventCommit, { skip: string }>,
  { env, signal }: RunOptions,
): Promise<TriggerRequest> {
  const readCheckout = (): ReturnType<typeof readCheckedOutCommit> =>
    readCheckedOutCommit(env['GITHUB_WORKSPACE'] ?? '.', signal);
  return buildTriggerRequest({ inputs: inputs.request, event, env, readCheckout });
}

async function trigger(
  inputs: Inputs,
  request: TriggerRequest,
  { client, clock, log, onDeploymentId }: RunOptions,
  progress: Progress,
): Promise<string> {
  const { repository = 'the repository', commit = 'its newest commit', branch } = request;
  log.info(
    `Triggering a deployment of ${repository} at ${commit}${branch === undefined ? '' : ` (${branch})`}`,
  );
  progress.triggerSent = true;
  const { id, json, status } = await client.trigger(request, {
    until: clock.now() + inputs.timeoutMs,
  });
  progress.deploymentId = id;
  progress.answer = json;
  if (!inputs.wait && status !== undefined) progress.status = status;
  onDeploymentId(id);
  log.info(`Deployment ${id} is triggered.`);
  return id;
}

async function follow(
  how: { deploymentId: string; triggered: boolean },
  inputs: Inputs,
  options: RunOptions,
  progress: Progress,
): Promise<EndingReport> {
  progress.deploymentId = how.deploymentId;
  const ending = await followWithLog({ ...options, ...how, inputs }, progress);
  return explainEnding(ending, progress, inputs);
}

/** Turns what ended the step early into its report; a fault of the code itself goes on to the boundary. */
function explainFailure(error: unknown, { deploymentId, triggerSent }: Progress): EndingReport {
  if (error instanceof CancelledError) {
    const unknownFate =
      triggerSent === true ? MAY_HAVE_STARTED : ' Nothing was sent to Carpathian.';
    const fate = deploymentId === undefined ? unknownFate : followLater(deploymentId);
    return { conclusion: 'cancelled', failure: `${error.message}${fate}` };
  }
  if (!(error instanceof ApiError)) throw error;
  const stage = deploymentId === undefined ? 'trigger' : 'follow';
  return { conclusion: 'failure', failure: explainApiError(error, stage, deploymentId) };
}
