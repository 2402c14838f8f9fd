import type { OutputName } from '../contract.ts';
import type { Links } from '../mirror/links.ts';
import type { Progress } from '../progress.ts';

// The runner passes outputs as environment variables, which Linux limits to 128 KiB each.
const MAX_RESPONSE_BYTES = 100_000;

export function toOutputs(
  progress: Progress,
  { environmentUrl = '' }: Links,
): Record<OutputName, string> {
  const { answer, judgement, conclusion, deploymentId = '', durationMs, logFile = '' } = progress;
  const { request: { commit = '', branch = '' } = {}, githubDeploymentId = '' } = progress;
  const response = answer === undefined ? '' : JSON.stringify(answer.json);
  return {
    deployment_id: deploymentId,
    status: judgement?.status ?? '',
    conclusion,
    duration_seconds: String(Math.round(durationMs / 1000)),
    log_file: logFile,
    commit,
    branch,
    github_deployment_id: githubDeploymentId,
    environment_url: environmentUrl,
    response: Buffer.byteLength(response) > MAX_RESPONSE_BYTES ? '' : response,
  };
}
