import type { TriggerRequest } from '../../lib/carpathian/client.ts';
import type { State } from '../../lib/github/states.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import type { MirrorInputs } from './mirror-inputs.ts';
import type { EventCommit, Skip } from '../request/event-commit.ts';
import type { OpenedMirror } from './opened-mirror.ts';

/** The status to show in GitHub. */
export type MirroredStatus = { state: State; description: string };

/**
 * Mirrors a Carpathian deployment in a GitHub deployment; does nothing if its inputs are not set.
 */
export type Mirror = {
  /**
   * Creates the GitHub deployment of the commit in the trigger request, or of the event's if nothing
   * is triggered.
   *
   * @returns undefined if there are no mirror inputs
   * @throws ActionError if GitHub created no deployment
   */
  open(request: TriggerRequest, event: EventCommit | Skip): Promise<OpenedMirror | undefined>;
  /**
   * Sets a status, or leaves it to the next call if the last one was set a moment ago. An error of
   * GitHub's API is only a warning, since the deployment does not depend on it.
   *
   * @throws the signal's reason on abort
   */
  show(status: MirroredStatus): Promise<void>;
  /**
   * Sets the final status, unless the GitHub deployment already has one. If that fails, the post
   * stage retries it.
   */
  close(end: MirroredStatus): Promise<void>;
};

export type StatusWriter = Pick<Mirror, 'show' | 'close'>;

export type MirrorContext = Pick<
  ActionContext,
  'env' | 'clock' | 'signal' | 'log' | 'redactor' | 'setOutput' | 'saveState'
>;

export function createMirror(
  inputs: MirrorInputs | undefined,
  token: string,
  context: MirrorContext,
): Mirror {
  let writer: StatusWriter | undefined;
  return {
    async open(request, event) {
      if (inputs === undefined) return undefined;
      // Dynamic import: the GitHub client slows down the start.
      const { openMirror } = await import('./github-mirror.ts');
      const opened = await openMirror({ inputs, token, request, event }, context);
      writer = opened;
      return opened;
    },
    show: async (status) => writer?.show(status),
    close: async (end) => writer?.close(end),
  };
}
