import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';
import type { ActionName } from '../actions.ts';

/**
 * What the system around the command provides, such as a CI system. Flags and settings take
 * precedence.
 */
export type Place = {
  /** The variables of GitHub's runner that it provides; the environment takes precedence. */
  variables: Readonly<Record<string, string>>;
  /**
   * The event that started the build, if it concerns a deployment.
   *
   * @param apiUrl where requests go; a deployment on another server is ignored
   */
  eventAt: (apiUrl: string) => WorkflowEvent | undefined;
  /** The value for an input that was not given; for `state`, the result of the job so far (`state: job`). */
  factOf: (action: ActionName, input: string) => string | undefined;
  /** Maps a CI system's status word to a value of `state`. */
  resultOf: (word: string) => string | undefined;
};
