import { ApiError } from '../http/api-error.ts';
import { isPathSegment } from '../http/path-segment.ts';
import { asRecord, asText, isRecord, type JsonRecord } from '../json.ts';

/** What a message calls the service. */
export const SERVER = 'Ctrlplane';

export type Workspace = { id: string; slug: string };
export type Agent = { id: string; type: string };

/**
 * The answer as a job: an object that holds the id that was asked for, at its top or under `job`.
 *
 * @throws ApiError if it is anything else
 */
export function asJob(call: string, json: unknown, jobId: string): JsonRecord {
  const record = asRecord(json);
  // For some months the job's own fields were under `job` alone.
  const id = record['id'] ?? asRecord(record['job'])['id'];
  if (typeof id === 'string' && id.toLowerCase() === jobId.toLowerCase()) return record;
  const details = { kind: 'answer', server: SERVER, call, faultClass: 'final' } as const;
  throw new ApiError('returned JSON that is not this job', details);
}

/** The list of workspaces, or undefined if the answer is something else. */
export function readWorkspaces(json: unknown): Workspace[] | undefined {
  const { workspaces, workspaceIds } = asRecord(json);
  if (Array.isArray(workspaces)) {
    const listed = workspaces
      .map(asRecord)
      .flatMap(({ id, slug }) => (isPathSegment(id) ? [{ id, slug: asText(slug) }] : []));
    // A server lists a workspace once for each role of the user in it.
    return [...new Map(listed.map((workspace) => [workspace.id, workspace])).values()];
  }
  // The first server of October 2025 answered with ids alone.
  if (!Array.isArray(workspaceIds)) return undefined;
  const ids: unknown[] = workspaceIds;
  return ids.flatMap((id) => (isPathSegment(id) ? [{ id, slug: '' }] : []));
}

/** The objects of a list: the one named `items`, else the first that holds any. */
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
