import type { Result } from '../run.ts';

/** Every output that the code sets; `action.yml` declares the same. */
export const OUTPUT_NAMES = [
  'deployment_id',
  'status',
  'conclusion',
  'duration_seconds',
  'log_file',
  'response',
] as const;

// The runner hands outputs on as environment variables, of which Linux takes 128 KiB at most.
const MAX_RESPONSE_BYTES = 100_000;

/** The outputs of a result; each is set, `''` where there is nothing to say. */
export function toOutputs({
  progress,
  conclusion,
  durationMs,
}: Result): Record<(typeof OUTPUT_NAMES)[number], string> {
  const response = progress.answer === undefined ? '' : JSON.stringify(progress.answer);
  return {
    deployment_id: progress.deploymentId ?? '',
    status: progress.status ?? '',
    conclusion,
    duration_seconds: String(Math.round(durationMs / 1000)),
    log_file: progress.logFile ?? '',
    response: Buffer.byteLength(response) > MAX_RESPONSE_BYTES ? '' : response,
  };
}
