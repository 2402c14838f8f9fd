import type { Repository } from '../../lib/github/repository.ts';
import type { State } from '../../lib/github/states.ts';
import type { ActionContext } from '../../lib/step/run-action.ts';
import type { MirrorInputs } from './mirror-inputs.ts';
import type { OpenedMirror } from './opened-mirror.ts';

/** What is deployed: a commit, branch or tag of a repository. */
export type MirroredCommit = { repository: Repository; ref: string };

/** What GitHub is to show. */
export type MirroredStatus = { state: State; description: string };

/** Shows in a GitHub deployment what the deployment at Carpathian does; without inputs it does nothing. */
export type Mirror = {
  /**
   * Creates the GitHub deployment.
   *
   * @returns undefined where none is wanted
   * @throws ActionError if there is none after that
   */
  open(commit: MirroredCommit): Promise<OpenedMirror | undefined>;
  /**
   * Shows a status, or leaves that to the next call where the last one was set a moment ago. A fault of
   * GitHub's API is a warning, since the deployment does not depend on it.
   *
   * @throws the signal's reason when it aborts
   */
  show(status: MirroredStatus): Promise<void>;
  /**
   * Sets the last status, unless somebody has ended the GitHub deployment. What cannot be set now is left to
   * the post stage.
   */
  close(end: MirroredStatus): Promise<void>;
};

/** The part of an open mirror that sets statuses. */
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
    async open(commit) {
      if (inputs === undefined) return undefined;
      // Loaded only here, since what it needs of GitHub's API costs time at the start.
      const { openMirror } = await import('./github-mirror.ts');
      const opened = await openMirror({ inputs, token, commit }, context);
      writer = opened;
      return opened;
    },
    show: async (status) => writer?.show(status),
    close: async (end) => writer?.close(end),
  };
}
