import { oneLine } from '../../../lib/one-line.ts';
import { shorten } from '../../../lib/shorten.ts';
import { escapeInline } from '../../../lib/step/markdown.ts';
import type { PlannedStep } from '../dry-run.ts';

const HEAD = ['Environment', 'Deployment', 'Ref', 'Created', 'State', 'Step'] as const;

const MAX_CELL_CHARS = 60;
// GitHub limits a summary to 1 MiB:
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
const MAX_ROWS = 500;

/**
 * Renders the table for the log.
 *
 * @param redact removes secrets, which must happen before a text is cut or escaped
 */
export function dryRunLines(
  steps: readonly PlannedStep[],
  redact: (text: string) => string,
): string[] {
  const rows = [HEAD, ...steps.map((step) => cellsOf(step, redact))];
  const widths = HEAD.map((_head, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Renders the table for the job summary. */
export function dryRunSummary(
  steps: readonly PlannedStep[],
  redact: (text: string) => string,
): string {
  if (steps.length === 0) return '### Clean-up (dry run)\n\nNothing to do.\n';
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = steps.slice(0, MAX_ROWS).map((step) => row(cellsOf(step, redact).map(escapeInline)));
  const more =
    steps.length > MAX_ROWS ? `\n\nAnd ${steps.length - MAX_ROWS} more (see the log).` : '';
  const table = [row(HEAD), row(HEAD.map(() => '---')), ...rows].join('\n');
  return `### Clean-up (dry run)\n\nNothing was changed.\n\n${table}${more}\n`;
}

function cellsOf(
  { environment, deployment, step }: PlannedStep,
  redact: (text: string) => string,
): string[] {
  const { id = '', ref = '', createdAt = 0, state = '' } = deployment ?? {};
  const day = createdAt === 0 ? '' : new Date(createdAt).toISOString().slice(0, 10);
  return [environment, id, ref, day, state, step].map((cell) =>
    shorten(oneLine(redact(cell)), MAX_CELL_CHARS),
  );
}
