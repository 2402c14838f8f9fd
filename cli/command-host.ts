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
  /** Redacts the secrets. */
  hidden: Redactor;
};

/** A shell or a step of any CI system. Outputs and saved state stay in this process. */
export type CommandHost = Host & {
  outputs: Readonly<Record<string, string>>;
  /** Whether the main stage has left work for the post stage. */
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
    // Flags and settings have already been checked.
    givenNames: () => [],
    sink,
    mask: hidden.add,
    setOutput(name, value) {
      outputs[name] = value;
    },
    setOutputs: (all) => void Object.assign(outputs, all),
    // Markdown is for a web page, and the log contains the same information.
    writeSummary: () => undefined,
    saveState: (name, value) => void state.set(name, value),
    getState: (name) => state.get(name) ?? '',
    outputs,
    hasState: () => [...state.values()].some((value) => value !== ''),
  };
}
