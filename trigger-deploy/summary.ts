import { commitUrl } from './trigger-request.ts';
import { formatDuration } from '../lib/duration.ts';
import { codeBlock, escapeMarkdown } from '../lib/markdown.ts';
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

/** The job summary of a step, as GitHub-flavoured markdown. */
export function renderSummary(result: Result, serverUrl: string | undefined): string {
  const { conclusion, failure, progress } = result;
  const failed = failure !== undefined;
  const parts = [
    `### ${HEADINGS[conclusion]}`,
    failed ? `> ${escapeMarkdown(cut(failure))}` : '',
    factsTable(result, serverUrl),
    progress.changes.length === 0 ? '' : changesTable(progress.changes),
    failed && progress.logTail.length > 0
      ? `**The last lines of the log**\n\n${codeBlock(progress.logTail.map(cut))}`
      : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function factsTable({ progress, durationMs }: Result, serverUrl: string | undefined): string {
  const { deploymentId, status, request = {} } = progress;
  const rows = [
    ['Deployment', code(deploymentId)],
    ['Status', code(status)],
    ['Repository', code(request.repository)],
    ['Branch', code(request.branch)],
    ['Commit', commitLink(serverUrl, request.repository, request.commit)],
    ['Duration', formatDuration(durationMs)],
  ];
  const known = rows.filter(([, value]) => value !== '');
  return ['| | |', '|---|---|', ...known.map(([name, value]) => `| ${name} | ${value} |`)].join(
    '\n',
  );
}

function changesTable(changes: readonly StatusChange[]): string {
  const shown = changes.slice(-MAX_CHANGES);
  const rows = shown.map(
    ({ status, at }) => `| ${at.toISOString().slice(11, 19)} | ${code(status)} |`,
  );
  return ['| Time (UTC) | Status |', '|---|---|', ...rows].join('\n');
}

function commitLink(serverUrl?: string, repository?: string, commit?: string): string {
  const url = commitUrl(serverUrl, repository, commit);
  return url === undefined ? code(commit) : `[${code(commit?.slice(0, 12))}](${url})`;
}

function code(text = ''): string {
  return text === '' ? '' : `<code>${escapeMarkdown(cut(text))}</code>`;
}

function cut(text: string): string {
  return text.length > MAX_LINE_CHARS ? `${text.slice(0, MAX_LINE_CHARS)}…` : text;
}
