import type { ActionName } from '../actions.ts';

/**
 * What the place where the command runs says of an input that was not given, such as a CI system of its build;
 * undefined where it says nothing. For `state` it is the result of the job so far, which is used where the state
 * is to follow the job.
 */
export type FactOf = (action: ActionName, input: string) => string | undefined;
