import { formatDuration } from './duration.ts';
import type { QuietWait } from './poll.ts';

/** Describes a wait, such as `after 3m (timeout in 27m)`. */
export function describeWait({ sinceStartMs, leftMs }: QuietWait): string {
  return `after ${formatDuration(sinceStartMs)} (timeout in ${formatDuration(leftMs)})`;
}
