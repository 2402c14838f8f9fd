import type { GithubContext } from '../../../lib/github/status/set-status.ts';

// GitHub requires "at least one second between each request" that writes:
// https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
const PAUSE_MS = 1_000;

/** Await this before each write of a clean-up. */
export type WritePace = () => Promise<void>;

export function createWritePace({ clock, signal }: GithubContext): WritePace {
  let hasWritten = false;
  return async () => {
    if (hasWritten) await clock.sleep(PAUSE_MS, signal);
    hasWritten = true;
  };
}
