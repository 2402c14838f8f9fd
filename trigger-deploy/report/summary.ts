import { formatDuration } from '../../lib/duration.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import type { Conclusion, Progress, StatusChange } from '../progress.ts';
import { renderFacts, type Target } from './facts.ts';
import { createSafeText, type SafeText } from './safe-text.ts';
import { renderTimeline } from './timeline.ts';

const HEADINGS: Record<Conclusion, string> = {
  success: '✅ Deployment succeeded',
  failure: '❌ Deployment failed',
  cancelled: '🚫 Deployment cancelled',
  timed_out: '⏰ Deployment timed out',
  triggered: '🚀 Deployment triggered',
  skipped: '⏭️ Deployment skipped',
};

// GitHub limits a summary to 1 MiB:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
const MAX_CHANGES = 100;
const MAX_WORD_CHARS = 100;

/** YAML to copy in one of our messages: a key with indented lines below it. */
const YAML = /\n(\w+:(?:\n {2}\S.*)+)(?:\n|$)/;

/**
 * Renders the job summary: first the result and its reason, then the facts, then the timeline.
 *
 * @param failure message of the error that ended the step
 */
export function renderSummary(
  progress: Progress,
  failure: string | undefined,
  target: Target,
  { env, redactor }: Pick<ActionContext, 'env' | 'redactor'>,
): string {
  const safe = createSafeText(redactor);
  const timeline = renderTimeline(progress, (text) => redactor.redact(text));
  const { changes, durationMs } = progress;
  const time = changes.length === 0 ? '' : ` after ${formatDuration(durationMs)}`;
  const parts = [
    `### ${headline(progress)}${time}`,
    renderReason(failure ?? asSentence(progress.skipReason ?? ''), safe),
    renderTail(failure === undefined ? [] : progress.logTail, safe),
    renderFacts(progress, target, { serverUrl: env['GITHUB_SERVER_URL'], safe }),
    timeline,
    timeline === '' ? '' : changesTable(changes, safe),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderTail(lines: readonly string[], safe: SafeText): string {
  return lines.length === 0
    ? ''
    : `**Last lines of the log**\n\n<pre>${lines.map(safe.line).join('\n')}</pre>`;
}

function asSentence(reason: string): string {
  return reason === '' ? '' : `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}

/** The YAML keeps its line breaks; everything else is one paragraph. */
function renderReason(text: string, safe: SafeText): string {
  return text
    .split(YAML)
    .map((part, index) =>
      index % 2 === 0
        ? withCode(safe.inline(part))
        : `<pre>${part.split('\n').map(safe.line).join('\n')}</pre>`,
    )
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Our messages put input names in backticks; `escaped` has them as entities. */
function withCode(escaped: string): string {
  return escaped.replace(/&#96;(.+?)&#96;/g, '<code>$1</code>');
}

function headline({ conclusion, ending, deploymentId, mayHaveStarted }: Progress): string {
  if (ending === 'success' && conclusion === 'failure') return '❌ Deployment not verified';
  if (ending === 'success' && conclusion === 'cancelled') return '🚫 Verification cancelled';
  if (conclusion !== 'failure' || ending !== undefined) return HEADINGS[conclusion];
  if (deploymentId !== undefined) return '❌ Outcome of the deployment unknown';
  return mayHaveStarted === true ? '❌ Deployment may have started' : '❌ Deployment not started';
}

function changesTable(changes: readonly StatusChange[], safe: SafeText): string {
  const rows = changes.slice(-MAX_CHANGES).map(({ status, at }) => {
    const time = at.toISOString().slice(11, 19);
    const word = status === '' ? 'no status' : safe.code(status, MAX_WORD_CHARS);
    return `| ${time} | ${word} |`;
  });
  const table = ['| Time (UTC) | Status |', '|---|---|', ...rows].join('\n');
  const which = changes.length > MAX_CHANGES ? ` (the last ${MAX_CHANGES} changes)` : '';
  return `<details><summary>Status changes as a table${which}</summary>\n\n${table}\n\n</details>`;
}
