import { readGithubDescriptions } from '../../../../simulator/github/description.ts';
import {
  createSimulatedGithub,
  type SimulatedGithub,
} from '../../../../simulator/github/github.ts';
import { createManualClock } from '../../../../simulator/runner/manual-clock.ts';
import type { Stage } from '../../../../simulator/runner/runner.ts';
import * as verdicts from '../verdicts/github-verdicts.ts';
import { SECRET, type FaultyCallRow, type World } from './row.ts';

const DESCRIPTIONS = readGithubDescriptions();

type GithubWorld = {
  inputs: Record<string, string>;
  /** Initial state. */
  arrange?: (github: SimulatedGithub) => void;
  /** How often the request took effect. */
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
      for (let count = 0; count < 100; count += 1) {
        withDeployment(service);
        const newest = service.repository.deployments.at(-1);
        if (newest) service.repository.addStatus(newest, { state: 'inactive' }, '');
      }
    },
    effects: ({ repository }) =>
      repository.deployments[0]?.statuses.filter(({ state }) => state === 'inactive').length ?? 0,
  });
const deleting = (): World =>
  github({
    inputs: { environment: 'pr-7', state: 'deleted' },
    arrange: ({ access, repository }) => {
      access.administrators.add(SECRET);
      repository.create({ ref: 'main', environment: 'pr-7', required_contexts: [] }, '');
    },
  });
const superseding = (): World =>
  github({
    inputs: { deployment_id: '46', state: 'success', auto_inactive: 'all', environment: 'pr-7' },
    arrange: ({ repository }) => {
      const request = { ref: 'main', environment: 'pr-7', transient_environment: true };
      for (const state of ['success', 'in_progress']) {
        repository.create({ ...request, required_contexts: [] }, '');
        const newest = repository.deployments.at(-1);
        if (newest) repository.addStatus(newest, { state }, '');
      }
      const newest = repository.deployments.at(-1);
      if (newest) newest.id = 46;
    },
    effects: countStatuses('inactive'),
  });
/** State that the main stage saves for deployment 42. */
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

const GITHUB_CREATE = /^POST \/repos\/[^/]+\/[^/]+\/deployments(?:\?|$)/;
const GITHUB_LIST = /^GET \/repos\/[^/]+\/[^/]+\/deployments(?:\?|$)/;
const GITHUB_PAGE_1 = /^GET \/repos\/[^/]+\/[^/]+\/deployments\?.*\bpage=1\b/;
const GITHUB_PAGE_2 = /^GET \/repos\/[^/]+\/[^/]+\/deployments\?.*\bpage=2\b/;
const GITHUB_STATUS = /^POST \/repos\/[^/]+\/[^/]+\/deployments\/42\/statuses/;
const GITHUB_NEWEST = /^GET \/repos\/[^/]+\/[^/]+\/deployments\/42\/statuses\?per_page=30/;
const GITHUB_LOOK_UP = /^GET \/repos\/[^/]+\/[^/]+\/deployments\/42\/statuses\?per_page=100/;
const GITHUB_STATUSES = /^GET \/repos\/[^/]+\/[^/]+\/deployments\/42\/statuses/;
const GITHUB_SUCCESS = /^POST \/repos\/[^/]+\/[^/]+\/deployments\/46\/statuses/;
const GITHUB_DELETE = /^DELETE \/repos\/[^/]+\/[^/]+\/deployments\/42/;
const GITHUB_DELETE_ENVIRONMENT = /^DELETE \/repos\/[^/]+\/[^/]+\/environments\/pr-7/;
const NO_LIST = { half: /is not a list/, mistyped: /is not a list/, page: /is not a list/ };
const NO_STATUS = { half: /is not a status/, mistyped: /is not a status/, page: /is not a status/ };
const NO_DEPLOYMENT = Object.fromEntries(
  ['half', 'mistyped', 'page', 'empty'].map((group) => [group, /contains no deployment id/]),
);

/** Requests to GitHub that create a deployment or report on one. */
export const GITHUB_REPORTING_ROWS: readonly FaultyCallRow[] = [
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
    words: { ...NO_LIST, turned: /was found/, moved: /was found/ },
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
];

/** Requests to GitHub that deactivate deployments. */
export const GITHUB_DEACTIVATING_ROWS: readonly FaultyCallRow[] = [
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
    // A deployment deleted meanwhile is skipped.
    words: { ...NO_LIST, '404': /no longer exists/ },
    arrange: deactivating,
  },
  {
    name: 'github.createStatus',
    place: 'deployment-status, deactivating',
    call: GITHUB_STATUS,
    after: GITHUB_STATUSES,
    verdicts: verdicts.CLEAN_UP_STATUS,
    words: { ...NO_STATUS, '404': /no longer exists/ },
    arrange: deactivating,
  },
];

/** Requests to GitHub that deactivate earlier deployments after a success. */
export const GITHUB_SUPERSEDING_ROWS: readonly FaultyCallRow[] = [
  {
    name: 'github.recentDeployments',
    place: 'deployment-status, superseding',
    call: GITHUB_LIST,
    after: GITHUB_SUCCESS,
    verdicts: verdicts.SUPERSEDING_READ,
    words: NO_LIST,
    arrange: superseding,
  },
  {
    name: 'github.recentStatuses',
    place: 'deployment-status, superseding',
    call: GITHUB_STATUSES,
    after: GITHUB_LIST,
    verdicts: { ...verdicts.SUPERSEDING_READ, '404': [1, 'log', /no longer exists/] },
    words: { ...NO_LIST, '404': /no longer exists/ },
    arrange: superseding,
  },
  {
    name: 'github.createStatus',
    place: 'deployment-status, superseding',
    call: GITHUB_STATUS,
    after: GITHUB_STATUSES,
    verdicts: { ...verdicts.SUPERSEDING_STATUS, '404': [1, 'log', /no longer exists/] },
    words: { ...NO_STATUS, '404': /no longer exists/ },
    arrange: superseding,
  },
];

/** Requests to GitHub that delete deployments and environments. */
export const GITHUB_DELETING_ROWS: readonly FaultyCallRow[] = [
  {
    name: 'github.deleteDeployment',
    place: 'deployment-status, deleting',
    call: GITHUB_DELETE,
    after: GITHUB_STATUS,
    verdicts: verdicts.DELETE_DEPLOYMENT,
    words: { page: /is not empty/, '404': /no longer exists/ },
    arrange: deleting,
  },
  {
    name: 'github.deleteEnvironment',
    place: 'deployment-status, deleting',
    call: GITHUB_DELETE_ENVIRONMENT,
    after: GITHUB_DELETE,
    verdicts: verdicts.DELETE_ENVIRONMENT,
    words: { page: /is not empty/, '403': /not deleted/, '404': /not deleted/ },
    arrange: deleting,
  },
];
