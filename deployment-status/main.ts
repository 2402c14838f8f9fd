import type { ActionContext, Outcome } from '../lib/step/run-action.ts';
import { createGithub } from '../lib/github/client.ts';
import { readInputs } from './inputs.ts';
import type { KeptDeployment } from './kept-deployment.ts';
import { toOutputs } from './outputs.ts';
import { post } from './post.ts';
import { run } from './run.ts';

// Longer waits cost more in runner minutes than they are worth; GitHub's limits last an hour at most.
const PATIENCE_MS = 10 * 60_000;

/** What the main stage keeps for the post stage. */
const DEPLOYMENT = 'deployment';

/** Reports on a deployment, and at the end of the job how it went. */
export async function main(context: ActionContext): Promise<Outcome> {
  return context.stage === 'main' ? report(context) : post(context, context.getState(DEPLOYMENT));
}

async function report(context: ActionContext): Promise<Outcome> {
  const inputs = readInputs(context);
  if (inputs.description !== (inputs.fields.description ?? '')) {
    const text = '`description` is longer than the 140 characters that GitHub takes, and was cut';
    context.log.notice(`${text} for the status.`);
  }
  const { token, apiUrl, repository, cancelledAs, state } = inputs;
  const connection = { token, baseUrl: apiUrl, repository, patienceMs: PATIENCE_MS };
  const result = await run(inputs, {
    ...context,
    patienceMs: PATIENCE_MS,
    client: createGithub({ ...context, ...connection }),
    onDeployment: (deploymentId) => {
      const kept: KeptDeployment = { deploymentId, apiUrl, repository, cancelledAs };
      // Kept before all else, so that the deployment is closed even if that fails.
      if (state === undefined) context.saveState(DEPLOYMENT, JSON.stringify(kept));
      context.setOutput('deployment_id', deploymentId);
    },
  });
  return {
    outputs: toOutputs(result),
    ...(result.failure === undefined ? {} : { failure: result.failure }),
  };
}
