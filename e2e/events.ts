import { SAMPLE } from '../simulator/ctrlplane/job.ts';
import { payloadOf } from '../simulator/github/webhook-payload.ts';

/** An event as GitHub sends it. */
export type Event = { event: string; payload: object };

/** A push to a branch. */
export const PUSH: Event = {
  event: 'push',
  payload: payloadOf('push', ({ ref }: { ref: string }) => ref === 'refs/heads/master') as object,
};

/** A run that Ctrlplane has started for its job. */
export const DISPATCH: Event = {
  event: 'workflow_dispatch',
  payload: { ...payloadOf('workflow_dispatch'), inputs: { job_id: SAMPLE.job } } as object,
};

/** A job that Ctrlplane does not have. */
export const NO_JOB = '7d0a1b54-93c6-4f0e-8a51-2c5f3e9b6d10';

/** A run that was started for that job. */
export const DISPATCH_OF_NO_JOB: Event = {
  event: 'workflow_dispatch',
  payload: { ...DISPATCH.payload, inputs: { job_id: NO_JOB } },
};

/** A deployment that somebody has created, with the id 145988746. */
export const DEPLOYMENT: Event = {
  event: 'deployment',
  payload: payloadOf('deployment') as object,
};

/** The time that a workflow names. */
export const SCHEDULE: Event = { event: 'schedule', payload: { schedule: '17 3 * * *' } };

/** A new pull request, with the number 2. */
export const PULL_REQUEST: Event = {
  event: 'pull_request',
  payload: payloadOf(
    'pull_request',
    ({ action }: { action: string }) => action === 'opened',
  ) as object,
};

/**
 * A branch whose name prints `pwned42` in a shell that runs it as code, from a script that it was put
 * into; git allows such names.
 */
export const HOSTILE_BRANCH =
  'a"$(echo${IFS}pwned$((40+2))>&2)\'`echo${IFS}pwned$((40+2))`;#<b>%0A';

/** A push to the pull request, from a branch with a hostile name. */
export const SYNCHRONIZE: Event = pullRequest('synchronize', ({ head }) => {
  head.ref = HOSTILE_BRANCH;
});

/** A new pull request from a fork. */
export const FROM_FORK: Event = pullRequest('opened', ({ head }) => {
  head.repo.full_name = 'mallory/Hello-World';
});

/** A pull request from a fork that was closed without merging. */
export const CLOSED_FROM_FORK: Event = pullRequest('closed', ({ head }) => {
  head.repo.full_name = 'mallory/Hello-World';
});

type PullRequest = { head: { ref: string; repo: { full_name: string } } };

function pullRequest(action: string, change: (pullRequest: PullRequest) => void): Event {
  const payload = payloadOf('pull_request', (it: { action: string }) => it.action === action) as {
    pull_request: PullRequest;
  };
  change(payload.pull_request);
  return { event: 'pull_request', payload };
}

/** A pull request that was closed without merging. */
export const CLOSED: Event = {
  event: 'pull_request',
  payload: payloadOf(
    'pull_request',
    ({ action }: { action: string }) => action === 'closed',
  ) as object,
};

/** The commit that merged it. */
export const MERGE_COMMIT = 'e5bd3914e2e596debea16f433f57875b5b90bcd6';

/** A pull request that was merged. */
export const MERGED: Event = mergedPullRequest();

function mergedPullRequest(): Event {
  const payload = structuredClone(CLOSED.payload) as {
    pull_request: { merged: boolean; merge_commit_sha: string };
  };
  Object.assign(payload.pull_request, { merged: true, merge_commit_sha: MERGE_COMMIT });
  return { event: 'pull_request', payload };
}

/** A status of the deployment 145988746. */
export const DEPLOYMENT_STATUS: Event = {
  event: 'deployment_status',
  payload: payloadOf('deployment_status') as object,
};

/** A status of a deployment to an environment, with the id 145988746. */
export function deploymentStatus(environment: string, state: string): Event {
  const payload = structuredClone(DEPLOYMENT_STATUS.payload) as {
    deployment: object;
    deployment_status: object;
  };
  Object.assign(payload.deployment, { environment });
  Object.assign(payload.deployment_status, { environment, state });
  return { event: 'deployment_status', payload };
}

/** A comment on the pull request 2, unless an issue is said. */
export function comment(body: string, author = 'MEMBER', on = 'pull request'): Event {
  const payload = payloadOf('issue_comment') as { issue: object; comment: object };
  const url = 'https://api.github.com/repos/Codertocat/Hello-World/pulls/2';
  const pull_request = on === 'pull request' ? { url } : undefined;
  Object.assign(payload.issue, { number: 2, pull_request });
  Object.assign(payload.comment, { body, author_association: author });
  return { event: 'issue_comment', payload };
}

/** The end of a run of another workflow, which has tested a commit. */
export const WORKFLOW_RUN: Event = {
  event: 'workflow_run',
  payload: payloadOf(
    'workflow_run',
    ({ workflow_run }: { workflow_run: { conclusion: string } }) =>
      workflow_run.conclusion === 'success',
  ) as object,
};

/** A run that somebody has started by hand, with these inputs. */
export function byHand(inputs: Record<string, string>): Event {
  return { event: 'workflow_dispatch', payload: { ...DISPATCH.payload, inputs } };
}

/** A run that somebody has started by hand, for the branch main. */
export const BY_HAND = byHand({ branch: 'main' });
