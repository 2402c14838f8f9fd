import type { Carpathian, StatusAnswer } from '../../lib/carpathian/client.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/step/log.ts';
import { poll, type PollAttempt } from '../../lib/poll.ts';
import type { Inputs } from '../inputs.ts';
import type { LogFollower } from '../log/log-follower.ts';
import type { LogPrinter } from '../log/log-printer.ts';
import type { Progress } from '../progress.ts';
import { judgeAnswer, withContradiction, type Judgement } from './judge-answer.ts';
import { foldWord, type Verdict } from '../states.ts';
import { createStatusWatch } from './watch-status.ts';

/** How a wait ended. `unknown`: the deployment is over, with a word that nobody has given a meaning. */
export type Ending = Exclude<Verdict, 'pending'> | 'timed_out';

export type FollowOptions = {
  inputs: Pick<Inputs, 'states' | 'pollIntervalMs' | 'logs'>;
  deploymentId: string;
  /** True where this step has just triggered the deployment. */
  triggered: boolean;
  client: Carpathian;
  follower: LogFollower;
  printer: LogPrinter;
  clock: Clock;
  signal: AbortSignal;
  log: Log;
  /** The time on the clock when the wait is over. */
  until: number;
  /** Filled in on the way. */
  progress: Progress;
};

/** An answer, and what it means. */
type Seen = { answer: StatusAnswer; judgement: Judgement };

// Just after a trigger the status endpoint may not know the id yet.
const UNKNOWN_ID_GRACE_MS = 30_000;
const MAX_INTERVAL_MS = 30_000;

/**
 * Waits for the end of a deployment, and notes in `progress` what is seen on the way.
 *
 * @throws ApiError for a fault that will not pass; the signal's reason when it aborts
 */
export async function followDeployment(options: FollowOptions): Promise<Ending> {
  const { inputs, clock, signal, triggered } = options;
  const look = createStatusWatch({
    ...options,
    known: triggered,
    unknownIdUntil: clock.now() + (triggered ? UNKNOWN_ID_GRACE_MS : 0),
  });
  const note = createNotetaker(options);
  const attempt = async (until: number): Promise<PollAttempt<Ending>> => {
    const { answer, ...wait } = await look(until);
    const seen = answer && { answer, judgement: judgeAnswer(answer, inputs.states) };
    const changed = seen !== undefined && note(seen);
    const ending = seen && endingOf(seen);
    if (ending !== undefined) return { done: true, value: ending };
    if (inputs.logs === 'stream') await options.follower.follow(until);
    return { done: false, changed, ...wait };
  };
  const result = await poll({
    attempt,
    intervalMs: inputs.pollIntervalMs,
    maxIntervalMs: MAX_INTERVAL_MS,
    timeoutMs: Math.max(0, options.until - clock.now()),
    clock,
    signal,
  });
  return result.timedOut ? 'timed_out' : result.value;
}

function endingOf({ answer: { isOver }, judgement: { verdict } }: Seen): Ending | undefined {
  if (verdict === 'pending') return undefined;
  return verdict === 'unknown' && !isOver ? undefined : verdict;
}

/** Notes and tells each change of status, once; returns whether there was one. */
function createNotetaker({
  printer,
  clock,
  log,
  progress,
}: FollowOptions): (seen: Seen) => boolean {
  const warned = new Set<string>();
  return ({ answer: { status = '', message, json }, judgement }) => {
    const { verdict, word, contradiction } = judgement;
    const before = progress.judgement;
    const changed = status !== progress.status || contradiction !== before?.contradiction;
    progress.answer = json;
    progress.status = status;
    progress.judgement = judgement;
    progress.message = message;
    if (before !== undefined && !changed) return false;
    progress.changes.push({ status, at: clock.date(), verdict });
    printer.closeGroup();
    log.info(
      status === ''
        ? 'Carpathian names no status.'
        : `Status: ${withContradiction(status, judgement)}`,
    );
    if (verdict === 'unknown' && !warned.has(foldWord(word))) {
      warned.add(foldWord(word));
      log.warning(unknownWord(status, judgement));
    }
    return true;
  };
}

function unknownWord(status: string, judgement: Judgement): string {
  if (status === '') return 'The deployment names no status; the wait goes on until it changes.';
  return `The deployment has the status ${withContradiction(JSON.stringify(status), judgement)}, which has no known meaning; the wait goes on until it changes. If you know it, add it to \`success_states\`, \`failure_states\`, \`cancelled_states\` or \`pending_states\`.`;
}
