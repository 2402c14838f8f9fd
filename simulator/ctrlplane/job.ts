/** A job of a simulated Ctrlplane, from which each generation derives its responses. */
export type SimulatedJob = {
  id: string;
  workspaceId: string;
  kind: 'release' | 'workflow' | 'runbook';
  /** As current servers report it. */
  status: string;
  /** The last reported message. */
  message?: string;
  externalId?: string;
  startedAt?: string;
  completedAt?: string;
  variables: Record<string, unknown>;
  encrypted: string[];
  resource?: Record<string, unknown>;
  version?: Record<string, unknown>;
  environment?: Record<string, unknown>;
  deployment?: Record<string, unknown>;
  inputs: Record<string, unknown>;
  /** False: created before jobs had a context (February 2026). */
  hasContext: boolean;
};

/** Ids of the sample job and its parts. */
export const SAMPLE = {
  job: '3f1c6c1e-8f0b-4c57-9a53-5b9f1d2e7a01',
  release: '5a4d0a52-1f0e-4f0f-8a0b-0d6f1d2e7a02',
  workspace: '9b2f7a40-6a51-4a5e-b7b0-3e4f1d2e7a03',
  agent: 'c0ffee00-2b1d-4b8e-8c39-7d5f1d2e7a04',
  system: 'd1ce0000-5c3a-4d2b-9e18-6a6f1d2e7a05',
  resource: 'e5caf000-7d4b-4c1a-8f27-5b7f1d2e7a06',
  environment: 'f00dcafe-9e5c-4b0f-a036-4c8f1d2e7a07',
  deployment: '0ddba110-af6d-4a9e-b145-3d9f1d2e7a08',
  version: '1ceb00da-b07e-498d-8254-2eaf1d2e7a09',
  approver: '2be0b0ba-c18f-4f7c-9363-1fbf1d2e7a10',
} as const;

const SAMPLE_PARTS = {
  resource: {
    id: SAMPLE.resource,
    kind: 'KubernetesCluster',
    name: 'prod-eu',
    identifier: 'k8s://prod-eu',
    version: 'example.com/cluster/v1',
    config: { namespace: 'shop', hosts: ['a.example.com', 'b.example.com'] },
    metadata: { 'team/owner': 'shop' },
    workspaceId: SAMPLE.workspace,
    createdAt: '2026-01-02T03:04:05.000Z',
    updatedAt: '2026-01-02T03:04:06.000Z',
    providerId: '3cf1c0de-d29a-4a8d-9474-0aaf1d2e7a11',
  },
  version: {
    id: SAMPLE.version,
    tag: 'v2.7.1',
    name: 'Shop 2.7.1',
    config: { image: 'shop:2.7.1' },
    jobAgentConfig: {},
    status: 'ready',
    metadata: { 'git/sha': 'abc1234' },
    createdAt: '2026-01-03T03:04:05.000Z',
    deploymentId: SAMPLE.deployment,
  },
  environment: {
    id: SAMPLE.environment,
    name: 'production',
    description: '',
    metadata: {},
    workspaceId: SAMPLE.workspace,
    createdAt: '2026-01-01T03:04:05.000Z',
  },
  deployment: {
    id: SAMPLE.deployment,
    name: 'shop',
    slug: 'shop',
    description: 'The shop',
    metadata: {},
    jobAgentSelector: 'true',
    jobAgentConfig: {},
    resourceSelector: 'true',
  },
};

/** A release job with a value of each kind, with the given changes. */
export function sampleJob(changes: Partial<SimulatedJob> = {}): SimulatedJob {
  return {
    id: SAMPLE.job,
    workspaceId: SAMPLE.workspace,
    kind: 'release',
    status: 'pending',
    variables: { region: 'eu-west-1', 'replica-count': 3, canary: true, 'db-password': 'hunter2!' },
    encrypted: [],
    inputs: {},
    hasContext: true,
    ...SAMPLE_PARTS,
    ...changes,
  };
}

/** A job of a workflow run, with inputs and without a release. */
export function sampleWorkflowJob(inputs: Record<string, unknown>): SimulatedJob {
  const { id, workspaceId, status, encrypted, hasContext } = sampleJob();
  const base = { id, workspaceId, status, encrypted, hasContext };
  return { ...base, kind: 'workflow', variables: {}, inputs };
}
