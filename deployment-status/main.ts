import type { ActionContext, Outcome } from '../lib/action.ts';
import { createGithub } from '../lib/github.ts';
import { readInputs } from './inputs.ts';
import { toOutputs } from './outputs.ts';
import { post } from './post.ts';
import { run } from './run.ts';

// Longer waits cost more in runner minutes than they are worth; GitHub's limits last an hour at most.
const PATIENCE_MS = 10 * 60_000;

/** What the main stage keeps for the post stage. */
const DEPLOYMENT_ID = 'deployment_id';

/** Reports on a deployment, and at the end of the job how it went. */
export async function main(context: ActionContext): Promise<Outcome> {
  if (context.stage === 'main') return report(context);
  const deploymentId = context.getState(DEPLOYMENT_ID);
  return deploymentId === '' ? { outputs: {} } : post(context, deploymentId);
}

async function report(context: ActionContext): Promise<Outcome> {
  const inputs = readInputs(context);
  if (inputs.description !== (inputs.fields.description ?? '')) {
    const text = '`description` is longer than the 140 characters that GitHub takes, and was cut';
    context.log.notice(`${text} for the status.`);
  }
  const { token, apiUrl: baseUrl, repository, state } = inputs;
  const connection = { token, baseUrl, repository, patienceMs: PATIENCE_MS };
  const result = await run(inputs, {
    ...context,
    patienceMs: PATIENCE_MS,
    client: createGithub({ ...context, ...connection }),
    onDeployment: (id) => {
      context.setOutput('deployment_id', id);
      // Kept before the first status is set, so that the deployment is closed even if that fails.
      if (state === undefined) context.saveState(DEPLOYMENT_ID, id);
    },
  });
  return {
    outputs: toOutputs(result),
    ...(result.failure === undefined ? {} : { failure: result.failure }),
  };
}
