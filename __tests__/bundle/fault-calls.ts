import type { RequestHandler } from 'msw';
import { createSimulatedCarpathian, scripted } from '../../simulator/carpathian/carpathian.ts';
import {
  createSimulatedCtrlplane,
  type SimulatedCtrlplane,
} from '../../simulator/ctrlplane/ctrlplane.ts';
import { SAMPLE, sampleJob, sampleWorkflowJob } from '../../simulator/ctrlplane/job.ts';
import { readGithubDescriptions } from '../../simulator/github/description.ts';
import { createSimulatedGithub, type SimulatedGithub } from '../../simulator/github/github.ts';
import { createSimulatedRun } from '../../simulator/github/run.ts';
import { createManualClock } from '../../simulator/runner/manual-clock.ts';
import type { Stage } from '../../simulator/runner/runner.ts';
import type { Group } from './fault-kinds.ts';
import * as verdicts from './fault-verdicts.ts';
import type { Verdicts } from './fault-verdicts.ts';

/** What stands around one call: services as they should be, and a step that makes the call. */
export type World = {
  /** The service that goes wrong. */
  handlers: RequestHandler[];
  /** Another service, which stays as it should be. */
  others?: RequestHandler[];
  /** The step, told where the services are. */
  stage: (url: string, othersUrl: string) => Stage;
  /** How often the call has had its effect, where it has one; at most 1 for one that may be repeated. */
  effects?: () => number;
};

/** One call of an action: a row of the matrix. */
export type FaultyCallRow = {
  /** `client.function` of the code that makes it. */
  name: string;
  /** Where in the action. */
  place: string;
  /** The call, as `METHOD /path`. */
  call: RegExp;
  /** The last call before it, with which an outage begins; left out: there is none. */
  after?: RegExp;
  /** A call before it that is taken but answered with 502, so that this one is made. */
  failed?: RegExp;
  verdicts: Verdicts;
  /** What happened in the words of this client, where they are its own. */
  words?: Partial<Record<Group, RegExp>>;
  arrange: () => World;
};

/** The secret of every world, with characters that look different in URIs and in base64. */
export const SECRET = 'cpk_4f+9/c0ffee=Zm9v';

const DESCRIPTIONS = readGithubDescriptions();

function carpathian(): World {
  const clock = createManualClock();
  const service = createSimulatedCarpathian(clock);
  service.keys.add(SECRET);
  service.script = scripted([{ afterMs: 0, status: 'success' }], [{ afterMs: 0, line: 'Done' }]);
  return {
    handlers: service.handlers,
    stage: (url) => ({
      action: 'trigger-deploy',
      inputs: { api_key: SECRET, api_url: url, timeout: '2m' },
    }),
    effects: () => service.triggered.length,
  };
}

type GithubWorld = {
  inputs: Record<string, string>;
  /** What there is before. */
  arrange?: (github: SimulatedGithub) => void;
  /** How often the effect is there. */
  effects?: (github: SimulatedGithub) => number;
  stage?: (url: string) => Partial<Stage>;
};

/** A GitHub, and a step that reports to it. */
export function github({ inputs, arrange, effects, stage }: GithubWorld): World {
  const service = createSimulatedGithub(createManualClock(), '*', DESCRIPTIONS);
  service.access.tokens.set(SECRET, 'write');
  arrange?.(service);
  return {
    handlers: service.handlers,
    stage: (url) => ({
      action: 'deployment-status',
      inputs: { token: SECRET, ...inputs },
      env: { GITHUB_API_URL: url },
      ...stage?.(url),
    }),
    ...(effects === undefined ? {} : { effects: () => effects(service) }),
  };
}

const withDeployment = ({ repository }: SimulatedGithub): void => {
  const request = { ref: 'main', environment: 'production', required_contexts: [] };
  repository.create({ ...request, auto_merge: false }, '');
};
const withActiveDeployment = (service: SimulatedGithub): void => {
  withDeployment(service);
  for (const it of service.repository.deployments)
    service.repository.addStatus(it, { state: 'success' }, '');
};
const countDeployments = ({ repository }: SimulatedGithub): number => repository.deployments.length;
const countStatuses =
  (state: string) =>
  ({ repository }: SimulatedGithub): number =>
    repository.deployments
      .flatMap(({ statuses }) => statuses)
      .filter((status) => status.state === state).length;

const creating = (): World =>
  github({ inputs: { environment: 'production' }, effects: countDeployments });
const following = (): World =>
  github({ inputs: { environment: 'production' }, effects: countStatuses('in_progress') });
const reporting = (): World =>
  github({
    inputs: { deployment_id: '42', state: 'success' },
    arrange: withDeployment,
    effects: countStatuses('success'),
  });
const deactivating = (): World =>
  github({
    inputs: { environment: 'production', state: 'inactive' },
    arrange: withActiveDeployment,
    effects: countStatuses('inactive'),
  });
const deactivatingMany = (): World =>
  github({
    inputs: { environment: 'production', state: 'inactive' },
    arrange: (service) => {
      withActiveDeployment(service);
      for (let count = 0; count < 100; count += 1) withDeployment(service);
    },
    effects: countStatuses('inactive'),
  });
