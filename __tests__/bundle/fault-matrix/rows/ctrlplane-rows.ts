import {
  createSimulatedCtrlplane,
  type SimulatedCtrlplane,
} from '../../../../simulator/ctrlplane/ctrlplane.ts';
import { SAMPLE, sampleJob, sampleWorkflowJob } from '../../../../simulator/ctrlplane/job.ts';
import { createSimulatedRun } from '../../../../simulator/github/run.ts';
import type { Stage } from '../../../../simulator/runner/runner.ts';
import * as verdicts from '../verdicts/ctrlplane-verdicts.ts';
import { SECRET, type FaultyCallRow, type World } from './row.ts';

function ctrlplane(
  arrange: (service: SimulatedCtrlplane) => void,
  stage?: (url: string) => Partial<Stage>,
): World {
  const service = createSimulatedCtrlplane();
  service.apiKeys.add(SECRET);
  service.workspaces.push({ id: SAMPLE.workspace, slug: 'acme' });
  service.jobs.push(sampleJob());
  arrange(service);
  return {
    handlers: service.handlers,
    stage: (url) => ({
      action: 'get-job-inputs',
      inputs: { api_key: SECRET, token: SECRET, job_id: SAMPLE.job, base_url: url },
      // The run title has its own row.
      env: { GITHUB_API_URL: '' },
      ...stage?.(url),
    }),
    ...(stage === undefined ? {} : { effects: () => Math.min(1, service.reported.length) }),
  };
}

/** The agents' lists contain no job. */
const newest = (service: SimulatedCtrlplane): void => {
  service.agents.set(SAMPLE.workspace, []);
};
const older =
  (generation: 'C' | 'D') =>
  (service: SimulatedCtrlplane): void => {
    service.generation = generation;
  };
const withoutContext = (service: SimulatedCtrlplane): void => {
  service.jobs = [sampleJob({ hasContext: false })];
};
const withWorkflowJob = (service: SimulatedCtrlplane): void => {
  service.jobs = [sampleWorkflowJob({ plan: 'a' })];
  const agent = { id: SAMPLE.agent, name: 'github', type: 'github-app' };
  service.agents.set(SAMPLE.workspace, [agent]);
};
const reportingStart = (url: string): Partial<Stage> => ({
  inputs: {
    ...{ api_key: SECRET, token: SECRET, job_id: SAMPLE.job, base_url: url },
    report_status: 'true',
  },
});
const reportingEnd =
  (place: object) =>
  (apiUrl: string): Partial<Stage> => ({
    ...reportingStart(apiUrl),
    stage: 'post',
    jobStatus: 'success',
    state: { report_place: JSON.stringify({ apiUrl, jobId: SAMPLE.job, place }) },
  });
const IN_WORKSPACE = { api: 'workspaces', workspaceId: SAMPLE.workspace };
const IN_LIST_OF_JOBS = { api: 'jobs', finalWord: 'successful' };

/** GitHub fails, Ctrlplane does not. */
function runOfJob(): World {
  const { handlers: others, stage } = ctrlplane(newest);
  return {
    handlers: createSimulatedRun(`Deploy [${SAMPLE.job}]`, '*').handlers,
    others,
    stage: (url, othersUrl) => ({ ...stage(othersUrl, ''), env: { GITHUB_API_URL: url } }),
  };
}

const WORKSPACES = /^GET \/api\/v1\/workspaces(?:\?|$)/;
const JOB = /^GET \/api\/v1\/workspaces\/[^/]+\/jobs\/[^/?]+(?:\?|$)/;
const WITH_RELEASE = /^GET .*\/with-release(?:\?|$)/;
const AGENTS = /^GET .*\/job-agents(?:\?|$)/;
const LEGACY_JOB = /^GET \/api\/v1\/jobs\//;

