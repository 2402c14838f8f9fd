import { formatDuration } from '../duration.ts';
import { ApiError } from '../http/api-error.ts';
import type { WriteLimits } from '../http/http-call.ts';
import { poll, type PollAttempt } from '../poll.ts';
import { ActionError } from '../step/action-error.ts';
import type { GithubDeployment } from './answer.ts';
import type { DeploymentRequest } from './client.ts';
import { describeContexts, judgeContexts } from './contexts.ts';
import { matchesRequest } from './matches-request.ts';
import { readRefusal, type RefusedContext } from './refusal.ts';
import { serverTimeAgo } from './server-time.ts';
import type { GithubContext } from './set-status.ts';
import { writeOnce } from './write-once.ts';

/** How to wait for contexts that are pending, in milliseconds. */
export type ContextWait = { timeoutMs: number; intervalMs: number };

export type Creation = {
  request: DeploymentRequest;
  /** Left out: pending contexts are an error. */
  contextWait?: ContextWait;
  /** For GitHub's limits and retries of one creation, in milliseconds. */
  timeoutMs: number;
} & Pick<WriteLimits, 'onFlight'>;

// Checks take minutes; half a minute late is early enough, and costs two of GitHub's 80 writes a minute.
const MAX_INTERVAL_MS = 30_000;

/**
 * Creates a deployment, once its contexts are no longer pending if that is asked for.
 *
 * @throws ApiError; ActionError if the wait ends without a deployment
 */
export async function createDeployment(
  creation: Creation,
  context: GithubContext,
): Promise<GithubDeployment> {
  const { request, contextWait } = creation;
  const { clock } = context;
  if (contextWait === undefined) return create(creation, Infinity, context);
  let last = '';
  const attempt = async (deadline: number): Promise<PollAttempt<GithubDeployment>> => {
    try {
      return { done: true, value: await create(creation, deadline, context) };
    } catch (error) {
      const contexts = pendingContexts(error);
      if (contexts === undefined) throw error;
      const described = describeContexts(contexts);
      const changed = described !== last;
      if (changed) logWait(contexts, context);
      last = described;
      return { done: false, changed };
    }
  };
  const { timeoutMs, intervalMs } = contextWait;
  const deadline = clock.now() + timeoutMs;
  const limits = { intervalMs, maxIntervalMs: MAX_INTERVAL_MS, deadline };
  const result = await poll({ attempt, ...limits }, context);
  if (!result.timedOut) return result.value;
  throw new ActionError(
    `No deployment was created: after ${formatDuration(timeoutMs)} these contexts of ${request.ref} are still not successful: ${last}. Raise \`wait_for_contexts\`, or take those out of \`required_contexts\` that nothing reports.`,
  );
}

/** The contexts that a refusal is about, if they can still become successful. */
function pendingContexts(error: unknown): RefusedContext[] | undefined {
  if (!(error instanceof ApiError) || error.status !== 409) return undefined;
  const { contexts } = readRefusal(error.json);
  return contexts.length === 0 || judgeContexts(contexts).failed ? undefined : contexts;
}

function logWait(contexts: RefusedContext[], { log }: GithubContext): void {
  log.info(`Waiting for ${describeContexts(contexts)}`);
  const { unknown } = judgeContexts(contexts);
  if (unknown.length === 0) return;
  log.warning(
    `GitHub tells of contexts in a state unknown here, which are waited for: ${unknown.join(', ')}.`,
  );
}

/** Asks once more if GitHub merged the default branch first, as the API says to. */
async function create(
  creation: Creation,
  deadline: number,
  context: GithubContext,
): Promise<GithubDeployment> {
  const { ref } = creation.request;
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const deployment = await createOnce(creation, deadline, context);
    if (deployment !== 'merged') return deployment;
    context.log.info(`GitHub merged the default branch into ${ref} instead of deploying it.`);
  }
  throw new ActionError(
    `No deployment was created: GitHub merged the default branch into ${ref} twice, so it keeps moving. Run this again, or set \`auto_merge: false\`.`,
  );
}

function createOnce(
  { request, timeoutMs, onFlight }: Creation,
  deadline: number,
  context: GithubContext,
): Promise<GithubDeployment | 'merged'> {
  const { client, clock } = context;
  const { ref, task = 'deploy', environment = 'production' } = request;
  const write = {
    deadline: Math.min(deadline, clock.now() + timeoutMs),
    ...(onFlight === undefined ? {} : { onFlight }),
    send: async (limits: WriteLimits) =>
      (await client.createDeployment(request, limits)) ?? ('merged' as const),
    async find(agoMs: number, until: number) {
      const filter = { ref, task, environment };
      const { items, at } = await client.recentDeployments(filter, { deadline: until });
      const since = serverTimeAgo(at, agoMs, clock);
      return items.find((item) => item.createdAt >= since && matchesRequest(item, request));
    },
  };
  return writeOnce<GithubDeployment | 'merged'>(write, context);
}
