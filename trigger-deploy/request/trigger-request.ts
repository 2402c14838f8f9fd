import type { TriggerRequest } from '../../lib/carpathian/client.ts';
import { compact } from '../../lib/compact.ts';
import { shorten } from '../../lib/shorten.ts';
import type { CommitDetails, EventCommit } from './event-commit.ts';

/** The first source with a value wins: input, event, checkout. */
export type RequestSources = {
  inputs: TriggerRequest;
  event: EventCommit;
  env: NodeJS.ProcessEnv;
  /** Called only if the event has no details of the commit. */
  readCheckout: (commit: string) => Promise<CommitDetails | undefined>;
};

// Nobody reads a longer message on a dashboard, and a sibling endpoint on the same host rejects
// large bodies.
const MAX_MESSAGE_CHARS = 8_000;
const MAX_FIELD_CHARS = 1_000;
const MAX_BODY_BYTES = 64_000;

export async function buildTriggerRequest(sources: RequestSources): Promise<TriggerRequest> {
  const { inputs, event, env } = sources;
  const repository = inputs.repository ?? env['GITHUB_REPOSITORY'];
  const commit = inputs.commit ?? (isElsewhere(sources) ? undefined : event.commit);
  const details = await detailsOf(commit, sources);
  return limitSize({
    repository,
    commit,
    branch: inputs.branch ?? event.branch,
    commit_message: inputs.commit_message ?? details.message,
    author_name: inputs.author_name ?? details.authorName,
    author_email: inputs.author_email ?? details.authorEmail,
    webhook_url: inputs.webhook_url ?? commitUrl(env['GITHUB_SERVER_URL'], repository, commit),
  });
}

/** Adds the commit to a request that has only a branch or tag. */
export function withCommit(
  request: TriggerRequest,
  commit: string,
  env: NodeJS.ProcessEnv,
): TriggerRequest {
  if (request.commit !== undefined || commit === '') return request;
  const { repository, webhook_url: link } = request;
  const webhook_url = link ?? commitUrl(env['GITHUB_SERVER_URL'], repository, commit);
  return compact({ ...request, commit, webhook_url });
}

/** Whether the inputs set a branch or repository that the event's commit does not belong to. */
function isElsewhere({ inputs, event, env }: RequestSources): boolean {
  const own = env['GITHUB_REPOSITORY'] ?? '';
  const { branch, repository = own } = inputs;
  const isOther = branch !== undefined && event.branch !== undefined && event.isTag !== true;
  return (isOther && branch !== event.branch) || repository.toLowerCase() !== own.toLowerCase();
}

/** URL of a commit; undefined if it has none, for example if `commit` is a tag. */
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

/** Details of exactly this commit, even if the event or the checkout has another one. */
async function detailsOf(
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
  return { ...(await readCheckout(commit)), ...fromEvent };
}

type Fields = Record<keyof TriggerRequest, string | undefined>;

function limitSize(fields: Fields): TriggerRequest {
  const request = cut(fields, MAX_MESSAGE_CHARS);
  const bytes = Buffer.byteLength(JSON.stringify(request));
  // A control character takes six bytes in JSON. Six other fields take at most 36 kB, half a
  // message 24 kB.
  return bytes > MAX_BODY_BYTES ? cut(fields, MAX_MESSAGE_CHARS / 2) : request;
}

/** Drops fields without a value. */
function cut(fields: Fields, maxMessageChars: number): TriggerRequest {
  const entries = Object.entries(fields).map(([name, value = '']): [string, string] => {
    const maxChars = name === 'commit_message' ? maxMessageChars : MAX_FIELD_CHARS;
    return [name, shorten(value, maxChars)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
