import { escapeInline } from '../../lib/step/markdown.ts';
import type { Redactor } from '../../lib/step/redactor.ts';
import type { Inputs } from '../inputs.ts';
import type { Progress } from '../progress.ts';

/** Renders what the job does and its id; `''` while that is unknown. */
export function renderSummary(
  { task }: Progress,
  { jobId, apiUrl }: Pick<Inputs, 'jobId' | 'apiUrl'>,
  { redact }: Redactor,
): string {
  if (task === undefined) return '';
  // Redacts first: escaped text would no longer match a secret.
  const safe = (text: string): string => escapeInline(redact(text));
  const title = `${task.charAt(0).toUpperCase()}${task.slice(1)}`;
  return `### ${safe(title)}\n\nJob <code>${safe(jobId)}</code> at ${safe(new URL(apiUrl).host)}\n`;
}
