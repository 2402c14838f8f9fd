import * as core from '@actions/core';
import { basename } from 'node:path';
import { systemClock, type Clock } from '../clock.ts';
import { ActionError } from './errors/action-error.ts';
import { bugReport } from './errors/bug-report.ts';
import { CancelledError } from './errors/cancelled-error.ts';
import { composeMessage, type Failure } from './errors/failure.ts';
import { createInputReader, type InputReader } from './input-reader.ts';
import type { Aliases, Defaults } from './spelled-inputs.ts';
import { createLog, type Log } from './log.ts';
import { createRedactor, type Redactor } from './redactor.ts';
import { warnOfMisnamed } from './misnamed-inputs.ts';
import { StepError } from './errors/step-error.ts';
import { writeOutputs } from './write-outputs.ts';
import { writeSummary } from './write-summary.ts';

export type ActionContext<InputName extends string = never> = {
  inputs: InputReader<InputName>;
  env: NodeJS.ProcessEnv;
  log: Log;
  redactor: Redactor;
  clock: Clock;
  /** Aborts with a CancelledError when the runner cancels the step. */
  signal: AbortSignal;
  /** Sets an output at once, for values that must be known even if the process is killed. */
  setOutput: (name: string, value: string) => void;
  /** Saves a value for the post stage of the same step. */
  saveState: (name: string, value: string) => void;
  /** What the main stage of the same step saved; `''` if it saved nothing. */
  getState: (name: string) => string;
  /**
   * Masks a text in the log from this moment on. Unlike a secret input it stays readable in outputs, for
   * values that are there to be passed on.
   */
  maskInLog: (text: string) => void;
};

/** One stage of an action, with the progress record that its functions share. */
export type Step = {
  /** @throws StepError if the stage fails */
  run(): Promise<void>;
  /** The words for the user. */
  explain(error: StepError): Failure;
  /** What is known so far, however `run` ended. */
  outputs?(): Record<string, string>;
  /** GitHub-flavoured markdown for the job summary, with foreign text escaped. */
  summary?(failure: string | undefined): string;
};

export type Action<InputName extends string> = {
  defaults: Defaults<InputName>;
  aliases?: Aliases<InputName>;
  main: (context: ActionContext<InputName>) => Step;
  /** Runs at the end of the job, even if `main` never ran; its failure is a warning. */
  post?: (context: ActionContext<InputName>) => Step;
};

// The runner sends SIGINT, SIGTERM 7.5 s later, and kills after 2.5 s more:
// https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs a stage of an action: the one place where outputs are set, the summary is written and failure is
 * announced, in this order, so that a failed step still yields what it found out. Never throws.
 */
export async function runAction<InputName extends string>(
  action: Action<InputName>,
  clock: Clock = systemClock,
): Promise<void> {
  // Users cannot act on the deprecations of a bundled package.
  Object.assign(process, { noDeprecation: true });
  // The post stage has its own file, which loads the bundle of both.
  const post = basename(process.argv[1] ?? '') === 'post.js' ? action.post : undefined;
  const cancel = new AbortController();
  const onSignal = (): void => cancel.abort(new CancelledError());
  for (const name of SIGNALS) process.on(name, onSignal);
  const context = createContext(action, clock, cancel.signal);
  const { log } = context;
  const announce = post === undefined ? fail : warn;
  try {
    const step = post === undefined ? startMain(action, context) : post(context);
    await publish(step, context, announce);
  } catch (error) {
    announce(log, describeError(error, context));
  } finally {
    for (const name of SIGNALS) process.off(name, onSignal);
  }
}

/** Warns of names that nobody reads also where reading the others fails, and once the secrets are masked. */
function startMain<InputName extends string>(
  { main, defaults }: Action<InputName>,
  context: ActionContext<InputName>,
): Step {
  try {
    return main(context);
  } finally {
    warnOfMisnamed(Object.keys(defaults), context);
  }
}

function createContext<InputName extends string>(
  { defaults, aliases }: Action<InputName>,
  clock: Clock,
  signal: AbortSignal,
): ActionContext<InputName> {
  const redactor = createRedactor();
  const mask = (secret: string): void => {
    core.setSecret(secret);
    redactor.add(secret);
  };
  return {
    inputs: createInputReader<InputName>({ get: core.getInput, defaults, aliases, mask }),
    env: process.env,
    log: createLog(redactor),
    redactor,
    clock,
    signal,
    setOutput: (name, value) =>
      writeCommandFile(`the output \`${name}\``, () =>
        core.setOutput(name, redactor.redact(value)),
      ),
    saveState: (name, value) =>
      writeCommandFile('the state for the post stage', () =>
        core.saveState(name, redactor.redact(value)),
      ),
    getState: core.getState,
    maskInLog: core.setSecret,
  };
}

async function publish(
  step: Step,
  context: ActionContext,
  announce: (log: Log, failure: Failure) => void,
): Promise<void> {
  const { redactor, env, log } = context;
  const failure = await failureOf(step, context);
  try {
    setOutputs(step.outputs?.() ?? {}, redactor, env);
  } finally {
    writeSummary(redactor.redact(step.summary?.(failure?.message) ?? ''), env, log);
    if (failure !== undefined) announce(log, failure);
  }
}

function setOutputs(
  outputs: Readonly<Record<string, string>>,
  redactor: Redactor,
  env: NodeJS.ProcessEnv,
): void {
  const names = Object.keys(outputs);
  const [first] = names;
  if (first === undefined) return;
  const others = names.length === 1 ? '' : ` and ${names.length - 1} more`;
  writeCommandFile(`the output \`${first}\`${others}`, () => {
    const redacted = names.map((name) => [name, redactor.redact(outputs[name] ?? '')] as const);
    writeOutputs(Object.fromEntries(redacted), env['GITHUB_OUTPUT'] ?? '');
  });
}

async function failureOf(step: Step, context: ActionContext): Promise<Failure | undefined> {
  try {
    await step.run();
    return undefined;
  } catch (error) {
    return error instanceof StepError ? step.explain(error) : describeError(error, context);
  }
}

/** The files behind commands may be full, missing or changed by another step. */
function writeCommandFile(what: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    const reason = Error.isError(cause) ? cause.message : String(cause);
    throw new ActionError(
      `Could not write ${what}: ${reason}. Check the disk space of the runner, and that no step changes \`GITHUB_OUTPUT\` or \`GITHUB_STATE\`.`,
      { title: 'Outputs not written', cause },
    );
  }
}

function fail(log: Log, { title, message }: Failure): void {
  log.error(message, title);
  process.exitCode = core.ExitCode.Failure;
}

function warn(log: Log, { title, message }: Failure): void {
  log.warning(message, title);
}

/** The words for an error that no step has explained. */
function describeError(error: unknown, { env, log }: ActionContext): Failure {
  if (error instanceof StepError) {
    return { title: error.title ?? 'Step failed', message: composeMessage(error, []) };
  }
  return bugReport(error, env, log);
}
