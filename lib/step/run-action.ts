import * as core from '@actions/core';
import { basename } from 'node:path';
import { ActionError } from './action-error.ts';
import { CancelledError } from './cancelled-error.ts';
import { systemClock, type Clock } from '../clock.ts';
import { createInputReader, type InputReader } from './input-reader.ts';
import { createLog, type Log } from './log.ts';
import { createRedactor, type Redactor } from './redactor.ts';
import { writeSummary } from './write-summary.ts';

/** What a step is given to work with. */
export type ActionContext = {
  /** `post` runs at the end of the job, also where `main` never did since its inputs could not be had. */
  stage: 'main' | 'post';
  inputs: InputReader;
  env: NodeJS.ProcessEnv;
  log: Log;
  redactor: Redactor;
  clock: Clock;
  /** Aborts with a CancelledError when the runner cancels the step. */
  signal: AbortSignal;
  /** Sets an output at once, for what must be known even if the process is killed. */
  setOutput(name: string, value: string): void;
  /** Keeps a value for the post stage of the same step. */
  saveState(name: string, value: string): void;
  /** What an earlier stage of the same step kept, `''` where it kept nothing. */
  getState(name: string): string;
  /**
   * Has the runner hide a text in the log from this moment on. Unlike a secret input it still stands in
   * outputs as it is, for values that are there to be handed on.
   */
  maskInLog(text: string): void;
};

/** How a step ended. */
export type Outcome = {
  outputs: Record<string, string>;
  /** GitHub-flavoured markdown for the job summary; its foreign text is escaped by its author. */
  summary?: string;
  /** Why the step fails; left out, it passes. */
  failure?: string;
};

// The runner sends SIGINT, SIGTERM 7.5 s later, and kills after 2.5 s more:
// https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs a step: the one place where outputs are set, the summary is written and failure is announced,
 * in this order, so that a failed step still yields what it found out. Never throws.
 */
export async function runAction(
  main: (context: ActionContext) => Promise<Outcome>,
  clock: Clock = systemClock,
): Promise<void> {
  // Nobody who reads the log can mend what a bundled package does.
  Object.assign(process, { noDeprecation: true });
  const redactor = createRedactor();
  const log = createLog(redactor);
  const setOutput = (name: string, value: string): void => {
    hand(`the output \`${name}\``, () => {
      core.setOutput(name, redactor.redact(value));
    });
  };
  const saveState = (name: string, value: string): void => {
    hand('what its post stage needs', () => {
      core.saveState(name, redactor.redact(value));
    });
  };
  const getState = (name: string): string => core.getState(name);
  const maskInLog = core.setSecret;
  const cancel = new AbortController();
  const onSignal = (): void => {
    cancel.abort(new CancelledError());
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  try {
    const inputs = createInputReader({ get: core.getInput, mask: maskWith(redactor) });
    // The post stage has a file of its own, which loads the bundle of both. No step before can change that.
    const stage = basename(process.argv[1] ?? '') === 'post.js' ? 'post' : 'main';
    const context = {
      stage,
      inputs,
      env: process.env,
      log,
      redactor,
      clock,
      signal: cancel.signal,
    } as const;
    const outcome = await main({ ...context, setOutput, saveState, getState, maskInLog });
    try {
      for (const [name, value] of Object.entries(outcome.outputs)) setOutput(name, value);
    } finally {
      writeSummary(redactor.redact(outcome.summary ?? ''), process.env, log);
      if (outcome.failure !== undefined) fail(log, outcome.failure);
    }
  } catch (error) {
    fail(log, explain(error, log));
  } finally {
    for (const name of SIGNALS) process.off(name, onSignal);
  }
}

/** Writes to a file of the runner, which may not take it. */
function hand(what: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    const reason = Error.isError(cause) ? cause.message : String(cause);
    throw new ActionError(
      `The runner did not take ${what} from the step: ${reason}. Check that its disk has room, and that no step before changed GITHUB_OUTPUT or GITHUB_STATE.`,
      { cause },
    );
  }
}

function maskWith(redactor: Redactor): (secret: string) => void {
  return (secret) => {
    core.setSecret(secret);
    redactor.add(secret);
  };
}

function fail(log: Log, message: string): void {
  log.error(message);
  process.exitCode = core.ExitCode.Failure;
}

function explain(error: unknown, log: Log): string {
  if (error instanceof ActionError || error instanceof CancelledError) return error.message;
  const reason = Error.isError(error) ? error.message : String(error);
  log.debug((Error.isError(error) ? error.stack : undefined) ?? reason);
  return `This is a fault of the action itself, please report it: ${reason}`;
}
