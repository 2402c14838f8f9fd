import { readClosingTokens } from '../../lib/github/read-closing-tokens.ts';
import { toState, type State } from '../../lib/github/states.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import type { InputName } from '../contract.ts';
import type { SavedDeployment } from '../saved-deployment.ts';
import { isNamedApiUrl } from './api-url.ts';
import { readGivenFields, type StatusFields } from './status-fields.ts';

/** The inputs of the post stage. */
export type PostInputs = {
  /** The one that was given, then the job's own where it may be used; at least one. */
  tokens: string[];
  fields: StatusFields;
  /** The state that the job's result means. */
  jobState: State;
};

type PostContext = Pick<ActionContext<InputName>, 'inputs' | 'env' | 'log'>;

/**
 * Reads the inputs of the post stage. The runner evaluates them anew: in a composite action they may be empty
 * by then (https://github.com/actions/runner/issues/2030), and `environment_url` may only have got its value.
 * What is empty or wrong stays as the main stage settled it, so that it does not cost the last status.
 *
 * @throws ActionError if there is no token, or no server that it may go to
 */
export function readPostInputs(context: PostContext, saved: SavedDeployment): PostInputs {
  const { inputs: reader, env, log } = context;
  if (!isNamedApiUrl(saved.apiUrl, reader, env)) {
    throw new ActionError(
      `\`token\` is not sent to ${saved.apiUrl}, which \`github_base_url\` no longer names. Keep \`github_base_url\` set to the same URL until the job ends.`,
    );
  }
  const tokens = readClosingTokens(reader, saved, env);
  const { fields, faults } = readGivenFields(reader, saved.targetUrlAs);
  const mistakes = reader.mistakes();
  for (const fault of faults) log.warning(`Input ${fault}. ${KEPT}`);
  if (mistakes !== undefined) log.warning(`${mistakes} ${KEPT}`);
  // An unknown result must not be taken for a success.
  const jobState = toState(reader.text('job_status'), saved.cancelledAs) ?? 'error';
  return { tokens, fields: { ...saved.fields, ...fields }, jobState };
}

const KEPT = 'The final status is set with the values from the start of this step.';
