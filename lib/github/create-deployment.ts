import { ActionError } from '../step/action-error.ts';
import { CancelledError } from '../step/cancelled-error.ts';
import { ApiError } from '../http/api-error.ts';
import { formatDuration } from '../duration.ts';
import type { Creation, DeploymentRequest } from './client.ts';
import type { GithubDeployment } from './answer.ts';
import { readRefusal, type RefusedContext } from './refusal.ts';
import { poll, type PollAttempt } from '../poll.ts';
import { sendOnce } from './write-once.ts';
import { describeContexts, judgeContexts } from './contexts.ts';
import type { CreationInputs } from '../../deployment-status/inputs/creation-inputs.ts';
import { isOf } from './matches-request.ts';
import { serverTimeAgo, type Tools } from './server-time.ts';

// Checks take minutes; half a minute late is early enough, and costs two writes a minute of GitHub's 80.
const MAX_INTERVAL_MS = 30_000;

/**
 * Creates a deployment; where contexts are pending and that is wanted, once they are not.
 *
 * @throws ApiError; ActionError where waiting came to no end
 */
export async function createDeployment(
  { request, waitMs, pollIntervalMs }: CreationInputs,
  tools: Tools,
): Promise<GithubDeployment> {
  if (waitMs === undefined) return create(request, tools);
  const { client } = tools;
  let last = '';
  const attempt = async (until: number): Promise<PollAttempt<GithubDeployment>> => {
    try {
      return {
        done: true,
        value: await create(request, { ...tools, client: client.until(until) }),
      };
    } catch (error) {
      const contexts = awaitable(error);
      if (contexts === undefined) throw error;
      const described = describeContexts(contexts);
      const changed = described !== last;
      if (changed) tellWaiting(contexts, tools);
      last = described;
      return { done: false, changed };
    }
  };
  const limits = { intervalMs: pollIntervalMs, maxIntervalMs: MAX_INTERVAL_MS, timeoutMs: waitMs };
  const result = await poll({ attempt, ...limits, ...tools });
  if (!result.timedOut) return result.value;
  throw new ActionError(
    `No deployment was created: after ${formatDuration(waitMs)} these contexts of ${request.ref} are still not successful: ${last}. Raise \`wait_for_contexts\`, or take those out of \`required_contexts\` that nothing reports.`,
  );
}

/** The contexts that a refusal is about, if they can still become successful. */
function awaitable(error: unknown): RefusedContext[] | undefined {
  if (!(error instanceof ApiError) || error.status !== 409) return undefined;
  const { contexts } = readRefusal(error.rawBody);
  return contexts.length === 0 || judgeContexts(contexts).failed ? undefined : contexts;
}

function tellWaiting(contexts: RefusedContext[], { log }: Tools): void {
  log.info(`Waiting for ${describeContexts(contexts)}`);
  const { unknown } = judgeContexts(contexts);
  if (unknown.length === 0) return;
  log.warning(
    `GitHub tells of contexts in a state unknown here, which are waited for: ${unknown.join(', ')}.`,
  );
}

/** Asks once more where the default branch was merged first, as the API says to. */
async function create(request: DeploymentRequest, tools: Tools): Promise<GithubDeployment> {
  for (let asked = 1; asked <= 2; asked += 1) {
    const { deployment } = await ask(request, tools);
    if (deployment !== undefined) return deployment;
    tools.log.info(`GitHub merged the default branch into ${request.ref} instead of deploying it.`);
  }
  throw new ActionError(
    `No deployment was created: GitHub merged the default branch into ${request.ref} twice, so it keeps moving. Run this again, or set \`auto_merge: false\`.`,
  );
}

function ask(request: DeploymentRequest, tools: Tools): Promise<Creation> {
  const { client } = tools;
  const { ref, task = 'deploy', environment = 'production' } = request;
  return sendOnce({
    ...tools,
    sentAt: client.sentAt,
    send: () => client.createDeployment(request),
    async find(agoMs) {
      const { items, at } = await client.recentDeployments({ ref, task, environment });
      const since = serverTimeAgo(at, agoMs, tools);
      const deployment = items.find((item) => item.createdAt >= since && isOf(item, request));
      return deployment === undefined ? undefined : { deployment };
    },
  }).catch((error: unknown) => {
    throw error instanceof CancelledError && client.inFlight() ? openCancel(error, request) : error;
  });
}

/** A cancel that leaves open whether a deployment was created, of which nobody has the id then. */
function openCancel(
  error: CancelledError,
  { ref, environment = 'production' }: DeploymentRequest,
): ActionError {
  return new ActionError(
    `${error.message} GitHub may have created a deployment of ${ref} to ${environment} all the same, which then has no status: to close it, take its id from \`gh api repos/{owner}/{repo}/deployments\`, which lists the newest first, and run this action with \`state: inactive\` and that \`deployment_id\`.`,
    { cause: error },
  );
}