/** What the main stage keeps of the deployment 42. */
const keptDeployment = (apiUrl: string): Record<string, string> => {
  const repository = { owner: 'octo-org', repo: 'octo-repo' };
  const kept = { deploymentId: '42', apiUrl, repository, cancelledAs: 'error' };
  return { deployment: JSON.stringify(kept) };
};
const closing = (): World =>
  github({
    inputs: { environment: 'production' },
    arrange: withDeployment,
    effects: countStatuses('success'),
    stage: (apiUrl) => ({ stage: 'post', state: keptDeployment(apiUrl), jobStatus: 'success' }),
  });

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
      // The name of the run is a row of its own.
      env: { GITHUB_API_URL: '' },
      ...stage?.(url),
    }),
    ...(stage === undefined ? {} : { effects: () => Math.min(1, service.reported.length) }),
  };
}

/** No job is found in the lists of agents. */
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

/** GitHub goes wrong, and Ctrlplane does not. */
function runOfJob(): World {
  const { handlers: others, stage } = ctrlplane(newest);
  return {
    handlers: createSimulatedRun(`Deploy [${SAMPLE.job}]`, '*').handlers,
    others,
    stage: (url, othersUrl) => ({ ...stage(othersUrl, ''), env: { GITHUB_API_URL: url } }),
  };
}

const GITHUB_CREATE = /^POST \/repos\/[^/]+\/[^/]+\/deployments(?:\?|$)/;
const GITHUB_LIST = /^GET \/repos\/[^/]+\/[^/]+\/deployments(?:\?|$)/;
const GITHUB_PAGE_1 = /^GET \/repos\/[^/]+\/[^/]+\/deployments\?.*\bpage=1\b/;
const GITHUB_PAGE_2 = /^GET \/repos\/[^/]+\/[^/]+\/deployments\?.*\bpage=2\b/;
const GITHUB_STATUS = /^POST \/repos\/[^/]+\/[^/]+\/deployments\/42\/statuses/;
const GITHUB_STATUSES = /^GET \/repos\/[^/]+\/[^/]+\/deployments\/42\/statuses/;
const GITHUB_NEWEST = /^GET \/repos\/[^/]+\/[^/]+\/deployments\/42\/statuses\?per_page=30/;
const GITHUB_LOOK_UP = /^GET \/repos\/[^/]+\/[^/]+\/deployments\/42\/statuses\?per_page=100/;
const WORKSPACES = /^GET \/api\/v1\/workspaces(?:\?|$)/;
const JOB = /^GET \/api\/v1\/workspaces\/[^/]+\/jobs\/[^/?]+(?:\?|$)/;
const WITH_RELEASE = /^GET .*\/with-release(?:\?|$)/;
const AGENTS = /^GET .*\/job-agents(?:\?|$)/;
const LEGACY_JOB = /^GET \/api\/v1\/jobs\//;

const NO_LIST = { half: /is no list/, mistyped: /is no list/, page: /is no list/ };
const NO_STATUS = { half: /is no status/, mistyped: /is no status/, page: /is no status/ };
const NO_DEPLOYMENT = Object.fromEntries(
  ['half', 'mistyped', 'page', 'empty'].map((group) => [group, /does not tell which deployment/]),
);

