import { isError } from '../../is-error.ts';
import { thrownMessage } from '../../thrown-message.ts';
import type { Log } from '../log.ts';
import type { Failure } from './failure.ts';

/** The message for a bug in the action; its stack is logged separately. */
export function bugReport(
  error: unknown,
  env: NodeJS.ProcessEnv,
  log: Pick<Log, 'debug'>,
): Failure {
  const reason = thrownMessage(error);
  log.debug((isError(error) ? error.stack : undefined) ?? reason);
  const url = issuesUrl(env);
  const where = url === undefined ? '' : ` at ${url}`;
  const message = `This is a bug in the action. Please report it${where} (${reason})`;
  return { title: 'Bug in the action', message };
}

/**
 * If an action is in the workflow's own repository, the runner does not name the repository:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables
 */
function issuesUrl(env: NodeJS.ProcessEnv): string | undefined {
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  return /^[\w.-]+\/[\w.-]+$/.test(repository)
    ? `https://github.com/${repository}/issues`
    : undefined;
}
