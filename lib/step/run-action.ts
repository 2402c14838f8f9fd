import type { Clock } from '../clock.ts';
import { CancelledError } from './errors/cancelled-error.ts';
import { describeError } from './errors/describe-error.ts';
import type { Failure } from './errors/failure.ts';
import type { Host } from './host.ts';
import { createInputReader, type InputReader } from './input-reader.ts';
import type { Aliases, Defaults } from './spelled-inputs.ts';
import { createLog, type Log } from './log.ts';
import { createRedactor, type Redactor } from './redactor.ts';
import { warnOfMisnamed } from './misnamed-inputs.ts';
import { StepError } from './errors/step-error.ts';
import type { WorkflowEvent } from './workflow-event.ts';

export type ActionContext<InputName extends string = never> = {
  inputs: InputReader<InputName>;
  env: NodeJS.ProcessEnv;
  readEvent: () => WorkflowEvent;
  log: Log;
  redactor: Redactor;
  clock: Clock;
  /** Aborts with a CancelledError when the step is cancelled. */
  signal: AbortSignal;
  /** Sets an output immediately, for values that must survive if the process is killed. */
  setOutput: (name: string, value: string) => void;
  /** Saves a value for the post stage of the same step. */
  saveState: (name: string, value: string) => void;
  /** The value that the main stage of the same step saved; `''` if it saved none. */
  getState: (name: string) => string;
  /**
   * Masks a text in the log from now on. Unlike a secret input, it stays readable in outputs, for values that later
   * steps need.
   */
  maskInLog: (text: string) => void;
};

/** One stage of an action. Its functions share the record of its progress. */
export type Step = {
  /** @throws StepError if the stage fails */
  run(): Promise<void>;
  /** The message for the user. */
  explain(error: StepError): Failure;
  /** The outputs known so far, even if `run` failed. */
  outputs?(): Record<string, string>;
  /** GitHub-flavoured markdown for the job summary, with untrusted text escaped. */
  summary?(failure: string | undefined): string;
};

export type Action<InputName extends string> = {
  defaults: Defaults<InputName>;
  aliases?: Aliases<InputName>;
  main: (context: ActionContext<InputName>) => Step;
  /** Runs at the end of the job, even if `main` never ran. If it fails, it logs a warning. */
  post?: (context: ActionContext<InputName>) => Step;
};

/** The error that a stage threw. */
export type Failed = { error: unknown };

/**
 * Runs a stage of an action. Only this function sets the outputs, writes the summary and reports a failure, in this
 * order, so that outputs and summary exist even if the step fails. Never throws.
 *
 * @returns the error that ended the stage; undefined if it succeeded
 */
export async function runAction<InputName extends string>(
  action: Action<InputName>,
  stage: 'main' | 'post',
  host: Host,
  clock: Clock,
): Promise<Failed | undefined> {
  // Users cannot act on deprecation warnings from a bundled package.
  Object.assign(process, { noDeprecation: true });
  const post = stage === 'post' ? action.post : undefined;
  const cancel = new AbortController();
  const onSignal = (): void => cancel.abort(new CancelledError());
  for (const name of host.signals) process.on(name, onSignal);
  const context = createContext(action, host, clock, cancel.signal);
  const { log } = context;
  const announce = ({ title, message }: Failure): void => {
    if (post === undefined) log.error(message, title);
    else log.warning(message, title);
  };
  try {
    const step = post === undefined ? startMain(action, host, context) : post(context);
    return await publish(step, host, context, announce);
  } catch (error) {
    announce(describeError(error, context.env, context.log));
    return { error };
  } finally {
    for (const name of host.signals) process.off(name, onSignal);
  }
}

/** Warns about unknown inputs after `main` has masked the secrets, even if it throws. */
function startMain<InputName extends string>(
  { main, defaults }: Action<InputName>,
  host: Host,
  context: ActionContext<InputName>,
): Step {
  try {
    return main(context);
  } finally {
    warnOfMisnamed(Object.keys(defaults), host.givenNames(), context.log);
  }
}

function createContext<InputName extends string>(
  { defaults, aliases }: Action<InputName>,
  host: Host,
  clock: Clock,
  signal: AbortSignal,
): ActionContext<InputName> {
  const redactor = createRedactor();
  const mask = (secret: string): void => {
    host.mask(secret);
    redactor.add(secret);
  };
  return {
    ...host,
    inputs: createInputReader<InputName>({ get: host.getInput, defaults, aliases, mask }),
    log: createLog(redactor, host.sink),
    redactor,
    clock,
    signal,
    setOutput: (name, value) => host.setOutput(name, redactor.redact(value)),
    saveState: (name, value) => host.saveState(name, redactor.redact(value)),
    maskInLog: host.mask,
  };
}

async function publish(
  step: Step,
  host: Host,
  context: ActionContext,
  announce: (failure: Failure) => void,
): Promise<Failed | undefined> {
  const { redactor } = context;
  const failed = await failureOf(step, context);
  try {
    const outputs = Object.entries(step.outputs?.() ?? {});
    const redacted = outputs.map(([name, value]) => [name, redactor.redact(value)] as const);
    host.setOutputs(Object.fromEntries(redacted));
  } finally {
    host.writeSummary(redactor.redact(step.summary?.(failed?.failure.message) ?? ''));
    if (failed !== undefined) announce(failed.failure);
  }
  return failed;
}

async function failureOf(
  step: Step,
  context: ActionContext,
): Promise<(Failed & { failure: Failure }) | undefined> {
  try {
    await step.run();
    return undefined;
  } catch (error) {
    const isExpected = error instanceof StepError;
    return {
      failure: isExpected ? step.explain(error) : describeError(error, context.env, context.log),
      error,
    };
  }
}
