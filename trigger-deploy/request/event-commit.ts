import { compact } from '../../lib/compact.ts';
import { asRecord, isRecord, type JsonRecord } from '../../lib/json.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';

export type CommitDetails = { message?: string; authorName?: string; authorEmail?: string };

/** The commit to deploy for an event. */
export type EventCommit = {
  commit?: string;
  branch?: string;
  /** `branch` is a tag, whose commit may be on any branch. */
  isTag?: true;
  details: CommitDetails;
  /** Why the user may not want this commit. */
  warning?: string;
};

/** Why there is nothing to deploy; follows "Skipped: ". */
export type Skip = { skip: string };

type Env = NodeJS.ProcessEnv;

/**
 * The commit that an event is about, and its branch or tag.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function commitOfEvent(event: WorkflowEvent, env: Env): EventCommit | Skip {
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
      return commitAt(group['head_sha'], group['head_ref'], group['head_commit']);
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
        : commitAt(env['GITHUB_SHA'], env['GITHUB_REF']);
  }
}

function ofPush(payload: JsonRecord, env: Env): EventCommit | Skip {
  if (payload['deleted'] === true) return ofDeleted(payload);
  const head = payload['head_commit'];
  // For an annotated tag `after` is the tag's own id; the commit is the head commit's.
  const { id } = asRecord(head);
  const ref = isText(payload['ref']) ? payload['ref'] : env['GITHUB_REF'];
  return commitAt(isText(id) ? id : env['GITHUB_SHA'], ref, head);
}

function ofDeleted({ ref }: JsonRecord): Skip {
  return { skip: `${shortRef(ref) ?? 'the branch'} was deleted, there is nothing to deploy` };
}

function ofDeployment(payload: JsonRecord): EventCommit {
  const { sha, ref } = asRecord(payload['deployment']);
  // A deployment may be of a bare commit: then its ref is no branch.
  return commitAt(sha, ref === sha ? undefined : ref);
}

function ofDeploymentStatus(payload: JsonRecord): EventCommit {
  const commit = ofDeployment(payload);
  const { state } = asRecord(payload['deployment_status']);
  if (state === 'success') return commit;
  const seen = isText(state) ? `is ${state}` : 'has no state';
  const warning = `The deployment status that started this run ${seen}, and its commit is deployed all the same; to deploy only what succeeded elsewhere, give the job \`if: github.event.deployment_status.state == 'success'\`.`;
  return { ...commit, warning };
}

function ofRelease(payload: JsonRecord, env: Env): EventCommit | Skip {
  const { action } = payload;
  if (action === 'deleted' || action === 'unpublished') {
    return { skip: `the release was ${action}, there is nothing to deploy` };
  }
  const tag = asRecord(payload['release'])['tag_name'];
  return commitAt(env['GITHUB_SHA'], isText(tag) ? `refs/tags/${tag}` : undefined);
}

function ofPullRequest({ name, payload }: WorkflowEvent): EventCommit | Skip {
  const pull = asRecord(payload['pull_request']);
  const [head, base] = [asRecord(pull['head']), asRecord(pull['base'])];
  const closing = payload['action'] === 'closed';
  if (closing && pull['merged'] === true) return commitAt(pull['merge_commit_sha'], base['ref']);
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
  return commitAt(head['sha'], head['ref']);
}

function ofWorkflowRun(payload: JsonRecord): EventCommit | Skip {
  const run = asRecord(payload['workflow_run']);
  const { event, conclusion } = run;
  const fromPullRequest = isText(event) && event.startsWith('pull_request');
  if (fromPullRequest && repositoryId(run['head_repository']) !== repositoryId(run['repository'])) {
    return {
      skip: 'the workflow run was started by a fork, and workflow_run would deploy its code with your secrets',
    };
  }
  const commit = commitAt(run['head_sha'], run['head_branch'], run['head_commit']);
  if (conclusion === 'success') return commit;
  const ended = isText(conclusion) ? `has the conclusion ${conclusion}` : 'has no conclusion';
  const warning = `The workflow run that started this one ${ended}, and its commit is deployed all the same; to deploy only what passed, give the job \`if: github.event.workflow_run.conclusion == 'success'\`.`;
  return { ...commit, warning };
}

function commitAt(commit: unknown, ref: unknown, headCommit?: unknown): EventCommit {
  const { message, author } = asRecord(headCommit);
  const { name, email } = asRecord(author);
  return compact({
    commit: nonEmptyText(commit),
    branch: shortRef(ref),
    isTag: (isText(ref) && ref.startsWith('refs/tags/')) || undefined,
    details: compact({
      message: nonEmptyText(message),
      authorName: nonEmptyText(name),
      authorEmail: nonEmptyText(email),
    }),
  });
}

/** A branch or tag without `refs/heads/` or `refs/tags/`. */
export function shortRef(ref: unknown): string | undefined {
  return isText(ref) ? ref.replace(/^refs\/(?:heads|tags)\//, '') : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function nonEmptyText(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

function repositoryId(repository: unknown): unknown {
  return asRecord(repository)['id'];
}
