import { escapeInline } from '../../lib/step/markdown.ts';
import type { Redactor } from '../../lib/step/redactor.ts';
import type { Inputs } from '../inputs.ts';
import type { Progress } from '../progress.ts';

/** Two lines of markdown: what the job is to do, and which one it is; `''` as long as that is not known. */
export function renderSummary(
  { task }: Progress,
  { jobId, apiUrl }: Pick<Inputs, 'jobId' | 'apiUrl'>,
  { redact }: Redactor,
): string {
  if (task === undefined) return '';
  // Later redaction would not find a secret in escaped text.
  const safe = (text: string): string => escapeInline(redact(text));
  const title = `${task.charAt(0).toUpperCase()}${task.slice(1)}`;
  return `### ${safe(title)}\n\nJob <code>${safe(jobId)}</code> at ${safe(new URL(apiUrl).host)}\n`;
}
