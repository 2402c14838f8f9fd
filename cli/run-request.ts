import { apiUrlFault } from '../deployment-status/inputs/api-url.ts';
import { isDeploymentEvent } from '../deployment-status/inputs/creation-marks.ts';
import { runnerApiUrl } from '../lib/github/runner-api-url.ts';
import { secondSpelling } from '../lib/step/spelled-inputs.ts';
import { readWorkflowEvent } from '../lib/step/workflow-event.ts';
import { withoutTrailingSlash } from '../lib/without-trailing-slash.ts';
import { ACTIONS, type ActionName } from './actions.ts';
import { inputsOf } from './arguments/inputs-of.ts';
import type { Arguments } from './arguments/parse-arguments.ts';
import { createCommandHost } from './command-host.ts';
import { checkUsage } from './inputs/check-usage.ts';
import type { Place } from './inputs/place.ts';
import { createInputSource } from './inputs/input-source.ts';
import { readEvent, type GivenEvent } from './inputs/read-event.ts';
import { checkSecrets, readSecrets } from './inputs/read-secrets.ts';
import { EXIT, exitCodeOf } from './output/exit-code.ts';
import { explain } from './output/explain.ts';
import { nameInputs } from './output/name-inputs.ts';
import { openOutputFile, showOutputs, writeOutputFile } from './output/outputs.ts';
import { putOutside } from './output/outside-words.ts';
import type { Voice } from './output/voice.ts';
import { runStep, type Report } from './run-step.ts';
import { UsageError } from './usage-error.ts';

/** The action to run. */
export type Request = Arguments & { action: ActionName };

/** The environment variables, and what the CI system provides. */
export type Surroundings = { env: NodeJS.ProcessEnv; place: Place };

/**
 * Runs the action that the arguments name, and prints its outputs.
 *
 * @returns the exit code
 * @throws UsageError if nothing can be run
 */
export async function runRequest(
  request: Request,
  { env, place }: Surroundings,
  { hidden, isColourful, logWith }: Voice,
): Promise<number> {
  const { form, action, options, wrapped } = request;
  const given = checkUsage(request, place);
  const secrets = await readSecrets(action, options, env);
  for (const secret of secrets.values.values()) hidden.add(secret);
  const names = new Set(form === 'flags' ? inputsOf(action).keys() : []);
  const sink = logWith((text) => nameInputs(putOutside(text), names, secrets.places));
  const known = { ...place.variables, ...withoutEmpty(env) };
  const givenOf = (name: string): string =>
    given.get(secondSpelling(name)) ?? given.get(name) ?? '';
  const apiUrl = checkedApiUrl(givenOf('github_base_url'), known);
  const { event, env: ofEvent } = await eventOf(options, apiUrl, known, place);
  const isThere = isDeploymentEvent(event) || givenOf('deployment_id') !== '';
  // Sent with a status, an environment would move an existing deployment.
  const takesEnvironment = action === 'deployment-status' && wrapped !== undefined && !isThere;
  const get = createInputSource(ACTIONS[action], {
    given,
    secrets: secrets.values,
    factOf: (input) =>
      input === 'state' || (input === 'environment' && !takesEnvironment)
        ? undefined
        : place.factOf(action, input),
  });
  checkSecrets(request, (name) => givenOf(name) || get(name));
  if (options['output-file'] !== undefined) openOutputFile(options['output-file']);
  const colours = isColourful ? {} : { NO_COLOR: '1' };
  const report: Report = { jobStatus: 'success' };
  const host = createCommandHost({
    env: { ...known, ...ofEvent, ...colours, GITHUB_API_URL: apiUrl },
    event,
    getInput: (name) => (name === 'job_status' ? report.jobStatus : get(name)),
    sink,
    hidden,
  });
  const command = wrapped === undefined ? undefined : { command: wrapped, env };
  const code = await runStep(action, command, host, report);
  if (code === EXIT.wrongInputs && wrapped === undefined) return code;
  try {
    publish(host.outputs, request, hidden);
  } catch (error) {
    explain(error, env, sink);
    return code === EXIT.done ? exitCodeOf(error) : code;
  }
  return code;
}

/** @throws ActionError if an output is missing, or the file cannot be written */
function publish(
  outputs: Readonly<Record<string, string>>,
  { options, wrapped }: Request,
  hidden: Voice['hidden'],
): void {
  // Stdout belongs to the wrapped command.
  if (wrapped === undefined) process.stdout.write(showOutputs(outputs, options, hidden.redact));
  if (options['output-file'] !== undefined) writeOutputFile(outputs, options['output-file']);
}

/** Treats an empty variable as unset. */
function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/**
 * The URL of GitHub's API, without a trailing slash. The runner sets GITHUB_API_URL itself; here it is checked, since
 * anyone may have set it.
 *
 * @param given the input, which the action checks
 * @throws UsageError
 */
function checkedApiUrl(given: string, env: NodeJS.ProcessEnv): string {
  const apiUrl = withoutTrailingSlash((given || runnerApiUrl(env)).trim());
  const fault = given === '' ? apiUrlFault(apiUrl) : undefined;
  if (fault !== undefined) throw new UsageError(`\`GITHUB_API_URL\` ${fault}.`);
  return apiUrl;
}

async function eventOf(
  options: Arguments['options'],
  apiUrl: string,
  env: NodeJS.ProcessEnv,
  place: Place,
): Promise<GivenEvent> {
  if (options.event !== undefined) return readEvent(options.event, apiUrl);
  const event = place.eventAt(apiUrl);
  return { event: event ?? readWorkflowEvent(env), env: {} };
}
