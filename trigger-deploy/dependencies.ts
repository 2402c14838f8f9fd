import type { Carpathian } from '../lib/carpathian/client.ts';
import type { ActionContext } from '../lib/step/run-action.ts';
import type { Mirror } from './mirror/mirror.ts';

export type Dependencies = {
  client: Carpathian;
  mirror: Mirror;
  context: Pick<ActionContext, 'env' | 'clock' | 'signal' | 'log' | 'redactor' | 'setOutput'>;
  /** When the input `timeout` runs out, in clock milliseconds. */
  deadline: number;
};
