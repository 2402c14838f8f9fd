import { TRIGGER_PATH, type TriggerRequest } from '../lib/carpathian/client.ts';
import { formatDuration } from '../lib/duration.ts';
import { ActionError } from '../lib/step/errors/action-error.ts';
import { CancelledError } from '../lib/step/errors/cancelled-error.ts';
import { paint } from '../lib/step/colour.ts';
import { StepError } from '../lib/step/errors/step-error.ts';
import type { Dependencies } from './dependencies.ts';
import { createAnswerJudge } from './follow/judge-answer.ts';
import type { Inputs } from './inputs.ts';
import { statusAtEnd } from './mirror/status-at-end.ts';
import type { Progress } from './progress.ts';
import { explainRefusedTrigger } from './report/explain-refused-trigger.ts';
import { repeatTail } from './report/repeat-tail.ts';
import { explainError, missingIdError } from './report/explain-error.ts';
import type { CommitDetails, EventCommit } from './request/event-commit.ts';
import { buildTriggerRequest, withCommit } from './request/trigger-request.ts';

/**
 * Triggers a deployment or uses the given one, waits for it to finish, and verifies a success.
 *
 * @throws StepError unless the conclusion is `success`, `triggered` or `skipped`
 */
export async function run(
  inputs: Inputs,
  dependencies: Dependencies,
  progress: Progress,
): Promise<void> {
  const { clock, log } = dependencies.context;
  const start = clock.now();
  let failure: string | undefined;
  try {
    await deploy(inputs, dependencies, progress);
  } catch (error) {
    if (error instanceof CancelledError) progress.conclusion = 'cancelled';
    failure = error instanceof StepError ? explainError(error, progress) : 'The step failed.';
    throw error;
  } finally {
    progress.durationMs = clock.now() - start;
    progress.endedAt = clock.date();
    await dependencies.mirror.close(statusAtEnd(progress, failure));
    if (failure !== undefined && progress.conclusion !== 'cancelled') repeatTail(progress, log);
  }
  const { conclusion, deploymentId = '', durationMs } = progress;
  if (conclusion === 'success') {
    const succeeded = paint('succeeded', 'green', dependencies.context.env);
    log.info(`Deployment ${deploymentId} ${succeeded} in ${formatDuration(durationMs)}.`);
  }
}

async function deploy(
  inputs: Inputs,
  dependencies: Dependencies,
  progress: Progress,
): Promise<void> {
  const { log } = dependencies.context;
  const skip = (reason: string): void => {
    log.notice(`Skipped: ${reason}.`);
    progress.conclusion = 'skipped';
    progress.skipReason = reason;
  };
  if (!inputs.hasKey && inputs.skipWithoutKey) {
    skip('`api_key` is empty, and `if_no_api_key` is `skip`');
    return;
  }
  if (inputs.deploymentId !== undefined) {
    await openMirror(inputs.request, inputs, dependencies, progress);
    await follow(inputs.deploymentId, inputs, dependencies, progress);
    return;
  }
  const { event } = inputs;
  if ('skip' in event) {
    skip(event.skip);
    return;
  }
  const request = await buildRequest(inputs, event, dependencies);
  progress.request = request;
  if (inputs.dryRun) {
    log.info(`Dry run: this request would be sent.\n${asHttp(request, inputs)}`);
    progress.conclusion = 'skipped';
    progress.skipReason = '`dry_run` is true';
    return;
  }
  const sha = await openMirror(request, inputs, dependencies, progress);
  progress.request = withCommit(request, sha, dependencies.context.env);
  const id = await trigger(progress.request, inputs, dependencies, progress);
  if (inputs.wait) await follow(id, inputs, dependencies, progress);
  else progress.conclusion = 'triggered';
}

async function buildRequest(
  inputs: Inputs,
  event: EventCommit,
  { context: { env, log, signal } }: Dependencies,
): Promise<TriggerRequest> {
  const readCheckout = async (commit: string): Promise<CommitDetails | undefined> => {
    // Dynamic import: most events contain the details.
    const { readCheckedOutCommit } = await import('./request/checked-out-commit.ts');
    return readCheckedOutCommit(commit, env, signal);
  };
  const request = await buildTriggerRequest({ inputs: inputs.request, event, env, readCheckout });
  signal.throwIfAborted();
  const { branch, commit = branch } = inputs.request;
  const isChosen = event.isUnnamed === true && commit !== undefined;
  const { warning } = isChosen || request.commit !== event.commit ? {} : event;
  if (warning !== undefined) log.warning(warning);
  return request;
}

/**
 * Creates the GitHub deployment if the inputs require one.
 *
 * @returns the commit that GitHub resolved the ref to; `''` if there is none
 */
async function openMirror(
  request: TriggerRequest,
  { event, links: { dashboardUrl } }: Inputs,
  { mirror, context }: Dependencies,
  progress: Progress,
): Promise<string> {
  const { deploymentId, page = '', sha = '' } = (await mirror.open(request, event)) ?? {};
  if (deploymentId !== undefined) progress.githubDeploymentId = deploymentId;
  const url = dashboardUrl ?? page;
  if (url !== '') context.log.info(`View the deployment: ${url}`);
  return sha;
}

/** The request in readable form, without the key. */
function asHttp(request: TriggerRequest, { apiUrl, hasKey }: Inputs): string {
  return [
    `POST ${apiUrl}${TRIGGER_PATH}`,
    `Authorization: Bearer ${hasKey ? '***' : '(no key)'}`,
    'Content-Type: application/json',
    '',
    JSON.stringify(request, null, 2),
  ].join('\n');
}

async function trigger(
  request: TriggerRequest,
  { wait, states }: Inputs,
  { client, context, deadline }: Dependencies,
  progress: Progress,
): Promise<string> {
  const { repository = 'the repository', commit = 'its newest commit', branch } = request;
  const where = branch === undefined ? '' : ` (${branch})`;
  context.log.info(`Triggering a deployment of ${repository} at ${commit}${where}`);
  const onFlight = (inFlight: boolean): void => {
    progress.mayHaveStarted = inFlight;
  };
  const answer = await client.trigger(request, { deadline, onFlight });
  progress.answer = answer;
  const judgement = createAnswerJudge(states)(answer);
  if (judgement.verdict === 'failure' || judgement.verdict === 'cancelled') {
    progress.mayHaveStarted = false;
    throw new ActionError(explainRefusedTrigger(answer, judgement));
  }
  const { id } = answer;
  if (id === undefined) throw missingIdError(answer);
  progress.deploymentId = id;
  // If the step waits, the first status response replaces it.
  if (!wait) progress.judgement = judgement;
  context.log.info(`Triggered deployment ${id}.`);
  context.setOutput('deployment_id', id);
  return id;
}

async function follow(
  deploymentId: string,
  inputs: Inputs,
  dependencies: Dependencies,
  progress: Progress,
): Promise<void> {
  progress.deploymentId = deploymentId;
  // Dynamic import: a step that does not wait starts faster without it.
  const { followToEnd } = await import('./follow/follow-to-end.ts');
  await followToEnd(deploymentId, inputs, dependencies, progress);
}
