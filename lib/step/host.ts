import type { LogSink } from './log.ts';
import type { WorkflowEvent } from './workflow-event.ts';

/**
 * The place where a step runs, such as GitHub Actions, and all that it needs of it. What a host is given to
 * print or to write has no secret in it any more.
 */
export type Host = {
  env: NodeJS.ProcessEnv;
  /** They cancel the stage. */
  signals: readonly NodeJS.Signals[];
  readEvent: () => WorkflowEvent;
  /** The trimmed value of an input by the name that the user wrote; `''` if there is none. */
  getInput: (spelling: string) => string;
  /** The names of everything that was given as an input, whether it is one or not. */
  givenNames: () => string[];
  sink: LogSink;
  /** Hides a text in whatever is printed from now on. */
  mask: (text: string) => void;
  /** Sets an output at once. Throws an ActionError if that fails. */
  setOutput: (name: string, value: string) => void;
  /** Sets all outputs, at the end. Throws an ActionError if that fails. */
  setOutputs: (outputs: Readonly<Record<string, string>>) => void;
  /** Shows markdown; one that cannot be shown is no failure. */
  writeSummary: (markdown: string) => void;
  /** Saves a value for the post stage. Throws an ActionError if that fails. */
  saveState: (name: string, value: string) => void;
  getState: (name: string) => string;
};
