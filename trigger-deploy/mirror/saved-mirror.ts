import { compact } from '../../lib/compact.ts';
import { deploymentIdOf } from '../../lib/github/id.ts';
import type { StatusRequest } from '../../lib/github/client.ts';
import type { Repository } from '../../lib/github/repository.ts';
import { STATES } from '../../lib/github/states.ts';
import { asRecord, asText } from '../../lib/json.ts';
import { readSavedState } from '../../lib/step/saved-state.ts';

/** State for the post stage: how to close the GitHub deployment. */
export type SavedMirror = {
  deploymentId: string;
  apiUrl: string;
  repository: Repository;
  /** The final status. */
  end: StatusRequest;
};

/** Name of the saved state; its value is empty if there is nothing to close. */
export const SAVED_MIRROR = 'mirror';

/**
 * Parses the saved state; undefined if it is empty.
 *
 * @throws ActionError if it is invalid
 */
export function readSavedMirror(text: string): SavedMirror | undefined {
  return readSavedState(text, (saved) => {
    const { owner, repo } = asRecord(saved['repository']);
    const deploymentId = deploymentIdOf(saved['deploymentId']);
    const apiUrl = asText(saved['apiUrl']);
    const end = readEnd(asRecord(saved['end']));
    if (deploymentId === undefined || apiUrl === '' || end === undefined) return undefined;
    if (typeof owner !== 'string' || typeof repo !== 'string') return undefined;
    return { deploymentId, apiUrl, repository: { owner, repo }, end };
  });
}

function readEnd(saved: Readonly<Record<string, unknown>>): StatusRequest | undefined {
  const text = (name: keyof StatusRequest): string | undefined => asText(saved[name]) || undefined;
  const state = STATES.find((known) => known === saved['state']);
  if (state === undefined) return undefined;
  const fields = compact({
    description: text('description'),
    environment_url: text('environment_url'),
    log_url: text('log_url'),
    auto_inactive: saved['auto_inactive'] !== false,
  });
  return { state, ...fields };
}
