import { formatDuration } from './duration.ts';
import type { QuietWait } from './poll.ts';

/** How long a wait has lasted, and may last: `after 3m (timeout in 27m)`. */
export function describeWait({ sinceStartMs, leftMs }: QuietWait): string {
  return `after ${formatDuration(sinceStartMs)} (timeout in ${formatDuration(leftMs)})`;
}
