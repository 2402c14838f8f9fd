import { HttpResponse } from 'msw';
import { asRecord } from '../../lib/json.ts';
import { SAMPLE, type SimulatedJob } from './job.ts';

const AGENT_CONFIG = { installationId: 7, owner: 'octo-org', repo: 'octo-repo', workflowId: 9 };
const CREATED_AT = '2026-01-05T08:59:00.000Z';

/** A job as a server before October 2025 answers it. */
export function legacyAnswer(job: SimulatedJob, generation: 'A' | 'B' | 'C'): unknown {
  const own = {
    id: job.id,
    jobAgentId: SAMPLE.agent,
    jobAgentConfig: AGENT_CONFIG,
    externalId: job.externalId ?? null,
    status: snakeCase(job.status),
    message: job.message ?? null,
    reason: 'policy_passing',
    createdAt: CREATED_AT,
    updatedAt: CREATED_AT,
  };
  if (generation === 'C') {
    const common = { ...own, variables: job.variables, metadata: {}, links: {} };
    if (job.kind === 'runbook') return common;
    const parts = { ...legacyParts(job), resource: job.resource, version: job.version };
    return { ...common, ...parts, release: job.version };
  }
  // Every value was made a text, an object as well.
  const variables = Object.fromEntries(
    Object.entries(job.variables).map(([name, value]) => [name, String(value)]),
  );
  const runbook = job.kind === 'runbook' ? { id: SAMPLE.system, name: 'Rotate keys' } : null;
  const approver = { id: SAMPLE.approver, name: 'Ada' };
  const approval = job.kind === 'runbook' ? null : { id: 'a1', status: 'approved', approver };
  const rest = { ...legacyParts(job), variables, runbook, approval };
  const { tag, metadata, ...version } = job.version ?? {};
  if (generation === 'A') {
    const release = job.version && { ...version, version: tag, metadata };
    return { ...own, ...rest, target: job.resource ?? null, release: release ?? null };
  }
  // For some months the metadata was a list, and the job's own fields stood under `job` alone.
  const list = Object.entries(asRecord(metadata)).map(([key, value]) => ({ id: key, key, value }));
  const release = job.version && { ...version, version: tag, metadata: list };
  return { job: own, ...rest, resource: job.resource ?? null, release: release ?? null };
}

function legacyParts({ environment, deployment }: SimulatedJob): Record<string, unknown> {
  return {
    environment: environment && { ...environment, systemId: SAMPLE.system },
    deployment: deployment && { ...deployment, systemId: SAMPLE.system, timeout: null },
  };
}

/** A job as a server since October 2025 answers it by its id. */
export function jobAnswer(job: SimulatedJob, generation: 'D' | 'E'): Record<string, unknown> {
  const { resource, version, environment, deployment, variables, inputs } = job;
  const agent = { id: SAMPLE.agent, name: 'github', type: 'github-app', config: AGENT_CONFIG };
  const context = {
    jobAgent: agent,
    jobAgentConfig: AGENT_CONFIG,
    ...(job.kind === 'workflow'
      ? { inputs, workflow: { id: SAMPLE.system, name: 'Migrate', slug: 'migrate' } }
      : { release: releaseAnswer(job), resource, version, environment, deployment, variables }),
  };
  return {
    id: job.id,
    releaseId: job.kind === 'release' ? SAMPLE.release : '',
    jobAgentId: SAMPLE.agent,
    jobAgentConfig: AGENT_CONFIG,
    status: job.status,
    createdAt: CREATED_AT,
    updatedAt: CREATED_AT,
    metadata: {},
    ...(generation === 'E' && job.hasContext ? { dispatchContext: context } : {}),
  };
}

/** A release as its own address answers it. */
export function releaseAnswer({
  version,
  variables,
  encrypted,
}: SimulatedJob): Record<string, unknown> {
  const releaseTarget = {
    resourceId: SAMPLE.resource,
    environmentId: SAMPLE.environment,
    deploymentId: SAMPLE.deployment,
  };
  return {
    id: SAMPLE.release,
    createdAt: CREATED_AT,
    version,
    variables,
    encryptedVariables: encrypted,
    releaseTarget,
  };
}

/** The answer about a job with its release: newer servers leave the version and the variables out of it. */
export function withReleaseAnswer(job: SimulatedJob, generation: 'D' | 'E'): unknown {
  return {
    job: jobAnswer({ ...job, hasContext: false }, generation),
    release:
      generation === 'D'
        ? releaseAnswer(job)
        : { ...releaseAnswer(job), version: undefined, variables: {}, encryptedVariables: [] },
    ...legacyParts(job),
    resource: job.resource,
  };
}

/** A status in the words of servers before October 2025. */
function snakeCase(status: string): string {
  return status.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** What a server says to a JSON client that it does not serve. */
export function reply(status: number, body: Record<string, unknown>): Response {
  return HttpResponse.json(body, { status });
}
