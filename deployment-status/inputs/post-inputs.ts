import { toState, type State } from '../../lib/github/states.ts';
import { ActionError } from '../../lib/step/action-error.ts';
import type { InputReader } from '../../lib/step/input-reader.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import type { InputName } from '../contract.ts';
import type { SavedDeployment } from '../saved-deployment.ts';
import { isNamedApiUrl, runnerApiUrl } from './api-url.ts';
import { isOwnRepository } from './repository.ts';
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
      `neither \`github_base_url\` nor the runner names the API ${saved.apiUrl} that this step used, so \`token\` is not sent there. Set \`github_base_url\` to the same address until the job ends.`,
    );
  }
  const tokens = readTokens(context, saved);
  const { fields, faults } = readGivenFields(reader);
  const mistakes = mistakesOf(reader);
  for (const fault of faults) log.warning(`Input ${fault}. ${KEPT}`);
  if (mistakes !== undefined) log.warning(`${mistakes} ${KEPT}`);
  // An unknown result must not be taken for a success.
  const jobState = toState(reader.text('job_status'), saved.cancelledAs) ?? 'error';
  return { tokens, fields: { ...saved.fields, ...fields }, jobState };
}

const KEPT = 'The last status is set with what this step was given at first.';

function readTokens({ inputs: reader, env }: PostContext, saved: SavedDeployment): string[] {
  const given = reader.secret('token');
  const isUsable = given !== '' && mistakesOf(reader) === undefined;
  // The token of the job is good for its own repository on its own server only, and goes nowhere else.
  const mayUseOwn = saved.apiUrl === runnerApiUrl(env) && isOwnRepository(saved.repository, env);
  const own = mayUseOwn ? reader.secret('job_token') : '';
  const tokens = new Set([isUsable ? given : '', own].filter((token) => token !== ''));
  if (tokens.size === 0) {
    throw new ActionError(
      "`token` has no value at the end of the job that can be used, and the job's own token is not one of this repository: give `token` an expression that still has its value then.",
    );
  }
  return [...tokens];
}

/** What is wrong with the inputs that were read so far. */
function mistakesOf(reader: InputReader<InputName>): string | undefined {
  try {
    reader.check();
    return undefined;
  } catch (error) {
    if (error instanceof ActionError) return error.message;
    throw error;
  }
}
