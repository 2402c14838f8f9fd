import { ApiError } from '../http/api-error.ts';
import { errorText, isHtml } from '../http/error-text.ts';
import { asRecord, isRecord, type JsonRecord } from '../json.ts';
import { isPathSegment } from '../http/path-segment.ts';

export type Workspace = { id: string; slug: string };
export type Agent = { id: string; type: string };

/**
 * The answer as a job: an object that holds the id that was asked for, at its top or under `job`.
 *
 * @throws ApiError where it is anything else
 */
export function asJob(call: string, json: unknown, jobId: string): JsonRecord {
  const record = asRecord(json);
  const { id } = isRecord(record['job']) ? record['job'] : record;
  if (typeof id === 'string' && id.toLowerCase() === jobId.toLowerCase()) return record;
  const details = { kind: 'answer', call, faultClass: 'final' } as const;
  throw new ApiError(`${call}: the answer is JSON, but not this job`, details);
}

/** The list of workspaces, or undefined where the answer is none. */
export function readWorkspaces(json: unknown): Workspace[] | undefined {
  const { workspaces, workspaceIds } = asRecord(json);
  if (Array.isArray(workspaces)) {
    return workspaces
      .map(asRecord)
      .flatMap(({ id, slug }) => (isPathSegment(id) ? [{ id, slug: asText(slug) }] : []));
  }
  // The first server of October 2025 answered with ids alone.
  if (!Array.isArray(workspaceIds)) return undefined;
  const ids: unknown[] = workspaceIds;
  return ids.flatMap((id) => (isPathSegment(id) ? [{ id, slug: '' }] : []));
}

/** The objects of a list: that of the name `items`, else the first one that holds any. */
export function readItems(json: JsonRecord = {}): JsonRecord[] {
  const { items, ...others } = json;
  const candidates = Array.isArray(items) ? [items] : Object.values(others);
  const lists = candidates.map((list) => (Array.isArray(list) ? list.filter(isRecord) : []));
  return lists.find(({ length }) => length > 0) ?? [];
}

/** The agents among the objects of a list. */
export function readAgents(items: readonly JsonRecord[]): Agent[] {
  return items.flatMap(({ id, type }) => (isPathSegment(id) ? [{ id, type: asText(type) }] : []));
}

/**
 * Refuses a page, such as one to sign in at, as the answer to a report: it is that of another server. Any
 * other answer is taken, also an empty one.
 *
 * @throws ApiError that shows the title of the page
 */
export function refusePage(call: string, text: string): void {
  if (!isHtml(text)) return;
  const title = errorText(text);
  const details = { kind: 'answer', call, body: title, faultClass: 'final' } as const;
  throw new ApiError(`${call}: the answer is a web page${title && ` (${title})`}`, details);
}

/** Whether the server has nothing at this address. */
export function isAbsent(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 404;
}

/** Whether a 2xx answer was not JSON, as a web page is. */
export function isNoJson(error: unknown): error is ApiError {
  return error instanceof ApiError && error.cause instanceof SyntaxError;
}

/** Whether a 2xx answer was a page for people, which is shown by its title. */
export function isPage(error: unknown): error is ApiError {
  return isNoJson(error) && error.body !== '';
}

/** Until December 2025 a server said so of a job that it does not know, and of any fault of its engine. */
export function isUnsure(status: number | undefined, text: string): boolean {
  return status === 500 && /^job not found$/i.test(text);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
