import type { Host } from '../lib/step/host.ts';
import type { LogSink } from '../lib/step/log.ts';
import type { Redactor } from '../lib/step/redactor.ts';
import type { WorkflowEvent } from '../lib/step/workflow-event.ts';
import { END_SIGNALS } from './wrapper/watch-signals.ts';

type CommandHostOptions = {
  env: NodeJS.ProcessEnv;
  event: WorkflowEvent;
  getInput: (spelling: string) => string;
  sink: LogSink;
  /** Knows what must not be shown in a log. */
  hidden: Redactor;
};

/** A shell, or the step of any CI system: what a step leaves behind stays in this process. */
export type CommandHost = Host & {
  outputs: Readonly<Record<string, string>>;
  /** Whether the main stage has left something for the post stage to do. */
  hasState: () => boolean;
};

export function createCommandHost({
  env,
  event,
  getInput,
  sink,
  hidden,
}: CommandHostOptions): CommandHost {
  const outputs: Record<string, string> = {};
  const state = new Map<string, string>();
  return {
    env,
    signals: END_SIGNALS,
    readEvent: () => event,
    getInput,
    // The arguments were checked before.
    givenNames: () => [],
    sink,
    mask: hidden.add,
    setOutput(name, value) {
      outputs[name] = value;
    },
    setOutputs: (all) => void Object.assign(outputs, all),
    // Markdown is for a web page, and the log has said all of it.
    writeSummary: () => undefined,
    saveState: (name, value) => void state.set(name, value),
    getState: (name) => state.get(name) ?? '',
    outputs,
    hasState: () => [...state.values()].some((value) => value !== ''),
  };
}
