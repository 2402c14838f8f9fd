import type { ActionContext } from '../step/run-action.ts';
import type { Github } from './client.ts';

/** What the parts of the step work with. */
export type Tools = Pick<ActionContext, 'clock' | 'signal' | 'log'> & {
  client: Github;
  /** Time on the clock after which nothing is tried again. */
  until?: number;
};

// GitHub's times are whole seconds.
const ROUNDING_MS = 2_000;

/**
 * The time on GitHub's clock, in milliseconds since 1970, that was so many milliseconds before it made a
 * list, early enough that nothing made since is missed.
 */
export function serverTimeAgo(
  listedAt: number,
  agoMs: number,
  { clock }: Pick<Tools, 'clock'>,
): number {
  const at = Number.isNaN(listedAt) ? clock.date().getTime() : listedAt;
  return at - agoMs - ROUNDING_MS;
}
