import type { TriggerRequest } from '../../lib/carpathian/client.ts';
import { CALL_TIMEOUT_MS } from '../../lib/github/call-limits.ts';
import { createGithub } from '../../lib/github/client.ts';
import { createDeployment } from '../../lib/github/create/create-deployment.ts';
import { mayHaveCreated } from '../../lib/github/create/may-have-created.ts';
import { environmentPage } from '../../lib/github/environment-page.ts';
import { githubRemedies } from '../../lib/github/github-remedies.ts';
import type { GithubContext } from '../../lib/github/status/set-status.ts';
import { ApiError } from '../../lib/http/api-error.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import { composeMessage } from '../../lib/step/errors/failure.ts';
import type { EventCommit, Skip } from '../request/event-commit.ts';
import { commitToMirror, type MirroredCommit } from './commit-to-mirror.ts';
import type { MirrorContext, StatusWriter } from './mirror.ts';
import type { MirrorDeployment, OpenedMirror } from './opened-mirror.ts';
import type { MirrorInputs } from './mirror-inputs.ts';
import { SAVED_MIRROR, type SavedMirror } from './saved-mirror.ts';
import { createStatusWriter } from './status-writer.ts';

type Opening = {
  inputs: MirrorInputs;
  token: string;
  request: TriggerRequest;
  event: EventCommit | Skip;
};

/** The final status if this process is killed. */
const ABANDONED = {
  state: 'error',
  description: 'The step was stopped; the deployment may still be running at Carpathian.',
} as const;

/**
 * Creates a GitHub deployment, or uses the event's, and makes sure that it gets a final status.
 *
 * @throws ActionError if GitHub created no deployment; the signal's reason on abort
 */
export async function openMirror(
  { inputs, token, request, event }: Opening,
  context: MirrorContext,
): Promise<OpenedMirror & StatusWriter> {
  const { apiUrl, environment, fields } = inputs;
  const commit = commitToMirror(request, event, context.env);
  const { repository } = commit;
  const github = {
    client: createGithub({ baseUrl: apiUrl, token, repository }, context),
    ...context,
  };
  const opened = inputs.ofEvent ?? (await create(commit, inputs, github));
  const { deploymentId } = opened;
  const save = (end: SavedMirror['end'] | undefined): void => {
    const saved: SavedMirror | undefined = end && { deploymentId, apiUrl, repository, end };
    context.saveState(SAVED_MIRROR, saved === undefined ? '' : JSON.stringify(saved));
  };
  // Saved first, so that the post stage closes the GitHub deployment even if the next lines fail.
  save({ ...fields, ...ABANDONED });
  context.setOutput('github_deployment_id', deploymentId);
  context.log.info(`GitHub shows this as deployment ${deploymentId} to ${environment}.`);
  const page = environmentPage({ apiUrl, repository }, environment, context.env);
  return { ...opened, page, ...createStatusWriter({ deploymentId, fields, save }, github) };
}

async function create(
  { repository, ref }: MirroredCommit,
  { environment, creation, apiUrl }: MirrorInputs,
  github: GithubContext,
): Promise<MirrorDeployment> {
  // The workflow decides whether to deploy this commit, not its other checks.
  const fixed = { auto_merge: false, required_contexts: [] };
  const request = { ref, environment, ...creation, ...fixed };
  const flight = { isOpen: false };
  const onFlight = (inFlight: boolean): void => {
    flight.isOpen = inFlight;
  };
  const timeoutMs = CALL_TIMEOUT_MS;
  try {
    const { deployment } = await createDeployment({ request, timeoutMs, onFlight }, github);
    return { deploymentId: deployment.id, sha: deployment.sha };
  } catch (error) {
    if (flight.isOpen) github.log.warning(mayHaveCreated(request));
    if (!(error instanceof ApiError)) throw error;
    const subject = { apiUrl, repository, deploymentId: undefined, timeoutMs };
    const happened = `Nothing was triggered, since the GitHub deployment was not created: ${error.happened}`;
    const message = composeMessage(error, githubRemedies(error, subject), happened);
    throw new ActionError(message, { cause: error });
  }
}
