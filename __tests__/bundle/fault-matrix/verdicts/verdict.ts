import type { Group } from '../kinds.ts';

/** Where a person is told: the step fails with `error` alone. `none`: no annotation at all. */
type Channel = 'error' | 'warning' | 'notice' | 'log' | 'none';

/** What must come of a fault that does not pass. */
export type Verdict = readonly [
  /** How often the call is made, redirects that are followed included; or the least and the most. */
  requests: number | readonly [number, number],
  channel: Channel,
  /** What to do, or what it means, in the words that a person reads there. */
  remedy?: RegExp,
];

/** The verdict for each group of faults; the name of a single fault wins over its group. */
export type Verdicts = Readonly<Record<Exclude<Group, 'kept'>, Verdict>> & {
  readonly '500'?: Verdict;
};

// The verdicts follow from "Errors and retries" and "Network" in docs/how-*-works.md, and from lib/http/retry.ts: a call
// is made up to four times; a POST again only if it was not taken; after 401 never, but by GitHub.

/** The same table with another channel and the same words in all cells that are told there. */
export function retold(verdicts: Verdicts, channel: Channel, remedy: RegExp): Verdicts {
  return mapVerdicts(verdicts, (verdict) =>
    verdict[1] === 'error' ? [verdict[0], channel, remedy] : verdict,
  );
}

/** The same table with each verdict changed. */
export function mapVerdicts(verdicts: Verdicts, change: (verdict: Verdict) => Verdict): Verdicts {
  const cells = Object.entries(verdicts).map(([name, verdict]) => [name, change(verdict)]);
  return Object.fromEntries(cells) as Verdicts;
}
