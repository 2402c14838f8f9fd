import { asRecord, type JsonRecord } from '../../lib/json.ts';
import { commitAt, isText, type EventCommit, type Skip } from './event-commit.ts';

// Per event: the subject that ended, the path of its result in the payload, and the value for
// success.
const REPORTS = new Map<string, readonly [subject: string, member: string, good?: string]>([
  ['workflow_run', ['workflow run that started this one', 'workflow_run.conclusion']],
  ['check_suite', ['check suite that started this run', 'check_suite.conclusion']],
  ['check_run', ['check run that started this run', 'check_run.conclusion']],
  ['status', ['commit status that started this run', 'state']],
  ['deployment_status', ['deployment status that started this run', 'deployment_status.state']],
  ['page_build', ['Pages build that started this run', 'build.status', 'built']],
]);

/**
 * The commit of an event that reports a result. Such events have secrets even for a fork's code.
 * Undefined for other events.
 */
export function commitOfReport(name: string, payload: JsonRecord): EventCommit | Skip | undefined {
  const report = REPORTS.get(name);
  const commit = commitOf(name, payload);
  if (report === undefined || commit === undefined || 'skip' in commit) return commit;
  const [subject, member, good = 'success'] = report;
  const path = member.split('.');
  const word = path.reduce<unknown>((value, key) => asRecord(value)[key], payload);
  if (word === good) return commit;
  const field = path.at(-1);
  const seen = isText(word) ? `has the ${field} ${word}` : `has no ${field}`;
  const warning = `Deploying although the ${subject} ${seen}. To deploy only after success, add this to the job: \`if: github.event.${member} == '${good}'\``;
  return { ...commit, warning };
}

function commitOf(name: string, payload: JsonRecord): EventCommit | Skip | undefined {
  const part = asRecord(payload[name]);
  switch (name) {
    case 'workflow_run':
      return ofWorkflowRun(part);
    case 'check_suite':
      return ofCheck(name, part, part);
    case 'check_run':
      return ofCheck(name, part, asRecord(part['check_suite']));
    case 'status':
      return ofStatus(payload);
    case 'deployment_status':
      return ofDeployment(asRecord(payload['deployment']));
    case 'page_build':
      return commitAt(asRecord(payload['build'])['commit'], undefined);
    default:
      return undefined;
  }
}

function ofWorkflowRun(run: JsonRecord): EventCommit | Skip {
  const { event } = run;
  const fromPullRequest = isText(event) && event.startsWith('pull_request');
  if (fromPullRequest && idOf(run['head_repository']) !== idOf(run['repository'])) {
    return skipFork('workflow_run', 'the workflow run was started by a fork');
  }
  return commitAt(run['head_sha'], run['head_branch'], run['head_commit']);
}

/**
 * A check suite of a fork's commit has no branch: https://docs.github.com/en/rest/checks/suites
 */
function ofCheck(name: string, check: JsonRecord, suite: JsonRecord): EventCommit | Skip {
  const kind = name.replace('_', ' ');
  const branch = suite['head_branch'];
  return isText(branch)
    ? commitAt(check['head_sha'], branch, check['head_commit'])
    : skipFork(name, `the ${kind} has no branch in this repository, so it may come from a fork`);
}

function ofStatus(payload: JsonRecord): EventCommit | Skip {
  const { sha, branches } = payload;
  const known = Array.isArray(branches) ? branches.map(asRecord) : [];
  const isDefault = ({ name }: JsonRecord): boolean =>
    name === asRecord(payload['repository'])['default_branch'];
  const heads = known.filter(({ commit }) => asRecord(commit)['sha'] === sha);
  const candidates = heads.length > 0 ? heads : known;
  const { name } = candidates.find(isDefault) ?? asRecord(candidates[0]);
  return isText(name)
    ? commitAt(sha, name, asRecord(asRecord(payload['commit'])['commit']))
    : skipFork(
        'status',
        'the commit is not on a branch of this repository, so it may come from a fork',
      );
}

/** The ref of a deployment may be a commit id instead of a branch. */
export function ofDeployment({ sha, ref }: JsonRecord): EventCommit {
  return commitAt(sha, ref === sha ? undefined : ref);
}

/** Anyone who can open a pull request from a fork could have their code deployed. */
export function skipFork(event: string, what: string): Skip {
  return { skip: `${what}, and ${event} would deploy its code with your secrets` };
}

export function idOf(repository: unknown): unknown {
  return asRecord(repository)['id'];
}
