import type { ActionContext, Outcome } from '../lib/step/run-action.ts';
import { createCarpathian } from '../lib/carpathian/client.ts';
import { readInputs } from './inputs.ts';
import { toOutputs } from './report/outputs.ts';
import { run } from './run.ts';
import { renderSummary } from './report/summary.ts';

/** Reads the inputs, follows the deployment, and says how the step ends. */
export async function main(context: ActionContext): Promise<Outcome> {
  // What a later job reads if this one is stopped before it knows better.
  context.setOutput('conclusion', 'failure');
  const inputs = readInputs(context);
  const client = createCarpathian({ ...context, baseUrl: inputs.apiUrl, apiKey: inputs.apiKey });
  const result = await run(inputs, {
    ...context,
    client,
    onDeploymentId: (id) => {
      context.setOutput('deployment_id', id);
    },
  });
  return {
    outputs: toOutputs(result),
    summary: renderSummary(result, {
      serverUrl: context.env['GITHUB_SERVER_URL'],
      redact: (text) => context.redactor.redact(text),
    }),
    ...(result.failure === undefined ? {} : { failure: result.failure }),
  };
}
