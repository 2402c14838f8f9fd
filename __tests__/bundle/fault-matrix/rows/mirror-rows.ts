import {
  createSimulatedCarpathian,
  scripted,
} from '../../../../simulator/carpathian/carpathian.ts';
import { createManualClock } from '../../../../simulator/runner/manual-clock.ts';
import * as verdicts from '../verdicts/mirror-verdicts.ts';
import { github } from './github-rows.ts';
import { SECRET, type FaultyCallRow, type World } from './row.ts';

/** A Carpathian deployment mirrored to GitHub, and its final state at GitHub. */
function mirrored(states: readonly string[], state: string): World {
  const service = createSimulatedCarpathian(createManualClock());
  service.keys.add(SECRET);
  const script = states.map((status, index) => ({ afterMs: index * 7_000, status }));
  service.script = scripted(script, [{ afterMs: 0, line: 'Done' }]);
  const world = github({
    inputs: {},
    effects: ({ repository }) =>
      state === 'created'
        ? repository.deployments.length
        : repository.deployments
            .flatMap(({ statuses }) => statuses)
            .filter((status) => status.state === state).length,
  });
  const stage: World['stage'] = (url, othersUrl) => ({
    action: 'trigger-deploy',
    inputs: {
      api_key: SECRET,
      api_url: othersUrl,
      token: SECRET,
      environment: 'production',
      timeout: '2m',
    },
    env: { GITHUB_API_URL: url },
  });
  return { ...world, others: service.handlers, stage };
}

/** State that the main stage saves for GitHub deployment 42. */
const leftOpen = (): World => {
  const world = github({
    inputs: {},
    arrange: ({ repository }) => {
      const request = { ref: 'main', environment: 'production', required_contexts: [] };
      repository.create({ ...request, auto_merge: false }, '');
    },
    effects: ({ repository }) => repository.deployments[0]?.statuses.length ?? 0,
  });
  const repository = { owner: 'octo-org', repo: 'octo-repo' };
  const stage: World['stage'] = (apiUrl) => ({
    action: 'trigger-deploy',
    stage: 'post',
    inputs: { token: SECRET },
    env: { GITHUB_API_URL: apiUrl },
    state: {
      mirror: JSON.stringify({ deploymentId: '42', apiUrl, repository, end: { state: 'error' } }),
    },
  });
  return { ...world, stage };
};

const CREATE = /^POST \/repos\/[^/]+\/[^/]+\/deployments(?:\?|$)/;
const NEWEST = /^GET \/repos\/[^/]+\/[^/]+\/deployments\/42\/statuses\?per_page=30/;
const STATUS = /^POST \/repos\/[^/]+\/[^/]+\/deployments\/42\/statuses/;

/** Requests of trigger-deploy for its GitHub deployment. */
export const MIRROR_ROWS: readonly FaultyCallRow[] = [
  {
    name: 'github.createDeployment',
    place: 'trigger-deploy, the mirror',
    call: CREATE,
    verdicts: verdicts.CREATION,
    words: { ...verdicts.NO_DEPLOYMENT },
    arrange: () => mirrored(['success'], 'created'),
  },
  {
    name: 'github.recentStatuses',
    place: 'trigger-deploy, the mirror, the newest status at the end',
    call: NEWEST,
    after: CREATE,
    verdicts: verdicts.NEWEST_AT_END,
    words: verdicts.NO_LIST,
    arrange: () => mirrored(['success'], 'success'),
  },
  {
    name: 'github.createStatus',
    place: 'trigger-deploy, the mirror, the end',
    call: STATUS,
    after: CREATE,
    verdicts: verdicts.END,
    words: verdicts.NO_STATUS,
    arrange: () => mirrored(['success'], 'success'),
  },
  {
    name: 'github.createStatus',
    place: 'trigger-deploy, post',
    call: STATUS,
    after: NEWEST,
    verdicts: verdicts.POST_END,
    words: verdicts.NO_STATUS,
    arrange: leftOpen,
  },
];
