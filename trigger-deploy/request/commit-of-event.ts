import { asRecord, isRecord, type JsonRecord } from '../../lib/json.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';
import { commitOfReport, idOf, ofDeployment, skipFork } from './commit-of-report.ts';
import { commitAt, isText, shortRef, type EventCommit, type Skip } from './event-commit.ts';

type Env = NodeJS.ProcessEnv;

/**
 * The commit of an event, and its branch or tag.
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
    case 'merge_group': {
      const group = asRecord(payload['merge_group']);
      return commitAt(group['head_sha'], group['head_ref'], group['head_commit']);
    }
    case 'deployment':
      return ofDeployment(asRecord(payload['deployment']));
    case 'release':
      return ofRelease(payload, env);
    case 'delete':
      return ofDeleted(payload);
    default:
      return commitOfReport(event.name, payload) ?? ofOther(event, env);
  }
}

// Events that are about a commit, or whose `GITHUB_SHA` was chosen by the workflow's author or by
// whoever started the run.
// prettier-ignore
const OF_A_COMMIT = [
  '', 'create', 'dynamic', 'registry_package', 'repository_dispatch', 'schedule', 'workflow_dispatch',
];

function ofOther(event: WorkflowEvent, env: Env): EventCommit | Skip {
  const { name, payload } = event;
  // Reviews and their comments refer to the head of a pull request, too.
  if (isRecord(payload['pull_request'])) return ofPullRequest(event);
  const commit = commitAt(env['GITHUB_SHA'], env['GITHUB_REF']);
  if (OF_A_COMMIT.includes(name)) return commit;
  const newest = `the newest commit of ${commit.branch ?? 'the default branch'} is deployed`;
  const warning = `The event ${name} has no commit, so ${newest}. To deploy another one, such as that of a pull request, set \`branch\` and \`commit\`.`;
  return { ...commit, isUnnamed: true, warning };
}

function ofPush(payload: JsonRecord, env: Env): EventCommit | Skip {
  if (payload['deleted'] === true) return ofDeleted(payload);
  const head = payload['head_commit'];
  // For an annotated tag, `after` is the id of the tag; `head_commit` has the commit.
  const { id } = asRecord(head);
  const ref = isText(payload['ref']) ? payload['ref'] : env['GITHUB_REF'];
  return commitAt(isText(id) ? id : env['GITHUB_SHA'], ref, head);
}

function ofDeleted({ ref }: JsonRecord): Skip {
  return {
    skip: `the event deleted ${shortRef(ref) ?? 'the branch'}, so there is nothing to deploy`,
  };
}

function ofRelease(payload: JsonRecord, env: Env): EventCommit | Skip {
  const { action } = payload;
  if (action === 'deleted' || action === 'unpublished') {
    return { skip: `the release was ${action}, so there is nothing to deploy` };
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
    return { skip: 'the pull request was closed without being merged' };
  }
  if (pull['state'] === 'closed') {
    return { skip: 'the pull request was closed before this event' };
  }
  // This event has secrets even for forks, so anyone could have their code deployed.
  if (name === 'pull_request_target' && idOf(head['repo']) !== idOf(base['repo'])) {
    return skipFork(name, 'the pull request comes from a fork');
  }
  return commitAt(head['sha'], head['ref']);
}
