import { createCarpathian } from '../lib/carpathian/client.ts';
import { compact } from '../lib/compact.ts';
import type { ActionContext, Step } from '../lib/step/run-action.ts';
import type { InputName } from './contract.ts';
import { readInputs } from './inputs.ts';
import { createMirror } from './mirror/mirror.ts';
import type { Progress } from './progress.ts';
import { explainError } from './report/explain-error.ts';
import { toOutputs } from './report/outputs.ts';
import { renderSummary } from './report/summary.ts';
import { titleOf } from './report/title.ts';
import { run } from './run.ts';

export function main(context: ActionContext<InputName>): Step {
  // The output for later jobs if this process is killed.
  context.setOutput('conclusion', 'failure');
  const { apiKey, token, ...inputs } = readInputs(context);
  const client = createCarpathian({ baseUrl: inputs.apiUrl, apiKey }, context);
  const mirror = createMirror(inputs.mirror, token, context);
  const deadline = context.clock.now() + inputs.timeoutMs;
  const { environmentUrl } = inputs.links;
  const target = compact({ environment: inputs.mirror?.environment, environmentUrl });
  const progress: Progress = {
    conclusion: 'failure',
    changes: [],
    logTail: [],
    durationMs: 0,
    endedAt: context.clock.date(),
  };
  return {
    run: () => run(inputs, { client, mirror, context, deadline }, progress),
    explain: (error) => ({
      title: titleOf(error, progress),
      message: explainError(error, progress),
    }),
    outputs: () => toOutputs(progress, inputs.links),
    summary: (failure) => renderSummary(progress, failure, target, context),
  };
}
