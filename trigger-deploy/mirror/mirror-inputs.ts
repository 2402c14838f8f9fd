import { compact } from '../../lib/compact.ts';
import { deploymentIdOf } from '../../lib/github/id.ts';
import type { DeploymentRequest, StatusRequest } from '../../lib/github/client.ts';
import { runnerApiUrl } from '../../lib/github/runner-api-url.ts';
import { asRecord, asText } from '../../lib/json.ts';
import type { InputReader } from '../../lib/step/input-reader.ts';
import { runUrl } from '../../lib/step/run-url.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';
import type { InputName } from '../contract.ts';
import type { Links } from './links.ts';
import type { MirrorDeployment } from './opened-mirror.ts';

/** The GitHub deployment that mirrors the one at Carpathian. */
export type MirrorInputs = {
  environment: string;
  /** Without a trailing slash. */
  apiUrl: string;
  /** Fields sent with each status. */
  fields: Omit<StatusRequest, 'state' | 'description'>;
  /** Fields sent when creating the deployment. */
  creation: Pick<DeploymentRequest, 'transient_environment' | 'production_environment'>;
  /** The deployment of the event, if it is for this environment; then none is created. */
  ofEvent?: MirrorDeployment;
};

/**
 * Reads the token first, so that it is masked before anything is printed.
 *
 * @returns no mirror if `environment` is not set
 */
export function readMirrorInputs(
  reader: InputReader<InputName>,
  links: Links,
  event: WorkflowEvent,
  env: NodeJS.ProcessEnv,
): { token: string; mirror?: MirrorInputs } {
  const environment = reader.text('environment');
  if (environment === '') return { token: '' };
  const token = reader.secret('token');
  if (token === '') reader.mistake('token', NO_TOKEN);
  if (!reader.boolean('wait')) reader.mistake('wait', NO_END);
  const mirror = compact({
    environment,
    apiUrl: runnerApiUrl(env),
    fields: compact({
      environment_url: links.environmentUrl,
      log_url: links.dashboardUrl ?? runUrl(env),
      auto_inactive: reader.optionalBoolean('auto_inactive') ?? true,
    }),
    creation: compact({
      transient_environment: reader.optionalBoolean('transient_environment'),
      production_environment: reader.optionalBoolean('production_environment'),
    }),
    ofEvent: deploymentOfEvent(event, environment),
  });
  return { token, mirror };
}

const NO_TOKEN =
  'is empty, but `environment` creates a GitHub deployment: check that the secret exists, or leave `token` out to use `GITHUB_TOKEN`';
const NO_END =
  'is false, so the GitHub deployment of `environment` would stay in progress: set `environment` on the step that follows the deployment by `deployment_id` instead';

function deploymentOfEvent(
  { name, payload }: WorkflowEvent,
  wanted: string,
): MirrorDeployment | undefined {
  if (name !== 'deployment') return undefined;
  const { id, sha, environment } = asRecord(payload['deployment']);
  const deploymentId = deploymentIdOf(id);
  // GitHub's environment names are case-insensitive.
  const isWanted = asText(environment).toLowerCase() === wanted.toLowerCase();
  return isWanted && deploymentId !== undefined ? { deploymentId, sha: asText(sha) } : undefined;
}
