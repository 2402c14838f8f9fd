import { compact } from '../../compact.ts';
import { describeWait } from '../../describe-wait.ts';
import { formatDuration } from '../../duration.ts';
import { ApiError } from '../../http/api-error.ts';
import type { WriteLimits } from '../../http/http-call.ts';
import { oneLine } from '../../one-line.ts';
import { poll, type PollAttempt, type QuietWait } from '../../poll.ts';
import { shorten } from '../../shorten.ts';
import { ActionError } from '../../step/errors/action-error.ts';
import type { GithubDeployment } from '../answer.ts';
import type { DeploymentRequest } from '../client.ts';
import { describeContexts, judgeContexts, type IsOwnCheck } from './contexts.ts';
import { findCreated } from './find-created.ts';
import { readRefusal, type RefusedContext } from '../refusal.ts';
import type { GithubContext } from '../status/set-status.ts';
import { writeOnce } from '../write-once.ts';

export type ContextWait = { timeoutMs: number; intervalMs: number };

export type Creation = {
  request: DeploymentRequest;
  /** Undefined: pending contexts are an error. */
  contextWait?: ContextWait;
  /** Undefined if the commit is not the job's: the job's check is then not among the contexts. */
  isOwnCheck?: IsOwnCheck;
  /** Timeout of one creation with its rate limits and retries, in milliseconds. */
  timeoutMs: number;
} & Pick<WriteLimits, 'onFlight'>;

/** `found`: GitHub's response was lost, and the deployment was looked up. */
export type Created = { deployment: GithubDeployment; found: boolean };

// Checks take minutes, so half a minute is soon enough, and uses two of GitHub's 80 writes per
// minute.
const MAX_INTERVAL_MS = 30_000;
// The first line lists them all.
const MAX_NAMES_CHARS = 200;

/**
 * Creates a deployment; with `contextWait`, once its contexts are no longer pending.
 *
 * @throws ApiError; ActionError if the wait ends without a deployment
 */
export async function createDeployment(
  creation: Creation,
  context: GithubContext,
): Promise<Created> {
  const { contextWait, isOwnCheck } = creation;
  const { clock, log } = context;
  if (contextWait === undefined) return create(creation, Infinity, context);
  let last = '';
  let pendingNames = '';
  const attempt = async (deadline: number): Promise<PollAttempt<Created>> => {
    try {
      return { done: true, value: await create(creation, deadline, context) };
    } catch (error) {
      const contexts = refusedContexts(error);
      const { failed, pending, unknown } = judgeContexts(contexts, isOwnCheck);
      if (failed || pending.length === 0) throw error;
      const described = describeContexts(contexts);
      const changed = described !== last;
      if (changed) log.info(`Waiting for ${described}`);
      if (changed && unknown.length > 0) {
        log.warning(`Unknown check states, waiting for them: ${unknown.join(', ')}.`);
      }
      last = described;
      pendingNames = pending.map(({ context: name }) => oneLine(name)).join(', ');
      return { done: false, changed };
    }
  };
  const { timeoutMs, intervalMs } = contextWait;
  const deadline = clock.now() + timeoutMs;
  const limits = { intervalMs, maxIntervalMs: MAX_INTERVAL_MS, deadline };
  const onQuiet = (wait: QuietWait): void => {
    log.info(`Still waiting for ${shorten(pendingNames, MAX_NAMES_CHARS)} ${describeWait(wait)}`);
  };
  const result = await poll({ attempt, ...limits, onQuiet }, context);
  if (!result.timedOut) return result.value;
  throw new ActionError(timeoutMessage(creation, last, timeoutMs));
}

function timeoutMessage(
  { request: { ref, required_contexts: names }, isOwnCheck }: Creation,
  contexts: string,
  timeoutMs: number,
): string {
  // A job with its own `name` cannot be matched by its id.
  const hint =
    names === undefined && isOwnCheck !== undefined ? " `'*'` includes this job's own check." : '';
  return `No deployment was created: checks of ${ref} did not pass within ${formatDuration(timeoutMs)}: ${contexts}. Raise \`wait_for_contexts\`, or list only checks that report in \`required_contexts\`.${hint}`;
}

function refusedContexts(error: unknown): RefusedContext[] {
  return error instanceof ApiError && error.status === 409 ? readRefusal(error.json).contexts : [];
}

/** Retries once if GitHub merged the default branch first, as its API documents. */
async function create(
  creation: Creation,
  deadline: number,
  context: GithubContext,
): Promise<Created> {
  const { ref } = creation.request;
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const created = await createOnce(creation, deadline, context);
    if (created !== 'merged') return created;
    context.log.info(`GitHub merged the default branch into ${ref} instead of deploying it.`);
  }
  throw new ActionError(
    `No deployment was created: GitHub merged the default branch into ${ref} twice, but the default branch has new commits again. Run the job again, or set \`auto_merge: false\`.`,
    { title: 'No deployment created' },
  );
}

async function createOnce(
  creation: Creation,
  deadline: number,
  context: GithubContext,
): Promise<Created | 'merged'> {
  const { request, timeoutMs, onFlight } = creation;
  const { client, clock } = context;
  const limits = compact({ deadline: Math.min(deadline, clock.now() + timeoutMs), onFlight });
  const write = {
    ...limits,
    async send(attempt: WriteLimits) {
      const deployment = await client.createDeployment(request, attempt);
      return deployment === undefined ? 'merged' : { deployment, found: false };
    },
    async find(agoMs: number, lookUpDeadline: number) {
      const deployment = await findCreated(request, { agoMs, deadline: lookUpDeadline }, context);
      return deployment === undefined ? undefined : { deployment, found: true };
    },
  };
  try {
    return await writeOnce<Created | 'merged'>(write, context);
  } catch (error) {
    throwIfOwnCheckBlocks(error, creation);
    throw error;
  }
}

/** @throws ActionError if only the check of this job blocks the deployment */
function throwIfOwnCheckBlocks(error: unknown, { request, isOwnCheck }: Creation): void {
  if (isOwnCheck === undefined) return;
  const { failed, pending, own } = judgeContexts(refusedContexts(error), isOwnCheck);
  if (failed || pending.length > 0 || own.length === 0) return;
  const reason =
    request.required_contexts === undefined
      ? "`required_contexts: '*'` includes it"
      : '`required_contexts` lists it';
  throw new ActionError(
    `No deployment was created: ${describeContexts(own)} is this job's own check, and ${reason}. List the checks of other jobs, or deploy from a workflow \`on: workflow_run\`.`,
  );
}
