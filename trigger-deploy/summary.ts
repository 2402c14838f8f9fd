import { commitUrl } from './trigger-request.ts';
import { formatDuration } from '../lib/duration.ts';
import { escapeMarkdown } from '../lib/markdown.ts';
import type { Conclusion, StatusChange } from './progress.ts';
import type { Result } from './run.ts';

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

export type SummaryOptions = {
  /** Where commits have their pages. */
  serverUrl: string | undefined;
  /** Hides secrets; escaped text would hide them from whoever looks for them later. */
  redact: (text: string) => string;
};

/** Foreign text as it may stand in the summary. */
type Safe = (text: string) => string;

/** The job summary of a step, as GitHub-flavoured markdown. */
export function renderSummary(result: Result, { serverUrl, redact }: SummaryOptions): string {
  const { conclusion, failure, progress } = result;
  const safe: Safe = (text) => escapeMarkdown(cut(redact(text), MAX_LINE_CHARS));
  const tail = failure === undefined ? [] : progress.logTail;
  const parts = [
    `### ${HEADINGS[conclusion]}`,
    failure === undefined ? '' : `> ${safe(failure)}`,
    factsTable(result, serverUrl, safe),
    progress.changes.length === 0 ? '' : changesTable(progress.changes, safe),
    tail.length === 0
      ? ''
      : `**The last lines of the log**\n\n<pre>${tail.map(safe).join('\n')}</pre>`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function factsTable(
  { progress, durationMs }: Result,
  serverUrl: string | undefined,
  safe: Safe,
): string {
  const { deploymentId, status, request = {} } = progress;
  const { repository, branch, commit } = request;
  const link = commitUrl(serverUrl, repository, commit);
  const hash = code(link === undefined ? commit : commit?.slice(0, 12), safe);
  const rows = [
    ['Deployment', code(deploymentId, safe)],
    ['Status', code(status, safe)],
    ['Repository', code(repository, safe)],
    ['Branch', code(branch, safe)],
    ['Commit', link === undefined ? hash : `[${hash}](${link})`],
    ['Duration', formatDuration(durationMs)],
  ];
  const known = rows.filter(([, value]) => value !== '');
  return ['| | |', '|---|---|', ...known.map(([name, value]) => `| ${name} | ${value} |`)].join(
    '\n',
  );
}

function changesTable(changes: readonly StatusChange[], safe: Safe): string {
  const rows = changes.slice(-MAX_CHANGES).map(({ status, at }) => {
    const time = at.toISOString().slice(11, 19);
    return `| ${time} | ${code(cut(status, MAX_WORD_CHARS), safe)} |`;
  });
  return ['| Time (UTC) | Status |', '|---|---|', ...rows].join('\n');
}

function code(text: string | undefined, safe: Safe): string {
  return text === undefined || text === '' ? '' : `<code>${safe(text)}</code>`;
}

function cut(text: string, maxChars: number): string {
  return text.length > maxChars ? `${text.slice(0, maxChars)}…` : text;
}
