import type { Group } from '../kinds.ts';

/** Where the user is informed: only `error` fails the step. `none`: no annotation. */
type Channel = 'error' | 'warning' | 'notice' | 'log' | 'none';

/** Expected result of a permanent fault. */
export type Verdict = readonly [
  /** Number of requests, including redirects; or minimum and maximum. */
  requests: number | readonly [number, number],
  channel: Channel,
  /** Remedy or consequence, as shown to the user. */
  remedy?: RegExp,
];

/** Verdict per group of faults; the name of a single fault takes precedence over its group. */
export type Verdicts = Readonly<Record<Exclude<Group, 'kept'>, Verdict>> & {
  readonly '500'?: Verdict;
};

// The verdicts follow from "Errors and retries" and "Network" in docs/how-*-works.md and from
// lib/http/retry.ts: a request is sent up to four times; a POST again only if it was not processed;
// never after a 401, except with GitHub.

/** The table with another channel and remedy in all cells that inform the user. */
export function retold(verdicts: Verdicts, channel: Channel, remedy: RegExp): Verdicts {
  return mapVerdicts(verdicts, (verdict) =>
    verdict[1] === 'error' ? [verdict[0], channel, remedy] : verdict,
  );
}

/** The table with each verdict changed. */
export function mapVerdicts(verdicts: Verdicts, change: (verdict: Verdict) => Verdict): Verdicts {
  const cells = Object.entries(verdicts).map(([name, verdict]) => [name, change(verdict)]);
  return Object.fromEntries(cells) as Verdicts;
}
