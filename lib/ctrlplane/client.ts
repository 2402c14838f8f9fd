import { ApiError } from '../http/api-error.ts';
import {
  asJob,
  isAbsent,
  isPage,
  isUnsure,
  readAgents,
  readItems,
  readWorkspaces,
  refusePage,
  type Agent,
  type Workspace,
} from './answer.ts';
import { errorText } from '../http/error-text.ts';
import type { HttpCall } from '../http/http-call.ts';
import { createHttp, type HttpOptions } from '../http/http.ts';
import { isRecord, type JsonRecord } from '../json.ts';
import { readJson } from '../http/read-json.ts';

/** A job's answer; `absent`: there is no such job; `unsure`: the answer may mean that too. */
type JobLook = { job: JsonRecord } | { job?: never; answer: 'absent' | 'unsure' };

/** How long and how often a call may be tried. */
type Patience = Pick<HttpCall, 'until' | 'maxAttempts' | 'quiet'>;

/**
 * The jobs API of Ctrlplane: what an action needs of all its generations. Nothing here changes a job
 * but the two reports. Each function throws ApiError where the server does not give what it is asked for.
 * https://github.com/ctrlplanedev/ctrlplane/tree/main/apps/api/openapi, and for servers before October
 * 2025 https://docs.ctrlplane.dev/api-reference/endpoints/get-a-job
 */
export type Ctrlplane = {
  /** The workspaces that the key sees; undefined where the server answers that it has no such list. */
  listWorkspaces(patience: Patience): Promise<Workspace[] | undefined>;
  readJob(workspaceId: string, jobId: string, patience: Patience): Promise<JobLook>;
  /** The job with its release, environment, deployment and resource; undefined where there is no answer. */
  readWithRelease(
    workspaceId: string,
    jobId: string,
    patience: Patience,
  ): Promise<JsonRecord | undefined>;
  /** A release with its version and variables; undefined where there is none. */
  readRelease(
    workspaceId: string,
    releaseId: string,
    patience: Patience,
  ): Promise<JsonRecord | undefined>;
  /** A job on a server from before October 2025. A 404 is thrown too: only its text says what it means. */
  readLegacyJob(jobId: string, patience: Patience): Promise<JsonRecord>;
  /** The agents of a workspace, none where the server has no such list. */
  listAgents(workspaceId: string, patience: Patience): Promise<Agent[]>;
  /** One page of an agent's jobs, newest first, none where the server has no such list. */
  listAgentJobs(
    agent: { workspaceId: string; id: string; offset: number },
    patience: Patience,
  ): Promise<JsonRecord[]>;
  /** Reports a status to a server since October 2025, in its words, such as `inProgress`. */
  putStatus(workspaceId: string, jobId: string, status: string): Promise<void>;
  /** Reports a status to an older server, in its words, such as `in_progress`. */
  patchJob(
    jobId: string,
    body: { status: string; message: string; externalId: string },
  ): Promise<void>;
};

/** Jobs per page of an agent's list. */
export const AGENT_JOBS_PAGE = 100;

/** The answer that holds a job may be so large; a job of this size cannot be handed on anyway. */
const MAX_JOB_BYTES = 32 * 1024 * 1024;
// A report must not hold up a deployment.
const REPORT = { deadlineMs: 5_000, maxAttempts: 3, repeatable: true } as const;

export type CtrlplaneOptions = Omit<HttpOptions, 'headers' | 'classify'> & { apiKey: string };

/**
 * Makes a client. `baseUrl` is the server's address without `/api`. Servers read the key from
 * `X-API-Key` alone; the documentation says Bearer, so that is sent as well.
 */
