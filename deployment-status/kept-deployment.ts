import { deploymentIdOf } from '../lib/github/answer.ts';
import { asRecord } from '../lib/json.ts';
import { parseKept } from '../lib/step/kept-state.ts';
import type { Inputs } from './inputs.ts';
import { CANCELLED_STATES } from '../lib/github/states.ts';

/** What the post stage must know. The inputs may have changed until then, since they are evaluated anew. */
export type KeptDeployment = Pick<Inputs, 'apiUrl' | 'repository' | 'cancelledAs'> & {
  deploymentId: string;
};

/**
 * Reads what the main stage kept as JSON; undefined where it kept nothing.
 *
 * @throws Error where it cannot be read
 */
export function parseKeptDeployment(text: string): KeptDeployment | undefined {
  return parseKept(text, (kept) => {
    const { apiUrl } = kept;
    const { owner, repo } = asRecord(kept['repository']);
    const deploymentId = deploymentIdOf(kept['deploymentId']);
    const cancelledAs = CANCELLED_STATES.find((state) => state === kept['cancelledAs']);
    return deploymentId !== undefined &&
      cancelledAs !== undefined &&
      typeof apiUrl === 'string' &&
      typeof owner === 'string' &&
      typeof repo === 'string'
      ? { deploymentId, apiUrl, repository: { owner, repo }, cancelledAs }
      : undefined;
  });
}