/** Every call that an action makes. */
export const CALLS: readonly FaultyCallRow[] = [
  {
    name: 'carpathian.trigger',
    place: 'trigger-deploy',
    call: /^POST \/api\/v1\/deployment\/trigger/,
    verdicts: verdicts.TRIGGER,
    arrange: carpathian,
  },
  {
    name: 'carpathian.status',
    place: 'trigger-deploy',
    call: /^GET \/api\/v1\/deployment\/status\//,
    after: /^POST/,
    verdicts: verdicts.POLL,
    arrange: carpathian,
  },
  {
    name: 'carpathian.readLog',
    place: 'trigger-deploy',
    call: /^GET \/api\/v1\/deployment\/logs\//,
    after: /^GET \/api\/v1\/deployment\/status\//,
    verdicts: verdicts.LOG,
    words: { '404': /has no log/ },
    arrange: carpathian,
  },
  {
    name: 'github.createDeployment',
    place: 'deployment-status',
    call: GITHUB_CREATE,
    verdicts: verdicts.LOOKED_UP,
    words: NO_DEPLOYMENT,
    arrange: creating,
  },
  {
    name: 'github.recentDeployments',
    place: 'deployment-status, looking for a deployment',
    call: GITHUB_LIST,
    after: GITHUB_CREATE,
    failed: GITHUB_CREATE,
    verdicts: verdicts.LOOK_UP_CREATED,
    words: { ...NO_LIST, turned: /was looked up/, moved: /was looked up/ },
    arrange: creating,
  },
  {
    name: 'github.createStatus',
    place: 'deployment-status',
    call: GITHUB_STATUS,
    verdicts: verdicts.STATUS,
    words: NO_STATUS,
    arrange: reporting,
  },
  {
    name: 'github.createStatus',
    place: 'deployment-status, of a new deployment',
    call: GITHUB_STATUS,
    after: GITHUB_CREATE,
    verdicts: verdicts.STATUS,
    words: NO_STATUS,
    arrange: following,
  },
  {
    name: 'github.recentStatuses',
    place: 'deployment-status, looking for a status',
    call: GITHUB_STATUSES,
    after: GITHUB_STATUS,
    failed: GITHUB_STATUS,
    verdicts: verdicts.LOOK_UP,
    words: NO_LIST,
    arrange: reporting,
  },
  {
    name: 'github.allDeployments',
    place: 'deployment-status, deactivating',
    call: GITHUB_LIST,
    verdicts: verdicts.READ,
    words: NO_LIST,
    arrange: deactivating,
  },
  {
    name: 'github.allDeployments',
    place: 'deployment-status, deactivating, the second page',
    call: GITHUB_PAGE_2,
    after: GITHUB_PAGE_1,
    verdicts: verdicts.READ,
    words: NO_LIST,
    arrange: deactivatingMany,
  },
  {
    name: 'github.recentStatuses',
    place: 'deployment-status, deactivating',
    call: GITHUB_STATUSES,
    after: GITHUB_LIST,
    verdicts: verdicts.CLEAN_UP_READ,
    // A deployment that was deleted meanwhile is passed over.
    words: { ...NO_LIST, '404': /is no longer there/ },
    arrange: deactivating,
  },
  {
    name: 'github.createStatus',
    place: 'deployment-status, deactivating',
    call: GITHUB_STATUS,
    after: GITHUB_STATUSES,
    verdicts: verdicts.CLEAN_UP_STATUS,
    words: { ...NO_STATUS, '404': /is no longer there/ },
    arrange: deactivating,
  },
  {
    name: 'github.recentStatuses',
    place: 'deployment-status, post, the newest status',
    call: GITHUB_NEWEST,
    verdicts: verdicts.NEWEST,
    words: NO_LIST,
    arrange: closing,
  },
  {
    name: 'github.createStatus',
    place: 'deployment-status, post',
    call: GITHUB_STATUS,
    after: GITHUB_NEWEST,
    verdicts: verdicts.LAST_STATUS,
    words: NO_STATUS,
    arrange: closing,
  },
  {
    name: 'github.recentStatuses',
    place: 'deployment-status, post, looking for a status',
    call: GITHUB_LOOK_UP,
    after: GITHUB_STATUS,
    failed: GITHUB_STATUS,
    verdicts: verdicts.LAST_LOOK_UP,
    words: NO_LIST,
    arrange: closing,
  },
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
    verdicts: { ...verdicts.JOB, '404': [1, 'error', /There is no job/] },
    words: { '404': /There is no job/ },
    arrange: () => ctrlplane(newest),
  },
  {
    name: 'ctrlplane.readWithRelease',
    place: 'get-job-inputs, a server of 2025',
    call: WITH_RELEASE,
    after: JOB,
    verdicts: {
      ...verdicts.JOB,
      '400': [1, 'error', /gave no resource .*look at the job in Ctrlplane/],
      '404': [1, 'error', /gave no resource .*look at the job in Ctrlplane/],
    },
    words: { '400': /gave no resource/, '404': /gave no resource/ },
    arrange: () => ctrlplane(older('D')),
  },
  {
    name: 'ctrlplane.readRelease',
    place: 'get-job-inputs, a job without a context',
    call: /^GET .*\/releases\//,
    after: WITH_RELEASE,
    verdicts: {
      ...verdicts.JOB,
      '400': [1, 'error', /gave no version .*look at the job in Ctrlplane/],
      '404': [1, 'error', /gave no version .*look at the job in Ctrlplane/],
    },
    words: { '400': /gave no version/, '404': /gave no version/ },
    arrange: () => ctrlplane(withoutContext),
  },
  {
    name: 'ctrlplane.listAgents',
    place: 'get-job-inputs, the job of a workflow run',
    call: AGENTS,
    after: JOB,
    verdicts: verdicts.AGENTS,
    words: { '400': /There is no job/, '404': /There is no job/ },
    arrange: () => ctrlplane(withWorkflowJob),
  },
  {
    name: 'ctrlplane.listAgentJobs',
    place: 'get-job-inputs, the job of a workflow run',
    call: /^GET .*\/job-agents\/[^/]+\/jobs/,
    after: AGENTS,
    verdicts: verdicts.AGENTS,
    words: { '400': /There is no job/, '404': /There is no job/ },
    arrange: () => ctrlplane(withWorkflowJob),
  },
  {
    name: 'ctrlplane.readLegacyJob',
    place: 'get-job-inputs, a server before October 2025',
    call: LEGACY_JOB,
    after: WORKSPACES,
    verdicts: { ...verdicts.JOB, '403': [1, 'error', /may not read this job, or there is no/] },
    arrange: () => ctrlplane(older('C')),
  },
  {
    name: 'readRunTitle',
    place: 'get-job-inputs',
    call: /^GET \/repos\/[^/]+\/[^/]+\/actions\/runs\//,
    verdicts: verdicts.TITLE,
    arrange: runOfJob,
  },
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
