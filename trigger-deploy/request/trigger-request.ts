import type { TriggerRequest } from '../../lib/carpathian/client.ts';
import { shorten } from '../../lib/shorten.ts';
import type { CheckedOutCommit } from './checked-out-commit.ts';
import { shortRef, type CommitDetails, type EventCommit } from './event-commit.ts';

/** Where the values of a request come from, the first that has one wins: input, event, checkout. */
export type RequestSources = {
  inputs: TriggerRequest;
  event: Exclude<EventCommit, { skip: string }>;
  env: NodeJS.ProcessEnv;
  /** Asked only where the event does not describe the commit. */
  readCheckout: () => Promise<CheckedOutCommit | undefined>;
};

// A long message helps nobody on a dashboard; a sibling endpoint on the same host refuses large bodies.
const MAX_MESSAGE_CHARS = 8_000;
const MAX_FIELD_CHARS = 1_000;
const MAX_BODY_BYTES = 64_000;

/** Puts the request together. Fields without a value are left out. */
export async function buildTriggerRequest(sources: RequestSources): Promise<TriggerRequest> {
  const { inputs, event, env } = sources;
  const repository = inputs.repository ?? env['GITHUB_REPOSITORY'];
  const commit = inputs.commit ?? (isElsewhere(sources) ? undefined : event.commit);
  const details = await describe(commit, sources);
  return limitSize(
    withoutEmpty({
      repository,
      commit,
      branch: inputs.branch ?? event.branch,
      commit_message: inputs.commit_message ?? details.message,
      author_name: inputs.author_name ?? details.authorName,
      author_email: inputs.author_email ?? details.authorEmail,
      webhook_url: inputs.webhook_url ?? commitUrl(env['GITHUB_SERVER_URL'], repository, commit),
    }),
  );
}

/** Whether another branch or repository is to be deployed, which the event's commit says nothing about. */
function isElsewhere({ inputs, event, env }: RequestSources): boolean {
  const own = env['GITHUB_REPOSITORY'] ?? '';
  const { branch, repository = own } = inputs;
  const isOther = branch !== undefined && event.branch !== undefined && event.isTag !== true;
  return (
    (isOther && shortRef(branch) !== event.branch) || repository.toLowerCase() !== own.toLowerCase()
  );
}

/** The page of a commit on this GitHub server, or undefined where a part of its address is unknown. */
export function commitUrl(
  serverUrl: string | undefined,
  repository: string | undefined,
  commit: string | undefined,
): string | undefined {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository ?? '') || !/^[0-9a-f]{7,64}$/i.test(commit ?? '')) {
    return undefined;
  }
  return `${serverUrl ?? 'https://github.com'}/${repository}/commit/${commit}`;
}

/** Message and author of exactly the commit that is deployed, not of another one at hand. */
async function describe(
  commit: string | undefined,
  { inputs, event, readCheckout }: RequestSources,
): Promise<CommitDetails> {
  const fromEvent = commit === event.commit ? event.details : {};
  const known = {
    message: inputs.commit_message ?? fromEvent.message,
    authorName: inputs.author_name ?? fromEvent.authorName,
    authorEmail: inputs.author_email ?? fromEvent.authorEmail,
  };
  const isKnown = Object.values(known).every((value) => value !== undefined);
  if (isKnown || commit === undefined) return fromEvent;
  const checkout = await readCheckout();
  return checkout?.commit === commit ? { ...checkout, ...fromEvent } : fromEvent;
}

function withoutEmpty(fields: Record<keyof TriggerRequest, string | undefined>): TriggerRequest {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );
}

function limitSize(request: TriggerRequest): TriggerRequest {
  const limited: TriggerRequest = Object.fromEntries(
    Object.entries(request).map(([name, value]: [string, string]) => [
      name,
      shorten(value, name === 'commit_message' ? MAX_MESSAGE_CHARS : MAX_FIELD_CHARS),
    ]),
  );
  // Text of control characters is six times as long in JSON.
  for (let chars = MAX_MESSAGE_CHARS / 2; byteLength(limited) > MAX_BODY_BYTES; chars /= 2) {
    limited.commit_message = shorten(limited.commit_message ?? '', Math.floor(chars));
  }
  return limited;
}

function byteLength(request: TriggerRequest): number {
  return Buffer.byteLength(JSON.stringify(request));
}
