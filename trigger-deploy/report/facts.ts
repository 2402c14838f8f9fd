import type { TriggerRequest } from '../../lib/carpathian/client.ts';
import type { Links } from '../mirror/links.ts';
import type { Progress } from '../progress.ts';
import { commitUrl } from '../request/trigger-request.ts';
import { showUrl } from '../verify/show-url.ts';
import type { SafeText } from './safe-text.ts';

/** The deploy target, if the inputs name one. */
export type Target = Pick<Links, 'environmentUrl'> & { environment?: string };

const MAX_MESSAGE_CHARS = 120;

/**
 * The known facts of a deployment as a table; `''` if there are none. HTML, because a markdown
 * table needs a header row.
 */
export function renderFacts(
  progress: Progress,
  target: Target,
  { serverUrl, safe }: { serverUrl: string | undefined; safe: SafeText },
): string {
  const { deploymentId, judgement, verification = [], request = {} } = progress;
  const checks = verification.map(
    ({ url, passed, finding }) =>
      `${passed ? '✅' : '❌'} ${safe.code(url)} ${safe.inline(finding)}`,
  );
  const facts = [
    ['Deployment', safe.code(deploymentId)],
    ['Status', safe.code(judgement?.status)],
    ['Repository', safe.code(request.repository)],
    ['Branch', safe.code(request.branch)],
    ['Commit', renderCommit(request, serverUrl, safe)],
    ['Environment', renderTarget(target, progress.githubDeploymentId, safe)],
    ['Verified', checks.join('<br>')],
  ];
  const rows = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<tr><th align="left">${name}</th><td>${value}</td></tr>`);
  return rows.length === 0 ? '' : ['<table>', ...rows, '</table>'].join('\n');
}

function renderCommit(
  { repository, commit, commit_message: message = '', author_name: author }: TriggerRequest,
  serverUrl: string | undefined,
  safe: SafeText,
): string {
  const url = commitUrl(serverUrl, repository, commit);
  const hash = safe.link(url, safe.code(url === undefined ? commit : commit?.slice(0, 12)));
  const [title = ''] = message.trim().split(/[\r\n]/, 1);
  const by = author === undefined ? '' : `by ${safe.inline(author)}`;
  const parts = [hash, safe.inline(title, MAX_MESSAGE_CHARS), by];
  return parts.filter((part) => part !== '').join(' ');
}

function renderTarget(
  { environment, environmentUrl }: Target,
  githubDeploymentId: string | undefined,
  safe: SafeText,
): string {
  const address = environmentUrl === undefined ? '' : safe.inline(showUrl(new URL(environmentUrl)));
  const shown =
    githubDeploymentId === undefined ? '' : `GitHub deployment ${safe.code(githubDeploymentId)}`;
  const parts = [safe.code(environment), safe.link(environmentUrl, address), shown];
  return parts.filter((part) => part !== '').join(' · ');
}
