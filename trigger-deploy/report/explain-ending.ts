import { formatDuration } from '../../lib/duration.ts';
import { withContradiction } from '../follow/judge-answer.ts';
import type { Inputs } from '../inputs.ts';
import type { Ending, Progress } from '../progress.ts';

/** Why an ending fails the step. Only a status that is known to mean success is one. */
export function explainEnding(
  ending: Exclude<Ending, 'success'>,
  { deploymentId = '', answer, judgement, changes }: Progress,
  { timeoutMs, deploymentId: givenId }: Pick<Inputs, 'timeoutMs' | 'deploymentId'>,
): string {
  const { status = '', message } = answer ?? {};
  const reason = message === undefined ? '' : `: ${message.replace(/[\s.]+$/, '')}`;
  const { verdict, word = '' } = judgement ?? {};
  const seen =
    status === ''
      ? 'without a status'
      : `with the status ${withContradiction(JSON.stringify(status), judgement ?? {})}`;
  switch (ending) {
    case 'failure':
      return `The deployment ${deploymentId} failed ${seen}${reason}. See its log, and Deployments in the dashboard.`;
    case 'cancelled':
      return `The deployment ${deploymentId} was cancelled at Carpathian: it ended ${seen}${reason}.`;
    case 'unknown':
      return `The deployment ${deploymentId} ended ${seen}${reason}, which has no known meaning and so is no success.${ownWord(word)}`;
    case 'timed_out': {
      const unknown = verdict === 'unknown' ? ownWord(word) : '';
      const neverMoved =
        givenId !== undefined && changes.length <= 1
          ? ' It never moved: check `deployment_id`, since a service may call an id that it does not know pending.'
          : '';
      return `The deployment ${deploymentId} did not end within ${formatDuration(timeoutMs)} (\`timeout\`); it was last seen ${seen}.${unknown}${neverMoved}`;
    }
  }
}

function ownWord(word: string): string {
  return word === ''
    ? ''
    : ` If it means success, set \`success_states: ${word}\`; if not, name it in \`failure_states\`, \`cancelled_states\` or \`pending_states\`.`;
}
