import { expect, test } from '@jest/globals';
import { SAMPLE, sampleJob, sampleWorkflowJob } from '../../simulator/ctrlplane/job.ts';
import { errorsOf, warningsOf } from '../annotations.ts';
import { ctrlplaneWorld } from './ctrlplane-world.ts';

const world = ctrlplaneWorld();

// Output names in Ctrlplane's documentation, with the values of the sample job.
const DOCUMENTED = {
  job_id: SAMPLE.job,
  version_tag: 'v2.7.1',
  version_name: 'Shop 2.7.1',
  environment_name: 'production',
  environment_id: SAMPLE.environment,
  resource_identifier: 'k8s://prod-eu',
  resource_name: 'prod-eu',
  resource_kind: 'KubernetesCluster',
  deployment_name: 'shop',
};

// Output names in workflows of each year.
const OF_ALL_YEARS = {
  base_url: 'https://app.ctrlplane.dev',
  id: SAMPLE.job,
  workspace_id: SAMPLE.workspace,
  variable_region: 'eu-west-1',
  variable_db_password: 'hunter2!',
  deployment_variables_region: 'eu-west-1',
  version_id: SAMPLE.version,
  version_config_image: 'shop:2.7.1',
  version_metadata_git_sha: 'abc1234',
  target_id: SAMPLE.resource,
  target_config_namespace: 'shop',
  release_id: SAMPLE.version,
  release_version: 'v2.7.1',
  release_config_image: 'shop:2.7.1',
  release_metadata_git_sha: 'abc1234',
  deployment_version_tag: 'v2.7.1',
  deployment_slug: 'shop',
  resource_config_hosts_1: 'b.example.com',
  resource_metadata_team_owner: 'shop',
  agent_id: SAMPLE.agent,
};

test.each(['A', 'B', 'C', 'D', 'E'] as const)(
  'generation %s: every documented output has its value',
  async (generation) => {
    world.ctrlplane.generation = generation;
    const result = await world.step();
    expect(errorsOf(result)).toEqual([]);
    expect(warningsOf(result)).toEqual([]);
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ ...DOCUMENTED, ...OF_ALL_YEARS });
    expect(JSON.parse(result.outputs['resource_config'] ?? '')).toEqual(
      sampleJob().resource?.['config'],
    );
    const texts = { region: 'eu-west-1', 'db-password': 'hunter2!' };
    expect(JSON.parse(result.outputs['deployment_variables'] ?? '')).toMatchObject(texts);
    const { job_outputs: all = '', ...others } = result.outputs;
    expect(JSON.parse(all)).toEqual(others);
  },
);

test("generation E: sets the outputs of Ctrlplane's newest action, plus additional ones", async () => {
  const { outputs } = await world.step();
  const additions =
    /^(?:job_id|job_outputs|agent|deployment_variables|target|release|deployment_version)(?:_|$)/;
  const names = Object.keys(outputs).filter((name) => !additions.test(name));
  expect(names.sort()).toEqual(
    [
      ...['id', 'releaseId', 'jobAgentId', 'status', 'createdAt', 'updatedAt', 'metadata'],
      ...['jobAgentConfig_installationId', 'jobAgentConfig_owner', 'jobAgentConfig_repo'],
      ...['jobAgentConfig_workflowId', 'jobAgentConfig_ref', 'jobAgentConfig', 'workspaceId'],
      ...['base_url', 'base', 'resource_updatedAt', 'resource_providerId'],
      'deployment_resourceSelector',
      ...['variable_region', 'variable_replica_count', 'variable_canary'],
      ...['variable_db_password', 'variable'],
      ...['resource_id', 'resource_kind', 'resource_name', 'resource_identifier'],
      ...['resource_version', 'resource_config_namespace', 'resource_config_hosts_0'],
      ...['resource_config_hosts_1', 'resource_config_hosts', 'resource_config'],
      ...['resource_metadata_team_owner', 'resource_metadata', 'resource_workspaceId'],
      ...['resource_createdAt', 'resource', 'version_id', 'version_tag', 'version_name'],
      ...['version_config_image', 'version_config', 'version_jobAgentConfig', 'version_status'],
      ...['version_metadata_git_sha', 'version_metadata', 'version_createdAt'],
      ...['version_deploymentId', 'version', 'workspace_id', 'workspace', 'environment_id'],
      ...['environment_name', 'environment_description', 'environment_metadata'],
      ...['environment_workspaceId', 'environment_createdAt', 'environment'],
      ...['deployment_id', 'deployment_name', 'deployment_slug', 'deployment_description'],
      ...['deployment_metadata', 'deployment_jobAgentSelector', 'deployment_jobAgentConfig'],
      'deployment',
    ].sort(),
  );
  expect(outputs).toMatchObject({
    variable_replica_count: '3',
    variable_canary: 'true',
    resource_config_hosts: '["a.example.com","b.example.com"]',
    deployment_jobAgentConfig: '{}',
    environment_description: '',
    base: '{"url":"https://app.ctrlplane.dev"}',
  });
  expect(outputs).not.toHaveProperty('resource_deletedAt');
});

