import { asRecord, asText, tryParseJson, type JsonRecord } from '../../lib/json.ts';
import { showAddress } from '../../lib/show-address.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';
import { UsageError } from '../usage-error.ts';
import { readText } from './read-text.ts';

/** An event, and the environment variables that the runner would set for it. */
export type GivenEvent = { event: WorkflowEvent; env: Readonly<Record<string, string>> };

/**
 * Reads the body of a webhook. Its fields determine the event's name.
 *
 * @param apiUrl where requests go; the body must not redirect the token
 * @throws UsageError
 */
export async function readEvent(file: string, apiUrl: string): Promise<GivenEvent> {
  const payload = asRecord(tryParseJson(await readText('event', file)));
  const deployment = asRecord(payload['deployment']);
  const repository = asRecord(payload['repository']);
  const fullName = asText(repository['full_name']);
  if (deployment['id'] === undefined || fullName === '') {
    throw new UsageError(
      'The file passed to `--event` is not the body of a deployment or deployment_status webhook: `deployment` or `repository` is missing.',
    );
  }
  checkServer(deployment, apiUrl);
  const name = payload['deployment_status'] === undefined ? 'deployment' : 'deployment_status';
  return {
    event: { name, payload },
    env: {
      GITHUB_EVENT_NAME: name,
      GITHUB_REPOSITORY: fullName,
      GITHUB_SHA: asText(deployment['sha']),
      GITHUB_REF: '',
      GITHUB_REF_NAME: '',
    },
  };
}

function checkServer(deployment: JsonRecord, apiUrl: string): void {
  const url = asText(deployment['url']);
  const server = url.replace(/\/repos\/.*$/s, '');
  if (url === '' || server.toLowerCase() === apiUrl.toLowerCase()) return;
  throw new UsageError(
    `The webhook in \`--event\` comes from ${JSON.stringify(server)}, but requests go to ${showAddress(apiUrl)}. If you trust that server, set \`--github-base-url\` to it.`,
  );
}
