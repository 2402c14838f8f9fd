import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';
import type { ActionName } from '../actions.ts';

/** What the place where the command runs knows, such as a CI system of its build. What was given wins over it. */
export type Place = {
  /** Variables of GitHub's runner that it can stand in for; those of the environment win. */
  variables: Readonly<Record<string, string>>;
  /**
   * The event that started it, if that is about a deployment.
   *
   * @param apiUrl where requests go: a deployment of another server is none here
   */
  eventAt: (apiUrl: string) => WorkflowEvent | undefined;
  /** What it says of an input that was not given; of `state` the result of the job so far, for `job`. */
  factOf: (action: ActionName, input: string) => string | undefined;
  /** The result that a word of some CI system means, in a word that `state` takes. */
  resultOf: (word: string) => string | undefined;
};
