import type { Carpathian } from '../lib/carpathian/client.ts';
import type { ActionContext } from '../lib/step/run-action.ts';
import type { Mirror } from './mirror/mirror.ts';

export type Dependencies = {
  client: Carpathian;
  mirror: Mirror;
  context: Pick<ActionContext, 'env' | 'clock' | 'signal' | 'log' | 'redactor' | 'setOutput'>;
  /** Time on the clock, in milliseconds, when the input `timeout` is over. */
  deadline: number;
};