/** Requests that find a job and read the run title. */
export const CTRLPLANE_FINDING_ROWS: readonly FaultyCallRow[] = [
  {
    name: 'ctrlplane.listWorkspaces',
    place: 'get-job-inputs',
    call: WORKSPACES,
    verdicts: verdicts.JOB,
    arrange: () => ctrlplane(newest),
  },
  {
    name: 'ctrlplane.readJob',
    place: 'get-job-inputs',
    call: JOB,
    after: WORKSPACES,
    verdicts: { ...verdicts.JOB, '404': [1, 'error', /Job \S+ (?:was not found|does not exist)/] },
    words: { '404': /Job \S+ (?:was not found|does not exist)/ },
    arrange: () => ctrlplane(newest),
  },
  {
    name: 'ctrlplane.readWithRelease',
    place: 'get-job-inputs, a server of 2025',
    call: WITH_RELEASE,
    after: JOB,
    verdicts: {
      ...verdicts.JOB,
      '400': [1, 'error', /returned no resource .*Check in Ctrlplane/],
      '404': [1, 'error', /returned no resource .*Check in Ctrlplane/],
    },
    words: { '400': /returned no resource/, '404': /returned no resource/ },
    arrange: () => ctrlplane(older('D')),
  },
  {
    name: 'ctrlplane.readRelease',
    place: 'get-job-inputs, a job without a context',
    call: /^GET .*\/releases\//,
    after: WITH_RELEASE,
    verdicts: {
      ...verdicts.JOB,
      '400': [1, 'error', /returned no version .*Check in Ctrlplane/],
      '404': [1, 'error', /returned no version .*Check in Ctrlplane/],
    },
    words: { '400': /returned no version/, '404': /returned no version/ },
    arrange: () => ctrlplane(withoutContext),
  },
  {
    name: 'ctrlplane.listAgents',
    place: 'get-job-inputs, the job of a workflow run',
    call: AGENTS,
    after: JOB,
    verdicts: verdicts.AGENTS,
    words: {
      '400': /Job \S+ (?:was not found|does not exist)/,
      '404': /Job \S+ (?:was not found|does not exist)/,
    },
    arrange: () => ctrlplane(withWorkflowJob),
  },
  {
    name: 'ctrlplane.listAgentJobs',
    place: 'get-job-inputs, the job of a workflow run',
    call: /^GET .*\/job-agents\/[^/]+\/jobs/,
    after: AGENTS,
    verdicts: verdicts.AGENTS,
    words: {
      '400': /Job \S+ (?:was not found|does not exist)/,
      '404': /Job \S+ (?:was not found|does not exist)/,
    },
    arrange: () => ctrlplane(withWorkflowJob),
  },
  {
    name: 'ctrlplane.readLegacyJob',
    place: 'get-job-inputs, a server before October 2025',
    call: LEGACY_JOB,
    after: WORKSPACES,
    verdicts: {
      ...verdicts.JOB,
      '403': [1, 'error', /does not exist, or the key in `api_key` has no access/],
    },
    arrange: () => ctrlplane(older('C')),
  },
  {
    name: 'readRunTitle',
    place: 'get-job-inputs',
    call: /^GET \/repos\/[^/]+\/[^/]+\/actions\/runs\//,
    verdicts: verdicts.TITLE,
    arrange: runOfJob,
  },
];

/** Requests to Ctrlplane that report on a job. */
export const CTRLPLANE_REPORTING_ROWS: readonly FaultyCallRow[] = [
  {
    name: 'ctrlplane.putStatus',
    place: 'get-job-inputs, the start',
    call: /^PUT .*\/status/,
    after: JOB,
    verdicts: verdicts.FIRST_REPORT,
    arrange: () => ctrlplane(newest, reportingStart),
  },
  {
    name: 'ctrlplane.putStatus',
    place: 'get-job-inputs, post',
    call: /^PUT .*\/status/,
    verdicts: verdicts.REPORT,
    arrange: () => ctrlplane(newest, reportingEnd(IN_WORKSPACE)),
  },
  {
    name: 'ctrlplane.patchJob',
    place: 'get-job-inputs, the start',
    call: /^PATCH \/api\/v1\/jobs\//,
    after: LEGACY_JOB,
    verdicts: verdicts.REPORT,
    arrange: () => ctrlplane(older('C'), reportingStart),
  },
  {
    name: 'ctrlplane.patchJob',
    place: 'get-job-inputs, post',
    call: /^PATCH \/api\/v1\/jobs\//,
    verdicts: verdicts.LAST_PATCH,
    arrange: () => ctrlplane(older('C'), reportingEnd(IN_LIST_OF_JOBS)),
  },
];
