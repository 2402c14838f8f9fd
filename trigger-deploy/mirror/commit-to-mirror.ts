import type { TriggerRequest } from '../../lib/carpathian/client.ts';
import type { Repository } from '../../lib/github/repository.ts';
import { ActionError } from '../../lib/step/errors/action-error.ts';
import type { EventCommit, Skip } from '../request/event-commit.ts';

/** `ref`: a commit, branch or tag. */
export type MirroredCommit = { repository: Repository; ref: string };

/**
 * The ref of the GitHub deployment: the commit in the trigger request, or the event's if nothing is
 * triggered.
 *
 * @throws ActionError if there is none
 */
export function commitToMirror(
  { repository, commit, branch }: TriggerRequest,
  event: EventCommit | Skip,
  env: NodeJS.ProcessEnv,
): MirroredCommit {
  const ref = commit ?? branch ?? ('skip' in event ? undefined : event.commit);
  if (ref === undefined) {
    throw new ActionError(
      'Input `environment` creates a GitHub deployment, which needs a commit: set `commit` or `branch`.',
    );
  }
  const [owner = '', repo = ''] = (repository ?? env['GITHUB_REPOSITORY'] ?? '').split('/');
  return { repository: { owner, repo }, ref };
}
