import { isError } from '../../is-error.ts';
import { thrownMessage } from '../../thrown-message.ts';
import type { Log } from '../log.ts';
import type { Failure } from './failure.ts';

/** The words for an error that only the action is to blame for; its stack is printed for debugging. */
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
 * The runner does not name the repository of an action that is in the workflow's own:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables
 */
function issuesUrl(env: NodeJS.ProcessEnv): string | undefined {
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  return /^[\w.-]+\/[\w.-]+$/.test(repository)
    ? `https://github.com/${repository}/issues`
    : undefined;
}
