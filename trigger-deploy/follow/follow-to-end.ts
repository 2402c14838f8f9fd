import { ActionError } from '../../lib/step/errors/action-error.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Inputs } from '../inputs.ts';
import type { Progress } from '../progress.ts';
import { explainEnding } from '../report/explain-ending.ts';
import { followWithLog } from './follow-with-log.ts';

/**
 * Waits for a deployment to end, and verifies a success if the inputs ask for it.
 *
 * @throws StepError unless it succeeded
 */
export async function followToEnd(
  deploymentId: string,
  inputs: Inputs,
  dependencies: Dependencies,
  progress: Progress,
): Promise<void> {
  const ending = await followWithLog(deploymentId, inputs, dependencies, progress);
  progress.ending = ending;
  if (ending !== 'success') {
    progress.conclusion = ending === 'unknown' ? 'failure' : ending;
    const isUncertain = ending === 'timed_out' || ending === 'unknown';
    throw new ActionError(explainEnding(ending, progress, inputs), { isUncertain });
  }
  if (inputs.verify !== undefined) {
    // Dynamic import: most steps do not verify anything.
    const { verify } = await import('../verify/verify.ts');
    await verify(inputs.verify, dependencies, progress);
  }
  progress.conclusion = 'success';
}
