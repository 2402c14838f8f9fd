import { ApiError } from '../http/api-error.ts';
import { isPathSegment } from '../http/path-segment.ts';
import { asRecord, asText, isRecord, type JsonRecord } from '../json.ts';

/** The service's name in messages. */
export const SERVER = 'Ctrlplane';

export type Workspace = { id: string; slug: string };
export type Agent = { id: string; type: string };

/**
 * Validates that a response is the requested job: an object with its id at the top level or under
 * `job`.
 *
 * @throws ApiError if it is anything else
 */
export function asJob(call: string, json: unknown, jobId: string): JsonRecord {
  const record = asRecord(json);
  // For some months the job's own fields were only under `job`.
  const id = record['id'] ?? asRecord(record['job'])['id'];
  if (typeof id === 'string' && id.toLowerCase() === jobId.toLowerCase()) return record;
  const details = { kind: 'answer', server: SERVER, call, faultClass: 'final' } as const;
  throw new ApiError('returned JSON that is not this job', details);
}

/** Undefined if the response is not a list of workspaces. */
export function readWorkspaces(json: unknown): Workspace[] | undefined {
  const { workspaces, workspaceIds } = asRecord(json);
  if (Array.isArray(workspaces)) {
    const listed = workspaces
      .map(asRecord)
      .flatMap(({ id, slug }) => (isPathSegment(id) ? [{ id, slug: asText(slug) }] : []));
    // Servers list a workspace once per role of the user.
    return [...new Map(listed.map((workspace) => [workspace.id, workspace])).values()];
  }
  // The first servers of October 2025 returned only ids.
  if (!Array.isArray(workspaceIds)) return undefined;
  const ids: unknown[] = workspaceIds;
  return ids.flatMap((id) => (isPathSegment(id) ? [{ id, slug: '' }] : []));
}

/** The objects of the list named `items`, else of the first list that contains any. */
export function readItems(json: JsonRecord = {}): JsonRecord[] {
  const { items, ...others } = json;
  const candidates = Array.isArray(items) ? [items] : Object.values(others);
  const lists = candidates.map((list) => (Array.isArray(list) ? list.filter(isRecord) : []));
  return lists.find(({ length }) => length > 0) ?? [];
}

export function readAgents(items: readonly JsonRecord[]): Agent[] {
  return items.flatMap(({ id, type }) => (isPathSegment(id) ? [{ id, type: asText(type) }] : []));
}
