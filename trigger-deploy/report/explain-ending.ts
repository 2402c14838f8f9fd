import { formatDuration } from '../../lib/duration.ts';
import { withContradiction } from '../follow/judge-answer.ts';
import type { Inputs } from '../inputs.ts';
import type { Ending, Progress } from '../progress.ts';
import { asYaml } from './explain-error.ts';
import { reasonOf } from './reason-of.ts';

/** Explains why an ending fails the step. Only a status in the built-in list or in `success_states` counts as success. */
export function explainEnding(
  ending: Exclude<Ending, 'success'>,
  { deploymentId = '', answer, judgement, changes }: Progress,
  { timeoutMs, deploymentId: givenId }: Pick<Inputs, 'timeoutMs' | 'deploymentId'>,
): string {
  const { verdict, word = '', status, contradiction = '' } = judgement ?? {};
  const message = reasonOf(answer ?? {});
  const isSaid = message === undefined || contradiction.includes(message);
  const reason = isSaid ? '' : `: ${message}`;
  const shown = withContradiction(JSON.stringify(status ?? ''), judgement ?? {});
  const seen =
    status === undefined
      ? `without a status${contradiction && ` (${contradiction})`}`
      : `with status ${shown}`;
  const end = status === undefined || contradiction === '' ? seen : `(status ${shown})`;
  switch (ending) {
    case 'failure':
      return `Deployment ${deploymentId} failed ${end}${reason}. See its log, or Deployments in the dashboard.`;
    case 'cancelled':
      return `Deployment ${deploymentId} was cancelled at Carpathian ${end}${reason}.`;
    case 'unknown':
      return `Deployment ${deploymentId} ended ${seen}, which does not count as success${reason}.${ownWord(word)}`;
    case 'timed_out': {
      const unknown = verdict === 'unknown' ? ownWord(word) : '';
      const neverMoved =
        givenId !== undefined && changes.length === 1
          ? ' Its status never changed: check `deployment_id`.'
          : '';
      const still =
        judgement === undefined
          ? `Carpathian returned no status for deployment ${deploymentId}`
          : status === undefined
            ? `deployment ${deploymentId} is still ${seen}`
            : `deployment ${deploymentId} is still ${shown}`;
      return `Timed out after ${formatDuration(timeoutMs)} (\`timeout\`): ${still}${reason}.${unknown}${neverMoved}`;
    }
  }
}

function ownWord(word: string): string {
  return word === ''
    ? ''
    : ` If it means success, set \`success_states: ${asYaml(word.replace(/[\s,]+/g, ' '))}\`; if not, \`failure_states\`, \`cancelled_states\` or \`pending_states\`.`;
}
