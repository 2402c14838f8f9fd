import { HttpResponse } from 'msw';
import { SAMPLE, type SimulatedJob } from './job.ts';
import { without } from './without.ts';

const AGENT_CONFIG = {
  installationId: 7,
  owner: 'octo-org',
  repo: 'octo-repo',
  workflowId: 9,
  ref: 'main',
};
const CREATED_AT = '2026-01-05T08:59:00.000Z';

export type AnswerOptions = { generation: 'D' | 'E'; includeContext?: boolean };

/** A job by its id, on servers since October 2025. */
export function jobAnswer(
  job: SimulatedJob,
  { generation, includeContext = true }: AnswerOptions,
): Record<string, unknown> {
  const { externalId, message, startedAt, completedAt } = job;
  const hasContext = generation === 'E' && job.hasContext && includeContext;
  return {
    id: job.id,
    releaseId: job.kind === 'release' ? SAMPLE.release : '',
    jobAgentId: SAMPLE.agent,
    jobAgentConfig: AGENT_CONFIG,
    status: job.status,
    createdAt: CREATED_AT,
    updatedAt: CREATED_AT,
    metadata: {},
    // JSON has no undefined members.
    externalId,
    message,
    startedAt,
    completedAt,
    dispatchContext: hasContext ? contextAnswer(job) : undefined,
  };
}

function contextAnswer(job: SimulatedJob): Record<string, unknown> {
  const { resource, version, environment, deployment, variables, inputs } = job;
  const jobAgent = {
    id: SAMPLE.agent,
    name: 'github',
    type: 'github-app',
    config: AGENT_CONFIG,
    workspaceId: job.workspaceId,
  };
  const agent = { jobAgent, jobAgentConfig: AGENT_CONFIG };
  if (job.kind === 'workflow') return { ...agent, inputs, workflow: WORKFLOW };
  const release = { ...releaseAnswer(job), version };
  return { ...agent, release, resource, version, environment, deployment, variables };
}

const WORKFLOW = {
  id: SAMPLE.system,
  name: 'Migrate',
  slug: 'migrate',
  inputs: [{ key: 'environment', type: 'string' }],
  jobs: [{ name: 'migrate', ref: SAMPLE.agent, config: AGENT_CONFIG, selector: 'true' }],
};

/** The response of the release endpoint. */
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
    version: version && { ...version, message: null },
    variables,
    encryptedVariables: encrypted,
    releaseTarget,
  };
}

/** A job with its release; newer servers omit the version and the variables. */
export function withReleaseAnswer(job: SimulatedJob, generation: 'D' | 'E'): unknown {
  const { environment, deployment, resource } = job;
  const common = { job: jobAnswer(job, { generation }), resource };
  if (generation === 'D') {
    const system = { systemId: SAMPLE.system };
    return {
      ...common,
      release: releaseAnswer(job),
      environment: environment && { ...environment, ...system },
      deployment: deployment && { ...deployment, ...system, timeout: null },
    };
  }
  // Database rows.
  return {
    ...common,
    release: {
      ...releaseAnswer(job),
      version: undefined,
      variables: {},
      encryptedVariables: [],
    },
    environment: environment && { ...environment, resourceSelector: 'true' },
    deployment: deployment && { ...without(deployment, 'slug'), workspaceId: job.workspaceId },
    resource: resource && { ...resource, deletedAt: null },
  };
}

/** An agent in a workspace's list. */
export function agentAnswer(agent: object, workspaceId: string): Record<string, unknown> {
  return { ...agent, workspaceId, config: AGENT_CONFIG, metadata: {} };
}

/** The response to a JSON client for an unsupported request. */
export function reply(status: number, body: Record<string, unknown>): Response {
  return HttpResponse.json(body, { status });
}
