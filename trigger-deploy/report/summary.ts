import { formatDuration } from '../../lib/duration.ts';
import { shorten } from '../../lib/shorten.ts';
import { escapeInline, escapeMarkdown } from '../../lib/step/markdown.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import type { Conclusion, Progress, StatusChange } from '../progress.ts';
import { commitUrl } from '../request/trigger-request.ts';
import type { UrlCheck } from '../verify/url-check.ts';
import { renderTimeline } from './timeline.ts';

const HEADINGS: Record<Conclusion, string> = {
  success: '✅ Deployment succeeded',
  failure: '❌ Deployment failed',
  cancelled: '🚫 Deployment cancelled',
  timed_out: '⏰ Deployment timed out',
  triggered: '🚀 Deployment triggered',
  skipped: '⏭️ Deployment skipped',
};

// A summary holds 1 MiB at most: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
const MAX_CHANGES = 100;
const MAX_LINE_CHARS = 1_000;
const MAX_WORD_CHARS = 100;
const MAX_TITLE_CHARS = 100;

/** Foreign text as it may stand in the summary. */
type Safe = (text: string) => string;

/** GitHub-flavoured markdown: what happened comes first. */
export function renderSummary(
  progress: Progress,
  failure: string | undefined,
  place: Place,
  { env, redactor }: Pick<ActionContext, 'env' | 'redactor'>,
): string {
  // Later redaction would not find a secret in escaped text.
  const redact = (text: string): string => redactor.redact(text);
  const safe: Safe = (text) => escapeInline(shorten(redact(text), MAX_LINE_CHARS));
  const safeLine: Safe = (line) => escapeMarkdown(shorten(redact(line), MAX_LINE_CHARS));
  const tail = failure === undefined ? [] : progress.logTail;
  const timeline = renderTimeline(progress, redact);
  const { changes, durationMs } = progress;
  const time = changes.length === 0 ? '' : ` after ${formatDuration(durationMs)}`;
  const parts = [
    `### ${headline(progress)}${time}`,
    withCode(safe(failure ?? progress.skipReason ?? '')),
    tail.length === 0
      ? ''
      : `**The last lines of the log**\n\n<pre>${tail.map(safeLine).join('\n')}</pre>`,
    factsTable([...factsOf(progress, env['GITHUB_SERVER_URL'], safe), ...placeFacts(place, safe)]),
    timeline,
    timeline === '' ? '' : changesTable(changes, safe),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Our own words name inputs in backticks; what stands between them is escaped already. */
function withCode(escaped: string): string {
  return escaped.replace(/&#96;(.+?)&#96;/g, '<code>$1</code>');
}

function headline({ conclusion, ending, deploymentId, mayHaveStarted }: Progress): string {
  if (ending === 'success' && conclusion === 'failure') return '❌ Deployment not verified';
  if (ending === 'success' && conclusion === 'cancelled') return '🚫 Verification cancelled';
  if (conclusion !== 'failure' || ending !== undefined) return HEADINGS[conclusion];
  if (deploymentId !== undefined) return '❌ Deployment not followed to its end';
  return mayHaveStarted === true ? '❌ Deployment may have started' : '❌ Deployment not started';
}

type Fact = readonly [name: string, value: string];

function factsOf(
  { deploymentId, judgement, verification = [], request = {} }: Progress,
  serverUrl: string | undefined,
  safe: Safe,
): Fact[] {
  const { repository, branch, commit, commit_message: message = '', author_name: author } = request;
  const link = commitUrl(serverUrl, repository, commit);
  const hash = code(link === undefined ? commit : commit?.slice(0, 12), safe);
  const title = safe(shorten(message.trim().split('\n')[0] ?? '', MAX_TITLE_CHARS));
  const described = [link === undefined ? hash : `[${hash}](${link})`, title, safe(author ?? '')];
  return [
    ['Deployment', code(deploymentId, safe)],
    ['Status', code(judgement?.status, safe)],
    ['Verified', verification.map((check) => renderCheck(check, safe)).join('<br>')],
    ['Repository', code(repository, safe)],
    ['Branch', code(branch, safe)],
    ['Commit', hash === '' ? '' : described.filter((part) => part !== '').join(' · ')],
  ];
}

/** Where the deployment is to be seen. */
export type Place = { environment: string | undefined; environmentUrl: string | undefined };

function placeFacts({ environment, environmentUrl }: Place, safe: Safe): Fact[] {
  return [
    ['Environment', code(environment, safe)],
    ['URL', code(environmentUrl, safe)],
  ];
}

function factsTable(facts: readonly Fact[]): string {
  const rows = facts.filter(([, value]) => value !== '').map((fact) => `| ${fact.join(' | ')} |`);
  return rows.length === 0 ? '' : ['| | |', '|---|---|', ...rows].join('\n');
}

function renderCheck({ url, passed, finding }: UrlCheck, safe: Safe): string {
  return `${passed ? '✅' : '❌'} ${code(url, safe)} ${safe(finding)}`;
}

function changesTable(changes: readonly StatusChange[], safe: Safe): string {
  const rows = changes.slice(-MAX_CHANGES).map(({ status, at }) => {
    const time = at.toISOString().slice(11, 19);
    const word = status === '' ? 'no status' : code(shorten(status, MAX_WORD_CHARS), safe);
    return `| ${time} | ${word} |`;
  });
  const table = ['| Time (UTC) | Status |', '|---|---|', ...rows].join('\n');
  const which = changes.length > MAX_CHANGES ? ` (the last ${MAX_CHANGES} changes)` : '';
  return `<details><summary>The same as a table${which}</summary>\n\n${table}\n\n</details>`;
}

function code(text: string | undefined, safe: Safe): string {
  return text === undefined || text === '' ? '' : `<code>${safe(text)}</code>`;
}
