import { ApiError } from '../http/api-error.ts';
import { errorText } from '../http/error-text.ts';
import type { ReadLimits } from '../http/http-call.ts';
import { createHttp, type Http, type HttpContext } from '../http/http.ts';
import { readJson } from '../http/read-json.ts';
import { isRecord, type JsonRecord } from '../json.ts';
import {
  asJob,
  readAgents,
  readItems,
  readWorkspaces,
  SERVER,
  type Agent,
  type Workspace,
} from './answer.ts';
import { isAbsent, isAmbiguousAbsence, isPage, rejectPage } from './refusal.ts';

/** Jobs per page of an agent's list. */
export const AGENT_JOBS_PAGE = 100;

/** Larger jobs cannot be exported anyway. */
const MAX_JOB_BYTES = 32 * 1024 * 1024;
// Reporting must not delay a deployment.
const REPORT = { timeoutMs: 5_000, maxAttempts: 3, repeatable: true } as const;
const REPORT_TIMEOUT_MS = 10_000;

/** All functions throw ApiError if the server does not return what was requested. */
export type Ctrlplane = ReturnType<typeof reads> &
  ReturnType<typeof lists> &
  ReturnType<typeof reports>;

/**
 * The jobs API of Ctrlplane, in all its generations:
 * - https://github.com/ctrlplanedev/ctrlplane/tree/main/apps/api/openapi
 * - before October 2025 https://docs.ctrlplane.dev/api-reference/endpoints/get-a-job
 *
 * @param baseUrl of the server, without `/api`
 */
export function createCtrlplane(
  { baseUrl, apiKey }: { baseUrl: string; apiKey: string },
  context: HttpContext,
): Ctrlplane {
  const service = {
    name: SERVER,
    baseUrl: `${baseUrl}/api`,
    // Servers read only `X-API-Key`, but Bearer is documented.
    headers: { 'x-api-key': apiKey, authorization: `Bearer ${apiKey}` },
    classify: (status: number, _headers: unknown, body: string) =>
      isAmbiguousAbsence(status, errorText(body)) ? ('final' as const) : undefined,
  };
  const http = createHttp(service, context);
  const get: Get = async (path, limits) => {
    const call = { method: 'GET', path, maxBodyBytes: MAX_JOB_BYTES, ...limits } as const;
    return readJson(await http.send(call), context.redactor);
  };
  return { ...reads(get), ...lists(get), ...reports(http, context) };
}

type Get = (path: string, limits: ReadLimits) => Promise<unknown>;

function reads(get: Get) {
  return {
    /** `ambiguous`: an error that may also mean that there is no such job. */
    async readJob(
      workspaceId: string,
      jobId: string,
      limits: ReadLimits,
    ): Promise<JsonRecord | 'absent' | 'ambiguous'> {
      try {
        const path = jobPath(workspaceId, jobId);
        return asJob(`GET ${path}`, await get(path, limits), jobId);
      } catch (error) {
        if (isAbsent(error)) return 'absent';
        if (isAmbiguous(error)) return 'ambiguous';
        throw error;
      }
    },
    /**
     * The job with its release, environment, deployment and resource; undefined if there is none.
     */
    readWithRelease(
      workspaceId: string,
      jobId: string,
      limits: ReadLimits,
    ): Promise<JsonRecord | undefined> {
      const read = (): Promise<unknown> =>
        get(`${jobPath(workspaceId, jobId)}/with-release`, limits);
      // The job exists, so this error must be temporary.
      return recordOrNone(
        read().catch((error: unknown) => {
          if (isAmbiguous(error)) return read();
          throw error;
        }),
      );
    },
    /** A release with its version and variables; undefined if there is none. */
    readRelease: (workspaceId: string, releaseId: string, limits: ReadLimits) =>
      recordOrNone(get(`${workspacePath(workspaceId)}/releases/${segment(releaseId)}`, limits)),
    /**
     * A job on a server before October 2025. Also throws on 404, since only its message shows the
     * cause.
     */
    async readLegacyJob(jobId: string, limits: ReadLimits): Promise<JsonRecord> {
      const path = `/v1/jobs/${segment(jobId)}`;
      return asJob(`GET ${path}`, await get(path, limits), jobId);
    },
  };
}

function lists(get: Get) {
  return {
    /** The workspaces that the key has access to; undefined if the server has no such list. */
    async listWorkspaces(limits: ReadLimits): Promise<Workspace[] | undefined> {
      try {
        return readWorkspaces(await get('/v1/workspaces', limits));
      } catch (error) {
        // Older servers, and servers other than Ctrlplane, return a web page for this URL.
        if (isAbsent(error) || isPage(error)) return undefined;
        throw error;
      }
    },
    /** Empty if the server has no such list. */
    async listAgents(workspaceId: string, limits: ReadLimits): Promise<Agent[]> {
      const path = `${workspacePath(workspaceId)}/job-agents?limit=1000`;
      return readAgents(readItems(await recordOrNone(get(path, limits))));
    },
    /** One page of an agent's jobs, newest first; empty if the server has no such list. */
    async listAgentJobs(
      { workspaceId, id }: { workspaceId: string; id: string },
      { status, offset }: { status?: string; offset: number },
      limits: ReadLimits,
    ): Promise<JsonRecord[]> {
      const filter = status === undefined ? '' : `status=${status}&`;
      const query = `${filter}includeDispatchContext=true&limit=${AGENT_JOBS_PAGE}&offset=${offset}`;
      const path = `${workspacePath(workspaceId)}/job-agents/${segment(id)}/jobs?${query}`;
      return readItems(await recordOrNone(get(path, limits)));
    },
  };
}

function reports(http: Http, { clock, redactor }: HttpContext) {
  const send = async (method: 'PUT' | 'PATCH', path: string, body: unknown): Promise<void> => {
    const deadline = clock.now() + REPORT_TIMEOUT_MS;
    const call = { method, path, body: JSON.stringify(body), deadline, ...REPORT };
    rejectPage(await http.send(call), redactor);
  };
  return {
    /** Sets a status on servers since October 2025, such as `inProgress`. */
    putStatus: (workspaceId: string, jobId: string, status: string) =>
      send('PUT', `${jobPath(workspaceId, jobId)}/status`, { status }),
    /** Sets a status on older servers, such as `in_progress`. */
    patchJob: (jobId: string, body: { status: string; message: string; externalId: string }) =>
      send('PATCH', `/v1/jobs/${segment(jobId)}`, body),
  };
}

async function recordOrNone(answer: Promise<unknown>): Promise<JsonRecord | undefined> {
  try {
    const json = await answer;
    return isRecord(json) ? json : undefined;
  } catch (error) {
    if (isAbsent(error) || (error instanceof ApiError && error.status === 400)) return undefined;
    throw error;
  }
}

function isAmbiguous(error: unknown): boolean {
  return error instanceof ApiError && isAmbiguousAbsence(error.status, error.body);
}

function jobPath(workspaceId: string, jobId: string): string {
  return `${workspacePath(workspaceId)}/jobs/${segment(jobId)}`;
}

function workspacePath(workspaceId: string): string {
  return `/v1/workspaces/${segment(workspaceId)}`;
}

function segment(text: string): string {
  return encodeURIComponent(text);
}