test('generations A and B: approval and system have their old names', async () => {
  for (const generation of ['A', 'B'] as const) {
    world.ctrlplane.generation = generation;
    expect((await world.step()).outputs).toMatchObject({
      approval_status: 'approved',
      approval_approver_id: SAMPLE.approver,
      approval_approver_name: 'Ada',
      system_id: SAMPLE.system,
    });
  }
});

test.each(['A', 'B', 'C'] as const)('generation %s: a runbook job passes', async (generation) => {
  world.ctrlplane.generation = generation;
  const { id, workspaceId, status, hasContext } = sampleJob();
  const base = { id, workspaceId, status, hasContext, encrypted: [], inputs: {} };
  world.ctrlplane.jobs = [{ ...base, kind: 'runbook', variables: { key: 'value' } }];
  const { exitCode, outputs } = await world.step();
  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({ job_id: SAMPLE.job, variable_key: 'value' });
  if (generation !== 'C') expect(outputs['runbook_name']).toBe('Rotate keys');
});

test('a job without a context is completed from its release, at E with two requests', async () => {
  world.ctrlplane.jobs = [sampleJob({ hasContext: false, encrypted: ['db-password'] })];
  const result = await world.step();
  expect(result.outputs).toMatchObject(DOCUMENTED);
  expect(world.calls().slice(2)).toEqual([
    `GET workspaces/${SAMPLE.workspace}/jobs/${SAMPLE.job}/with-release`,
    `GET workspaces/${SAMPLE.workspace}/releases/${SAMPLE.release}`,
  ]);
  expect(result.log).toContain('::add-mask::hunter2!');
});

test("the job of a workflow run is found in its agent's list without changing anything", async () => {
  const inputs = { environment: 'staging', dry_run: false, 'plan-id': 7 };
  world.ctrlplane.jobs = [sampleWorkflowJob(inputs)];
  const { exitCode, outputs } = await world.step();
  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({
    job_id: SAMPLE.job,
    input_environment: 'staging',
    inputs_environment: 'staging',
    input_dry_run: 'false',
    inputs_plan_id: '7',
    input: JSON.stringify(inputs),
    inputs: JSON.stringify(inputs),
  });
  expect(new Set(world.ctrlplane.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  expect(world.calls().some((call) => call.includes('offset=100'))).toBe(false);
});

test('agent lists are read up to the fifth page', async () => {
  const other = (index: number): string =>
    `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  world.ctrlplane.jobs = Array.from({ length: 900 }, (_, index) => ({
    ...sampleWorkflowJob({}),
    id: other(index),
  }));
  const target = world.ctrlplane.jobs[450];
  if (target !== undefined) target.id = SAMPLE.job;
  expect((await world.step()).exitCode).toBe(0);
  if (target !== undefined) target.id = other(450);
  world.ctrlplane.requests.length = 0;
  expect((await world.step()).exitCode).toBe(1);
  const pages = world.ctrlplane.requests.filter(
    ({ endpoint, url }) => endpoint === 'agent-jobs' && !url.includes('status='),
  );
  expect(pages).toHaveLength(10);
});
