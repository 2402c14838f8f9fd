import { asRecord } from '../../lib/json.ts';
import { SAMPLE, type SimulatedJob } from './job.ts';
import { without } from './without.ts';

const AGENT_CONFIG = { installationId: 7, owner: 'octo-org', repo: 'octo-repo', workflowId: 9 };
const CREATED_AT = '2026-01-05T08:59:00.000Z';

/** Response formats of servers before October 2025; `May 2025` is C when it marked secrets. */
export type LegacyForm = 'A' | 'B' | 'May 2025' | 'C';

/** A job on a server before October 2025. */
export function legacyAnswer(job: SimulatedJob, form: LegacyForm): unknown {
  if (form === 'A' || form === 'B') return withRunbook(job, form);
  const { variables, version } = job;
  const common = { ...rowAnswer(job, form), variables };
  if (job.kind === 'runbook') return common;
  const parts = { ...partsOf(job, form), resource: resourceOf(job, form) };
  if (form === 'C') {
    const named = version && { ...version, message: null };
    return { ...common, metadata: {}, links: {}, ...parts, version: named, release: named };
  }
  return { ...common, ...parts, version: versionOfMay(job), release: variableSetRelease(job) };
}

/** A job's own fields, which are also the response to a report. */
export function rowAnswer(job: SimulatedJob, form: LegacyForm): Record<string, unknown> {
  const times = { startedAt: job.startedAt ?? null, completedAt: job.completedAt ?? null };
  return {
    id: job.id,
    jobAgentId: SAMPLE.agent,
    jobAgentConfig: AGENT_CONFIG,
    externalId: job.externalId ?? null,
    status: snakeCase(job.status),
    message: job.message ?? null,
    reason: 'policy_passing',
    createdAt: CREATED_AT,
    updatedAt: CREATED_AT,
    ...(form === 'A' ? {} : times),
  };
}

function withRunbook(job: SimulatedJob, form: 'A' | 'B'): unknown {
  // All values were converted to strings, even objects.
  const variables = Object.fromEntries(
    Object.entries(job.variables).map(([name, value]) => [name, String(value)]),
  );
  const isRunbook = job.kind === 'runbook';
  const approver = { id: SAMPLE.approver, name: 'Ada' };
  const rest = {
    job: rowAnswer(job, form),
    ...partsOf(job, form),
    variables,
    runbook: isRunbook ? { id: SAMPLE.system, name: 'Rotate keys' } : null,
    approval: isRunbook ? null : { id: 'a1', status: 'approved', approver },
  };
  const { tag, metadata, jobAgentConfig, status, ...version } = job.version ?? {};
  const resource = resourceOf(job, form) ?? null;
  if (form === 'A') {
    const release = job.version === undefined ? null : { ...version, version: tag, metadata };
    return { ...rowAnswer(job, form), ...rest, target: resource, release };
  }
  // For some months metadata was a list, and the job's own fields were only under `job`.
  const list = Object.entries(asRecord(metadata)).map(([key, value]) => ({ id: key, key, value }));
  const release = {
    ...version,
    jobAgentConfig,
    status,
    message: null,
    version: tag,
    metadata: list,
  };
  return { ...rest, resource, release: job.version === undefined ? null : release };
}

/** Filters are called selectors since April 2025. */
function partsOf({ environment, deployment }: SimulatedJob, form: LegacyForm) {
  const { id, name, description } = environment ?? {};
  const selector = form === 'B' ? { resourceFilter: null } : { resourceSelector: null };
  const ofForm = {
    A: { policyId: null, targetFilter: null, deletedAt: null },
    B: { policyId: SAMPLE.system, ...selector },
    'May 2025': { policyId: SAMPLE.system, directory: '', ...selector },
    C: { directory: '', ...selector },
  };
  const retry = form === 'A' ? {} : { retryCount: 0, timeout: null, ...selector };
  const ofSystem = { systemId: SAMPLE.system, createdAt: CREATED_AT };
  return {
    environment: environment && { id, name, description, ...ofSystem, ...ofForm[form] },
    deployment: deployment && {
      ...without(deployment, 'metadata', 'jobAgentSelector', 'resourceSelector'),
      systemId: SAMPLE.system,
      jobAgentId: SAMPLE.agent,
      ...retry,
    },
  };
}

function resourceOf({ resource }: SimulatedJob, form: LegacyForm): unknown {
  if (resource === undefined) return undefined;
  const nulls = { providerId: null, updatedAt: null, lockedAt: null };
  if (form === 'A') return { ...without(resource, 'createdAt'), ...nulls };
  const dated = { ...resource, ...nulls, deletedAt: null };
  return form === 'B' ? dated : { ...dated, relationships: {} };
}

function versionOfMay({ version }: SimulatedJob): unknown {
  return version && { ...without(version, 'metadata'), message: null };
}

/**
 * The release of May 2025, the only place that marks sensitive variables; their values are
 * encrypted there.
 */
function variableSetRelease(job: SimulatedJob): unknown {
  const ids = { id: SAMPLE.release, releaseTargetId: SAMPLE.release, createdAt: CREATED_AT };
  const values = Object.entries(job.variables).map(([key, value]) => ({
    id: SAMPLE.release,
    variableSetReleaseId: SAMPLE.release,
    variableValueSnapshotId: SAMPLE.release,
    createdAt: CREATED_AT,
    variableValueSnapshot: {
      id: SAMPLE.release,
      workspaceId: job.workspaceId,
      key,
      sensitive: job.encrypted.includes(key),
      value: job.encrypted.includes(key) ? '00ff:00ff' : value,
      createdAt: CREATED_AT,
    },
  }));
  const resource = asRecord(resourceOf(job, 'B'));
  const list = [{ id: 'm1', resourceId: SAMPLE.resource, key: 'team/owner', value: 'shop' }];
  const releaseTarget = {
    id: SAMPLE.release,
    resourceId: SAMPLE.resource,
    environmentId: SAMPLE.environment,
    deploymentId: SAMPLE.deployment,
    desiredReleaseId: null,
    resource: { ...resource, metadata: list },
    ...partsOf(job, 'May 2025'),
  };
  return {
    id: SAMPLE.release,
    versionReleaseId: SAMPLE.release,
    variableReleaseId: SAMPLE.release,
    createdAt: CREATED_AT,
    variableSetRelease: { ...ids, values },
    versionRelease: {
      ...ids,
      versionId: SAMPLE.version,
      version: versionOfMay(job),
      releaseTarget,
    },
  };
}

/** A status as servers before October 2025 spell it. */
function snakeCase(status: string): string {
  return status.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