export function createCtrlplane(options: CtrlplaneOptions): Ctrlplane {
  const baseUrl = `${options.baseUrl}/api`;
  const http = createHttp({
    ...options,
    baseUrl,
    headers: { 'x-api-key': options.apiKey, authorization: `Bearer ${options.apiKey}` },
    classify: (status, _headers, body) => (isUnsure(status, errorText(body)) ? 'final' : undefined),
  });
  const get = async (path: string, patience: Patience): Promise<unknown> => {
    const { body } = await http.send({
      method: 'GET',
      path,
      maxBodyBytes: MAX_JOB_BYTES,
      ...patience,
    });
    return readJson(`GET ${baseUrl}${path}`, body, options.redactor);
  };
  const send = async (method: 'PUT' | 'PATCH', path: string, body: unknown): Promise<void> => {
    const until = options.clock.now() + 10_000;
    const sent = { method, path, body: JSON.stringify(body) };
    const answer = await http.send({ ...sent, until, ...REPORT });
    refusePage(
      `${method} ${baseUrl}${path}`,
      options.redactor.redact(answer.body.toString('utf8')),
    );
  };
  return { ...reads(get), ...reports(send) };
}

type Get = (path: string, patience: Patience) => Promise<unknown>;
type Send = (method: 'PUT' | 'PATCH', path: string, body: unknown) => Promise<void>;

function reads(get: Get): Omit<Ctrlplane, 'putStatus' | 'patchJob'> {
  return {
    listWorkspaces: (patience) => listWorkspaces(get, patience),
    async readJob(workspaceId, jobId, patience) {
      try {
        const path = jobPath(workspaceId, jobId);
        return { job: asJob(`GET ${path}`, await get(path, patience), jobId) };
      } catch (error) {
        if (isAbsent(error)) return { answer: 'absent' };
        if (isUnsureError(error)) return { answer: 'unsure' };
        throw error;
      }
    },
    readWithRelease(workspaceId, jobId, patience) {
      const ask = (): Promise<unknown> =>
        get(`${jobPath(workspaceId, jobId)}/with-release`, patience);
      // The job is known to be there, so this answer can only mean a fault, which may pass.
      return recordOrNone(
        ask().catch((error: unknown) => {
          if (isUnsureError(error)) return ask();
          throw error;
        }),
      );
    },
    readRelease: (workspaceId, releaseId, patience) =>
      recordOrNone(get(`${workspacePath(workspaceId)}/releases/${segment(releaseId)}`, patience)),
    async readLegacyJob(jobId, patience) {
      const path = `/v1/jobs/${segment(jobId)}`;
      return asJob(`GET ${path}`, await get(path, patience), jobId);
    },
    async listAgents(workspaceId, patience) {
      const path = `${workspacePath(workspaceId)}/job-agents?limit=1000`;
      return readAgents(await itemsOrNone(get(path, patience)));
    },
    listAgentJobs({ workspaceId, id, offset }, patience) {
      const query = `includeDispatchContext=true&limit=${AGENT_JOBS_PAGE}&offset=${offset}`;
      const path = `${workspacePath(workspaceId)}/job-agents/${segment(id)}/jobs?${query}`;
      return itemsOrNone(get(path, patience));
    },
  };
}

function reports(send: Send): Pick<Ctrlplane, 'putStatus' | 'patchJob'> {
  return {
    putStatus: (workspaceId, jobId, status) =>
      send('PUT', `${jobPath(workspaceId, jobId)}/status`, { status }),
    patchJob: (jobId, body) => send('PATCH', `/v1/jobs/${segment(jobId)}`, body),
  };
}

async function listWorkspaces(get: Get, patience: Patience): Promise<Workspace[] | undefined> {
  try {
    return readWorkspaces(await get('/v1/workspaces', patience));
  } catch (error) {
    // An older server, or another one, has a page of its own for this address.
    if (isAbsent(error) || isPage(error)) return undefined;
    throw error;
  }
}

async function itemsOrNone(answer: Promise<unknown>): Promise<JsonRecord[]> {
  return readItems(await recordOrNone(answer));
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

function isUnsureError(error: unknown): boolean {
  return error instanceof ApiError && isUnsure(error.status, error.body);
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
