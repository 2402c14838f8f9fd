import { compact } from '../lib/compact.ts';
import { deploymentIdOf } from '../lib/github/id.ts';
import { CANCELLED_STATES } from '../lib/github/states.ts';
import { asRecord, asText } from '../lib/json.ts';
import { readSavedState } from '../lib/step/saved-state.ts';
import type { Inputs } from './inputs.ts';
import type { StatusFields } from './inputs/status-fields.ts';

/**
 * State for the post stage: the runner evaluates the inputs again, and they may have changed by
 * then.
 */
export type SavedDeployment = Pick<
  Inputs,
  'apiUrl' | 'repository' | 'cancelledAs' | 'fields' | 'targetUrlAs' | 'deactivatesExempt'
> & {
  deploymentId: string;
};

/** Name of the saved state. */
export const SAVED_DEPLOYMENT = 'deployment';

/**
 * Parses the saved state; undefined if it is empty.
 *
 * @throws ActionError if it is invalid
 */
export function readSavedDeployment(text: string): SavedDeployment | undefined {
  return readSavedState(text, (saved) => {
    const { apiUrl } = saved;
    const { owner, repo } = asRecord(saved['repository']);
    const deploymentId = deploymentIdOf(saved['deploymentId']);
    const cancelledAs = CANCELLED_STATES.find((state) => state === saved['cancelledAs']);
    if (deploymentId === undefined || cancelledAs === undefined) return undefined;
    if (typeof apiUrl !== 'string') return undefined;
    if (typeof owner !== 'string' || typeof repo !== 'string') return undefined;
    const fields = readFields(asRecord(saved['fields']));
    const repository = { owner, repo };
    const targetUrlAs = saved['targetUrlAs'] === 'environment_url' ? 'environment_url' : 'log_url';
    const deactivatesExempt = saved['deactivatesExempt'] === true;
    const target = { deploymentId, apiUrl, repository };
    return { ...target, cancelledAs, fields, targetUrlAs, deactivatesExempt };
  });
}

function readFields(saved: Readonly<Record<string, unknown>>): StatusFields {
  const text = (name: keyof StatusFields): string | undefined => asText(saved[name]) || undefined;
  return compact({
    description: text('description'),
    environment: text('environment'),
    environment_url: text('environment_url'),
    log_url: text('log_url'),
    auto_inactive: saved['auto_inactive'] !== false,
  });
}
