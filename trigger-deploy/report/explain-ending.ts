import { formatDuration } from '../../lib/duration.ts';
import { followLater } from './explain-error.ts';
import type { Ending } from '../follow/follow-deployment.ts';
import type { Inputs } from '../inputs.ts';
import { withContradiction } from '../follow/judge-answer.ts';
import type { Conclusion, Progress } from '../progress.ts';

/** The conclusion of an ending, and why it fails the step, if it does. */
export type EndingReport = { conclusion: Conclusion; failure?: string };

/** Judges how the wait ended. Only a word that is known to mean success is one. */
export function explainEnding(
  ending: Ending,
  { deploymentId = '', status = '', judgement, message, changes }: Progress,
  { timeoutMs, deploymentId: asked }: Pick<Inputs, 'timeoutMs' | 'deploymentId'>,
): EndingReport {
  const reason = message === undefined ? '' : `: ${message.replace(/[\s.]+$/, '')}`;
  const { verdict, word = '' } = judgement ?? {};
  const seen =
    status === ''
      ? 'without a status'
      : `with the status ${withContradiction(JSON.stringify(status), judgement ?? {})}`;
  switch (ending) {
    case 'success':
      return { conclusion: 'success' };
    case 'failure':
      return {
        conclusion: 'failure',
        failure: `The deployment ${deploymentId} failed ${seen}${reason}. See its log, and Deployments in the dashboard.`,
      };
    case 'cancelled':
      return {
        conclusion: 'cancelled',
        failure: `The deployment ${deploymentId} was cancelled at Carpathian: it ended ${seen}${reason}.`,
      };
    case 'unknown':
      return {
        conclusion: 'failure',
        failure: `The deployment ${deploymentId} ended ${seen}${reason}, which has no known meaning and so is no success.${ownWord(word)}`,
      };
    case 'timed_out': {
      const unknown = verdict === 'unknown' ? ownWord(word) : '';
      const neverMoved =
        asked !== undefined && changes.length <= 1
          ? ' It never moved: check `deployment_id`, since a service may call an id that it does not know pending.'
          : '';
      return {
        conclusion: 'timed_out',
        failure: `The deployment ${deploymentId} did not end within ${formatDuration(timeoutMs)} (\`timeout\`); it was last seen ${seen}.${unknown}${neverMoved}${followLater(deploymentId)}`,
      };
    }
  }
}

function ownWord(status: string): string {
  return status === ''
    ? ''
    : ` If it means success, set \`success_states: ${status}\`; if not, name it in \`failure_states\`, \`cancelled_states\` or \`pending_states\`.`;
}
