import type { Arguments } from '../arguments/parse-arguments.ts';
import { UsageError } from '../usage-error.ts';
import { DECLARED } from '../help/declared.ts';
import { parseBoolean } from '../../lib/boolean.ts';
import { toState } from '../../lib/github/states.ts';
import { secondSpelling, spellingsOf } from '../../lib/step/spelled-inputs.ts';
import type { Place } from './place.ts';

/** The inputs of deployment-status that set a state. Outside a runner nothing runs at the end of the job. */
const STATE_INPUTS = ['state', 'status', 'initial_status', 'step'].flatMap(spellingsOf);

/** Empty, these would select another deployment, all deployments, or success. */
const NEVER_EMPTY = [...STATE_INPUTS, ...['deployment_id', 'job_id'].flatMap(spellingsOf)];

/** The options that name a file to read. */
const READ = ['event', 'token-file', 'api-key-file'] as const;

type Request = Arguments & { action: NonNullable<Arguments['action']> };

/**
 * Checks what differs from GitHub Actions, where a stage runs at the end of the job. Here, one runs
 * only after a wrapped command.
 *
 * @returns the inputs, with `state: job` replaced by the result of the job, and the status word of
 * a CI system by a state
 * @throws UsageError
 */
export function checkUsage(
  { form, action, given, options, wrapped }: Request,
  { factOf, resultOf }: Place,
): Arguments['given'] {
  checkValues(given);
  checkOutput(action, options);
  if (wrapped !== undefined) checkWrapped(action, given, options);
  const report = spellingsOf('report_status').find((name) => isTrue(given.get(name)));
  if (report !== undefined) {
    const name = form === 'flags' ? `--${report}` : report;
    throw new UsageError(
      `\`${name}\` works only in GitHub Actions, where it reports the end of the job. Remove it.`,
    );
  }
  if (READ.filter((option) => options[option] === '-').length > 1) {
    throw new UsageError('Only one option can read stdin (`-`). Pass a file to the others.');
  }
  if (options.json !== undefined && options.output !== undefined) {
    throw new UsageError('`--json` and `--output` cannot be combined.');
  }
  if (action !== 'deployment-status' || wrapped !== undefined) return given;
  const named = STATE_INPUTS.find((name) => given.has(name));
  if (named === undefined) {
    throw new UsageError(MISSING_STATE[form]);
  }
  const word = given.get(named)?.trim() ?? '';
  const isJob = word.toLowerCase() === 'job';
  const result = isJob ? factOf(action, 'state') : otherWord(named, word, resultOf);
  if (result !== undefined) return new Map([...given, [named, result]]);
  if (!isJob) return given;
  throw new UsageError(UNKNOWN_RESULT[form]);
}

function isTrue(text = ''): boolean {
  return parseBoolean(text.trim()) === true;
}

/** An empty value usually comes from an unset shell variable. */
function checkValues(given: Arguments['given']): void {
  const empty = NEVER_EMPTY.find((name) => given.get(name)?.trim() === '');
  if (empty === undefined) return;
  throw new UsageError(
    `\`--${secondSpelling(empty)}\` is empty. Check the variable that you pass, or remove the flag.`,
  );
}

/** Checked before anything is sent; otherwise the outputs of a new deployment would be lost. */
function checkOutput(action: Request['action'], { output }: Arguments['options']): void {
  // The fields of a Ctrlplane job become outputs too.
  if (output === undefined || action === 'get-job-inputs') return;
  const known = Object.keys(DECLARED[action].outputs);
  if (known.includes(output.replaceAll('-', '_'))) return;
  throw new UsageError(
    `Unknown output ${JSON.stringify(output)}. Run \`deploy-actions ${action} --help\` to list the outputs.`,
  );
}

/** The result for a status word that is not a GitHub state. */
function otherWord(input: string, word: string, resultOf: Place['resultOf']): string | undefined {
  const isState = input === 'step' || toState(word, 'error') !== undefined;
  return isState ? undefined : resultOf(word);
}

const MISSING_STATE = {
  flags:
    '`--state` is missing. Set it, for example to in_progress or success, or wrap your deploy command: `-- COMMAND`.',
  settings:
    '`state` is missing. Set it, for example to in_progress or success, or to job for the result of the build so far.',
};

const UNKNOWN_RESULT = {
  flags:
    'No job result was found for `--state job`. Set the state itself, for example success or failure, or wrap your deploy command: `-- COMMAND`.',
  settings:
    'No job result was found for `state: job`. Set the state itself, for example success or failure.',
};

function checkWrapped(
  action: Request['action'],
  given: Arguments['given'],
  options: Arguments['options'],
): void {
  if (action !== 'deployment-status') {
    throw new UsageError(`${action} cannot wrap a command. Remove \`--\` and everything after it.`);
  }
  const named = STATE_INPUTS.find((name) => given.has(name));
  if (named !== undefined) {
    throw new UsageError(
      `\`--${named}\` cannot be combined with \`-- COMMAND\`, whose exit code determines the state. Remove \`--${named}\`.`,
    );
  }
  if (options.json !== undefined || options.output !== undefined) {
    throw new UsageError(
      '`--json` and `--output` cannot be combined with `-- COMMAND`, which uses stdout. Use `--output-file`, or the variables DEPLOYMENT_ID and DEPLOYMENT_URL in your command.',
    );
  }
}
