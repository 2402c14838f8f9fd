import type { Carpathian, StatusAnswer } from '../lib/carpathian.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { poll, type PollAttempt } from '../lib/poll.ts';
import type { Inputs } from './inputs.ts';
import type { LogFollower } from './log-follower.ts';
import type { LogPrinter } from './log-printer.ts';
import type { Progress } from './progress.ts';
import { decisiveWord, foldWord, judge, type Verdict } from './states.ts';
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

/** An answer with the word that decides as its status. */
type JudgedAnswer = StatusAnswer & { status: string };

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
    const { answer: told, ...wait } = await look(until);
    const answer = told && { ...told, status: decisiveWord(told, inputs.states) };
    const changed = answer !== undefined && note(answer);
    const ending = answer === undefined ? undefined : endingOf(answer, inputs);
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

function endingOf(answer: JudgedAnswer, { states }: Pick<Inputs, 'states'>): Ending | undefined {
  const verdict = judge(answer.status, states);
  if (verdict === 'pending') return undefined;
  return verdict === 'unknown' && answer.finishedAt === undefined ? undefined : verdict;
}

/** Notes and tells each change of status, once; returns whether there was one. */
function createNotetaker({
  inputs,
  printer,
  clock,
  log,
  progress,
}: FollowOptions): (answer: JudgedAnswer) => boolean {
  const warned = new Set<string>();
  return (answer) => {
    const { status } = answer;
    const changed = progress.changes.length === 0 || status !== progress.status;
    progress.answer = answer.json;
    progress.status = status;
    if (answer.message === undefined) delete progress.message;
    else progress.message = answer.message;
    if (!changed) return false;
    const verdict = judge(status, inputs.states);
    progress.changes.push({ status, at: clock.date(), verdict });
    printer.closeGroup();
    log.info(status === '' ? 'Carpathian names no status.' : `Status: ${status}`);
    const word = foldWord(status);
    if (verdict === 'unknown' && !warned.has(word)) {
      warned.add(word);
      log.warning(unknownWord(status));
    }
    return true;
  };
}

function unknownWord(status: string): string {
  const seen =
    status === ''
      ? 'names no status'
      : `has the status ${JSON.stringify(status)}, which has no known meaning`;
  const remedy =
    status === ''
      ? ''
      : ' If you know it, add it to `success_states`, `failure_states`, `cancelled_states` or `pending_states`.';
  return `The deployment ${seen}; the wait goes on until it changes.${remedy}`;
}
