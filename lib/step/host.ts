import type { LogSink } from './log.ts';
import type { WorkflowEvent } from './workflow-event.ts';

/**
 * What a step needs from the system that it runs on, such as GitHub Actions. Everything passed to a host to print
 * or write is already redacted.
 */
export type Host = {
  env: NodeJS.ProcessEnv;
  /** The signals that cancel the stage. */
  signals: readonly NodeJS.Signals[];
  readEvent: () => WorkflowEvent;
  /** The trimmed value of an input by the name as written; `''` if there is none. */
  getInput: (spelling: string) => string;
  /** The names of everything given as an input, including unknown names. */
  givenNames: () => string[];
  sink: LogSink;
  /** Masks a text in everything printed from now on. */
  mask: (text: string) => void;
  /** Sets an output immediately. Throws an ActionError if that fails. */
  setOutput: (name: string, value: string) => void;
  /** Sets all outputs, at the end. Throws an ActionError if that fails. */
  setOutputs: (outputs: Readonly<Record<string, string>>) => void;
  /** Shows markdown. Does not fail if it cannot. */
  writeSummary: (markdown: string) => void;
  /** Saves a value for the post stage. Throws an ActionError if that fails. */
  saveState: (name: string, value: string) => void;
  getState: (name: string) => string;
};
