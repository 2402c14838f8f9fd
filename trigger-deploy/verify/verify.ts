import { ActionError } from '../../lib/step/errors/action-error.ts';
import { poll, type PollAttempt } from '../../lib/poll.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Progress } from '../progress.ts';
import { explainUnverified } from '../report/explain-unverified.ts';
import { createUrlChecker } from './url-checker.ts';
import type { VerifyInputs } from './verify-inputs.ts';

const MAX_INTERVAL_MS = 15_000;

/**
 * Requests the URLs in parallel until each has passed once, or until the timeout, counted from now.
 *
 * @throws ActionError unless all pass; the signal's reason on abort
 */
export async function verify(
  inputs: VerifyInputs,
  { context }: Pick<Dependencies, 'context'>,
  progress: Progress,
): Promise<void> {
  const { urls, text, timeoutMs, intervalMs } = inputs;
  const checkers = urls.map((url) => createUrlChecker(url, text, context));
  const attempt = async (deadline: number): Promise<PollAttempt<boolean>> => {
    const checks = await Promise.all(checkers.map((check) => check(deadline)));
    progress.verification = checks;
    if (checks.every(({ passed }) => passed)) return { done: true, value: true };
    if (checks.some(({ isFinal }) => isFinal)) return { done: true, value: false };
    return { done: false, changed: false };
  };
  const deadline = context.clock.now() + timeoutMs;
  const options = { attempt, intervalMs, maxIntervalMs: MAX_INTERVAL_MS, deadline };
  const result = await poll(options, context);
  if (result.timedOut || !result.value) {
    throw new ActionError(explainUnverified(progress.verification ?? [], inputs));
  }
}
