import type { ActionContext } from '../lib/step/run-action.ts';
import { ActionError } from '../lib/step/action-error.ts';
import { ApiError } from '../lib/http/api-error.ts';
import { CancelledError } from '../lib/step/cancelled-error.ts';
import type { Carpathian, TriggerRequest } from '../lib/carpathian/client.ts';
import { formatDuration } from '../lib/duration.ts';
import { readWorkflowEvent } from '../lib/step/workflow-event.ts';
import { readCheckedOutCommit } from './request/checked-out-commit.ts';
import { describeRequest } from './request/describe-request.ts';
import { commitOfEvent, type EventCommit } from './request/event-commit.ts';
import { explainEnding, type EndingReport } from './report/explain-ending.ts';
import { explainApiError, followLater, MAY_HAVE_STARTED } from './report/explain-error.ts';
import { followWithLog } from './follow/follow-with-log.ts';
import type { Inputs } from './inputs.ts';
import type { Progress } from './progress.ts';
import { buildTriggerRequest } from './request/trigger-request.ts';

/** How the step ended, with all that was found out on the way. */
export type Result = EndingReport & { progress: Progress; durationMs: number; endedAt: Date };

/** What the step works with. */
export type RunOptions = Pick<ActionContext, 'env' | 'clock' | 'signal' | 'log'> & {
  client: Carpathian;
  /** Told the id as soon as it is known. */
  onDeploymentId: (id: string) => void;
};

/** A run under way. */
type Work = RunOptions & {
  inputs: Inputs;
  progress: Progress;
  /** The time on the clock when the timeout is over. */
  until: number;
};

/** Triggers a deployment, or takes up a given one, and follows it to its end. */
export async function run(inputs: Inputs, options: RunOptions): Promise<Result> {
  const { clock, log } = options;
  const start = clock.now();
  const progress: Progress = { changes: [], logTail: [] };
  const work = { ...options, inputs, progress, until: start + inputs.timeoutMs };
  const report = await deploy(work).catch((error: unknown) => explainFailure(error, progress));
  const durationMs = clock.now() - start;
  if (report.conclusion === 'success') {
    const id = progress.deploymentId ?? '';
    log.info(`The deployment ${id} succeeded after ${formatDuration(durationMs)}.`);
  }
  return { ...report, progress, durationMs, endedAt: clock.date() };
}

async function deploy(work: Work): Promise<EndingReport> {
  const { inputs, env, log, progress } = work;
  if (inputs.apiKey === '' && inputs.skipWithoutKey) {
    log.notice('Skipped: there is no `api_key`, and `if_no_api_key` is skip.');
    return { conclusion: 'skipped' };
  }
  if (inputs.deploymentId !== undefined) return follow(work, inputs.deploymentId, false);
  const event = commitOfEvent(readWorkflowEvent(env), env);
  if (event.skip !== undefined) {
    log.notice(`Skipped: ${event.skip}.`);
    return { conclusion: 'skipped' };
  }
  const request = await buildRequest(work, event);
  if (event.doubt !== undefined && request.commit === event.commit) log.warning(event.doubt);
  progress.request = request;
  if (inputs.dryRun) {
    const text = describeRequest(inputs, request);
    log.info(`Dry run: this request would be sent, and nothing is.\n${text}`);
    return { conclusion: 'skipped' };
  }
  const id = await trigger(work, request);
  return inputs.wait ? follow(work, id, true) : { conclusion: 'triggered' };
}

async function buildRequest(
  { inputs, env, signal }: Work,
  event: Exclude<EventCommit, { skip: string }>,
): Promise<TriggerRequest> {
  const readCheckout = (): ReturnType<typeof readCheckedOutCommit> =>
    readCheckedOutCommit(env['GITHUB_WORKSPACE'] ?? '.', signal);
  const request = await buildTriggerRequest({ inputs: inputs.request, event, env, readCheckout });
  signal.throwIfAborted();
  return request;
}

async function trigger(work: Work, request: TriggerRequest): Promise<string> {
  const { inputs, client, log, progress, until } = work;
  const { repository = 'the repository', commit = 'its newest commit', branch } = request;
  const where = branch === undefined ? '' : ` (${branch})`;
  log.info(`Triggering a deployment of ${repository} at ${commit}${where}`);
  const onFlight = (inFlight: boolean): void => {
    progress.triggerInFlight = inFlight;
  };
  const { id, json, status } = await client.trigger(request, { until, onFlight });
  progress.deploymentId = id;
  progress.answer = json;
  if (!inputs.wait && status !== undefined) progress.status = status;
  log.info(`Deployment ${id} is triggered.`);
  work.onDeploymentId(id);
  return id;
}

async function follow(work: Work, deploymentId: string, triggered: boolean): Promise<EndingReport> {
  work.progress.deploymentId = deploymentId;
  const ending = await followWithLog({ ...work, deploymentId, triggered });
  return explainEnding(ending, work.progress, work.inputs);
}

/** Turns what ended the step early into its report; a fault of the code itself goes on to the boundary. */
function explainFailure(error: unknown, progress: Progress): EndingReport {
  const { deploymentId, triggerInFlight } = progress;
  if (error instanceof CancelledError) {
    const sent = triggerInFlight === true ? MAY_HAVE_STARTED : ' No deployment was triggered.';
    const fate = deploymentId === undefined ? sent : followLater(deploymentId);
    return { conclusion: 'cancelled', failure: `${error.message}${fate}` };
  }
  if (error instanceof ActionError && deploymentId !== undefined) {
    return { conclusion: 'failure', failure: `${error.message}${followLater(deploymentId)}` };
  }
  if (!(error instanceof ApiError)) throw error;
  const stage = deploymentId === undefined ? 'trigger' : 'follow';
  return { conclusion: 'failure', failure: explainApiError(error, stage, deploymentId) };
}
