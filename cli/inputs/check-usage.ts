import type { Arguments } from '../arguments/parse-arguments.ts';
import { UsageError } from '../usage-error.ts';
import { DECLARED } from '../help/declared.ts';
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
 * Checks what differs from GitHub Actions: nothing runs at the end of the job, except after a wrapped command.
 *
 * @returns the inputs, with `state: job` replaced by the job's result, and a CI system's status word by a state
 * @throws UsageError
 */
export function checkUsage(
  { form, action, given, options, wrapped }: Request,
  { factOf, resultOf }: Place,
): Arguments['given'] {
  checkValues(given);
  checkOutput(action, options);
  if (wrapped !== undefined) checkWrapped(action, given, options);
  if (spellingsOf('report_status').some((name) => given.get(name) === 'true')) {
    throw new UsageError(
      '`--report-status` reports the end of a job of GitHub Actions, and there is none here: leave it out.',
    );
  }
  if (READ.filter((option) => options[option] === '-').length > 1) {
    throw new UsageError('Only one option can read stdin, which `-` stands for.');
  }
  if (options.json !== undefined && options.output !== undefined) {
    throw new UsageError('`--json` and `--output` exclude each other.');
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

/** An empty value usually comes from an unset shell variable. */
function checkValues(given: Arguments['given']): void {
  const empty = NEVER_EMPTY.find((name) => given.get(name)?.trim() === '');
  if (empty === undefined) return;
  throw new UsageError(
    `\`--${secondSpelling(empty)}\` is empty: check the variable that it comes from, or leave it out.`,
  );
}

/** Checked before anything is sent; otherwise the outputs of a new deployment would be lost. */
function checkOutput(action: Request['action'], { output }: Arguments['options']): void {
  // The fields of a Ctrlplane job become outputs too.
  if (output === undefined || action === 'get-job-inputs') return;
  const known = Object.keys(DECLARED[action].outputs);
  if (known.includes(output.replaceAll('-', '_'))) return;
  throw new UsageError(
    `\`--output\` is ${JSON.stringify(output)}; it must be one of ${known.join(', ')}.`,
  );
}

/** The result for a status word that is not a GitHub state. */
function otherWord(input: string, word: string, resultOf: Place['resultOf']): string | undefined {
  const isState = input === 'step' || toState(word, 'error') !== undefined;
  return isState ? undefined : resultOf(word);
}

const MISSING_STATE = {
  flags:
    '`--state` is missing: write the state to set, such as in_progress or success; or run the command that deploys behind `--`, and the state follows it.',
  settings:
    '`state` is missing: write the state to set, such as in_progress or success, or job for the result so far.',
};

const UNKNOWN_RESULT = {
  flags:
    '`--state job` is the result of a job, and nothing here says what that is: write the state, or run the command that deploys behind `--`.',
  settings:
    '`state: job` is the result of a job, and nothing here says what that is: write the state.',
};

function checkWrapped(
  action: Request['action'],
  given: Arguments['given'],
  options: Arguments['options'],
): void {
  if (action !== 'deployment-status') {
    throw new UsageError(`${action} runs no command: leave out what stands behind \`--\`.`);
  }
  const named = STATE_INPUTS.find((name) => given.has(name));
  if (named !== undefined) {
    throw new UsageError(`\`--${named}\` does not go with a command: the state follows it.`);
  }
  if (options.json !== undefined || options.output !== undefined) {
    throw new UsageError(
      'Stdout belongs to the command behind `--`: take the outputs from `--output-file`, or from DEPLOYMENT_ID and DEPLOYMENT_URL in its environment.',
    );
  }
}
