import { asRecord, type JsonRecord } from '../../lib/json.ts';
import { commitAt, isText, type EventCommit, type Skip } from './event-commit.ts';

/**
 * The commit of an event that reports how something ended, which runs with secrets even for the code of a fork;
 * undefined for other events.
 */
export function commitOfReport(name: string, payload: JsonRecord): EventCommit | Skip | undefined {
  const part = asRecord(payload[name]);
  switch (name) {
    case 'workflow_run':
      return ofWorkflowRun(part);
    case 'check_suite':
      return ofCheck('check_suite', part, part);
    case 'check_run':
      return ofCheck('check_run', part, asRecord(part['check_suite']));
    case 'status':
      return ofStatus(payload);
    case 'deployment_status':
      return ofDeploymentStatus(part, asRecord(payload['deployment']));
    case 'page_build':
      return ofPageBuild(asRecord(payload['build']));
    default:
      return undefined;
  }
}

function ofWorkflowRun(run: JsonRecord): EventCommit | Skip {
  const { event, conclusion } = run;
  const fromPullRequest = isText(event) && event.startsWith('pull_request');
  if (fromPullRequest && idOf(run['head_repository']) !== idOf(run['repository'])) {
    return skipFork('workflow_run', 'the workflow run was started by a fork');
  }
  const commit = commitAt(run['head_sha'], run['head_branch'], run['head_commit']);
  return warnUnlessGood(commit, {
    subject: 'workflow run that started this one',
    member: 'workflow_run.conclusion',
    word: conclusion,
  });
}

/** A suite of a fork's commit has no branch: https://docs.github.com/en/rest/checks/suites */
function ofCheck(
  name: 'check_suite' | 'check_run',
  check: JsonRecord,
  suite: JsonRecord,
): EventCommit | Skip {
  const kind = name.replace('_', ' ');
  const branch = suite['head_branch'];
  if (!isText(branch)) return skipFork(name, `the ${kind} is of no branch here, as that of a fork`);
  return warnUnlessGood(commitAt(check['head_sha'], branch, check['head_commit']), {
    subject: `${kind} that started this run`,
    member: `${name}.conclusion`,
    word: check['conclusion'],
  });
}

function ofStatus(payload: JsonRecord): EventCommit | Skip {
  const { sha, state, branches } = payload;
  const known = Array.isArray(branches) ? branches.map(asRecord) : [];
  const isDefault = ({ name }: JsonRecord): boolean =>
    name === asRecord(payload['repository'])['default_branch'];
  const heads = known.filter(({ commit }) => asRecord(commit)['sha'] === sha);
  const candidates = heads.length > 0 ? heads : known;
  const { name } = candidates.find(isDefault) ?? asRecord(candidates[0]);
  if (!isText(name))
    return skipFork('status', 'the commit is on no branch here, as that of a fork');
  const details = asRecord(asRecord(payload['commit'])['commit']);
  return warnUnlessGood(commitAt(sha, name, details), {
    subject: 'commit status that started this run',
    member: 'state',
    word: state,
  });
}

function ofDeploymentStatus(status: JsonRecord, deployment: JsonRecord): EventCommit {
  return warnUnlessGood(ofDeployment(deployment), {
    subject: 'deployment status that started this run',
    member: 'deployment_status.state',
    word: status['state'],
  });
}

/** A deployment may be of a bare commit: then its ref is no branch. */
export function ofDeployment({ sha, ref }: JsonRecord): EventCommit {
  return commitAt(sha, ref === sha ? undefined : ref);
}

function ofPageBuild({ commit, status }: JsonRecord): EventCommit {
  return warnUnlessGood(commitAt(commit, undefined), {
    subject: 'build of the page that started this run',
    member: 'build.status',
    word: status,
    good: 'built',
  });
}

type Report = {
  /** What ended, and started the run. */
  subject: string;
  /** The member of the payload that says how. */
  member: string;
  word: unknown;
  good?: string;
};

function warnUnlessGood(
  commit: EventCommit,
  { subject, member, word, good = 'success' }: Report,
): EventCommit {
  if (word === good) return commit;
  const field = member.replace(/^.*\./, '');
  const seen = isText(word) ? `has the ${field} ${word}` : `has no ${field}`;
  const warning = `The ${subject} ${seen}, and its commit is deployed all the same; to deploy only what succeeded, give the job \`if: github.event.${member} == '${good}'\`.`;
  return { ...commit, warning };
}

/** Whoever can open a pull request from a fork could have their code deployed. */
export function skipFork(event: string, what: string): Skip {
  return { skip: `${what}, and ${event} would deploy its code with your secrets` };
}

export function idOf(repository: unknown): unknown {
  return asRecord(repository)['id'];
}
