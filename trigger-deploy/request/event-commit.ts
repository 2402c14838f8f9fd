import { asRecord, isRecord, type JsonRecord } from '../../lib/json.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';

/** Who wrote a commit, and why; what is not known is left out. */
export type CommitDetails = { message?: string; authorName?: string; authorEmail?: string };

/** What an event asks to be deployed. */
export type EventCommit =
  | { skip: string }
  | {
      skip?: never;
      commit?: string;
      branch?: string;
      /** What is called its branch is a tag, whose commit may be on any branch. */
      isTag?: true;
      details: CommitDetails;
      /** What the user may not have meant. */
      doubt?: string;
    };

type Env = NodeJS.ProcessEnv;

/**
 * Finds the commit that an event is about, and the branch or tag that it is on.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function commitOfEvent(event: WorkflowEvent, env: Env): EventCommit {
  const { payload } = event;
  switch (event.name) {
    case 'push':
      return ofPush(payload, env);
    case 'pull_request':
    case 'pull_request_target':
      return ofPullRequest(event);
    case 'workflow_run':
      return ofWorkflowRun(payload);
    case 'merge_group': {
      const group = asRecord(payload['merge_group']);
      return named(group['head_sha'], group['head_ref'], group['head_commit']);
    }
    case 'deployment':
      return ofDeployment(payload);
    case 'deployment_status':
      return ofDeploymentStatus(payload);
    case 'release':
      return ofRelease(payload, env);
    case 'delete':
      return ofDeleted(payload);
    default:
      // Reviews and their comments are about the head of a pull request as well.
      return isRecord(payload['pull_request'])
        ? ofPullRequest(event)
        : named(env['GITHUB_SHA'], env['GITHUB_REF']);
  }
}

function ofPush(payload: JsonRecord, env: Env): EventCommit {
  if (payload['deleted'] === true) return ofDeleted(payload);
  const head = payload['head_commit'];
  // For an annotated tag `after` is the tag's own id; the commit is the head commit's.
  const { id } = asRecord(head);
  const ref = isText(payload['ref']) ? payload['ref'] : env['GITHUB_REF'];
  return named(isText(id) ? id : env['GITHUB_SHA'], ref, head);
}

function ofDeleted({ ref }: JsonRecord): EventCommit {
  return { skip: `${shortRef(ref) ?? 'the branch'} was deleted, there is nothing to deploy` };
}

function ofDeployment(payload: JsonRecord): Exclude<EventCommit, { skip: string }> {
  const { sha, ref } = asRecord(payload['deployment']);
  // A deployment may be of a bare commit: then its ref is no branch.
  return named(sha, ref === sha ? undefined : ref);
}

function ofDeploymentStatus(payload: JsonRecord): EventCommit {
  const commit = ofDeployment(payload);
  const { state } = asRecord(payload['deployment_status']);
  if (state === 'success') return commit;
  const seen = isText(state) ? `is ${state}` : 'has no state';
  const doubt = `The deployment status that started this run ${seen}, and its commit is deployed all the same; to deploy only what succeeded elsewhere, give the job \`if: github.event.deployment_status.state == 'success'\`.`;
  return { ...commit, doubt };
}

function ofRelease(payload: JsonRecord, env: Env): EventCommit {
  const { action } = payload;
  if (action === 'deleted' || action === 'unpublished') {
    return { skip: `the release was ${action}, there is nothing to deploy` };
  }
  const tag = asRecord(payload['release'])['tag_name'];
  return named(env['GITHUB_SHA'], isText(tag) ? `refs/tags/${tag}` : undefined);
}

function ofPullRequest({ name, payload }: WorkflowEvent): EventCommit {
  const pull = asRecord(payload['pull_request']);
  const [head, base] = [asRecord(pull['head']), asRecord(pull['base'])];
  const closing = payload['action'] === 'closed';
  if (closing && pull['merged'] === true) return named(pull['merge_commit_sha'], base['ref']);
  if (closing) {
    return { skip: 'the pull request was closed without being merged, there is nothing to deploy' };
  }
  if (pull['state'] === 'closed') {
    return { skip: 'the pull request is closed, and this event is not its closing' };
  }
  // This event has secrets even for a fork, so anyone could have their code deployed.
  if (name === 'pull_request_target' && repositoryId(head['repo']) !== repositoryId(base['repo'])) {
    return {
      skip: 'the pull request comes from a fork, and pull_request_target would deploy its code with your secrets',
    };
  }
  return named(head['sha'], head['ref']);
}

function ofWorkflowRun(payload: JsonRecord): EventCommit {
  const run = asRecord(payload['workflow_run']);
  const { event, conclusion } = run;
  const fromPullRequest = isText(event) && event.startsWith('pull_request');
  if (fromPullRequest && repositoryId(run['head_repository']) !== repositoryId(run['repository'])) {
    return {
      skip: 'the workflow run was started by a fork, and workflow_run would deploy its code with your secrets',
    };
  }
  const commit = named(run['head_sha'], run['head_branch'], run['head_commit']);
  if (conclusion === 'success') return commit;
  const ended = isText(conclusion) ? `has the conclusion ${conclusion}` : 'has no conclusion';
  const doubt = `The workflow run that started this one ${ended}, and its commit is deployed all the same; to deploy only what passed, give the job \`if: github.event.workflow_run.conclusion == 'success'\`.`;
  return { ...commit, doubt };
}

function named(
  commit: unknown,
  ref: unknown,
  headCommit?: unknown,
): Exclude<EventCommit, { skip: string }> {
  const { message, author } = asRecord(headCommit);
  const { name, email } = asRecord(author);
  const branch = shortRef(ref);
  return {
    ...(isText(commit) ? { commit } : {}),
    ...(branch === undefined ? {} : { branch }),
    ...(isText(ref) && ref.startsWith('refs/tags/') ? { isTag: true } : {}),
    details: {
      ...(isText(message) ? { message } : {}),
      ...(isText(name) ? { authorName: name } : {}),
      ...(isText(email) ? { authorEmail: email } : {}),
    },
  };
}

/** The name of a branch or tag without what git puts before it; undefined where there is none. */
export function shortRef(ref: unknown): string | undefined {
  return isText(ref) ? ref.replace(/^refs\/(?:heads|tags)\//, '') : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function repositoryId(repository: unknown): unknown {
  return asRecord(repository)['id'];
}
