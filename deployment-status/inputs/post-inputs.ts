import { readClosingTokens } from '../../lib/github/read-closing-tokens.ts';
import { toState, type State } from '../../lib/github/states.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import type { InputName } from '../contract.ts';
import type { SavedDeployment } from '../saved-deployment.ts';
import { isNamedApiUrl } from './api-url.ts';
import { readGivenFields, type StatusFields } from './status-fields.ts';

export type PostInputs = {
  /** The given token, then `GITHUB_TOKEN` if it may be used; at least one. */
  tokens: string[];
  fields: StatusFields;
  /** State for the result of the job. */
  jobState: State;
};

type PostContext = Pick<ActionContext<InputName>, 'inputs' | 'env' | 'log'>;

/**
 * Reads the inputs of the post stage. The runner evaluates them again: in a composite action they
 * may be empty by then (https://github.com/actions/runner/issues/2030), and `environment_url` may
 * only now have a value. Empty or invalid inputs keep the values of the main stage, so that the
 * final status is still set.
 *
 * @throws ActionError if there is no token, or no server that may receive it
 */
export function readPostInputs(context: PostContext, saved: SavedDeployment): PostInputs {
  const { inputs: reader, env, log } = context;
  if (!isNamedApiUrl(saved.apiUrl, reader, env)) {
    throw new ActionError(
      `\`token\` is not sent to ${saved.apiUrl}, since \`github_base_url\` has changed. Keep \`github_base_url\` set to the same URL until the job ends.`,
    );
  }
  const tokens = readClosingTokens(reader, saved, env);
  const { fields, faults } = readGivenFields(reader, saved.targetUrlAs);
  const mistakes = reader.mistakes();
  for (const fault of faults) log.warning(`Input ${fault}. ${KEPT}`);
  if (mistakes !== undefined) log.warning(`${mistakes} ${KEPT}`);
  // An unknown result must not count as success.
  const jobState = toState(reader.text('job_status'), saved.cancelledAs) ?? 'error';
  return { tokens, fields: { ...saved.fields, ...fields }, jobState };
}

const KEPT = 'The final status is set with the values from the start of this step.';
