import { runnerApiUrl } from '../lib/github/runner-api-url.ts';
import { isError } from '../lib/is-error.ts';
import type { LogSink } from '../lib/step/log.ts';
import { StepError } from '../lib/step/errors/step-error.ts';
import { createRedactor } from '../lib/step/redactor.ts';
import { secondSpelling } from '../lib/step/spelled-inputs.ts';
import { readWorkflowEvent } from '../lib/step/workflow-event.ts';
import { ACTIONS, type ActionName } from './actions.ts';
import { inputsOf } from './arguments/inputs-of.ts';
import { parseArguments, type Arguments } from './arguments/parse-arguments.ts';
import { createCommandHost } from './command-host.ts';
import { helpOf, overview } from './help/help.ts';
import { VERSION } from './help/declared.ts';
import { checkUsage } from './inputs/check-usage.ts';
import type { FactOf } from './inputs/fact-of.ts';
import { createInputSource } from './inputs/input-source.ts';
import { readEvent } from './inputs/read-event.ts';
import { checkSecrets, readSecrets } from './inputs/read-secrets.ts';
import { EXIT, exitCodeOf } from './output/exit-code.ts';
import { nameInputs } from './output/name-inputs.ts';
import { putOutside } from './output/outside-words.ts';
import { showOutputs, writeOutputFile } from './output/outputs.ts';
import { createPlainLog } from './output/plain-log.ts';
import { isPlugin, readSettings } from './plugin/read-settings.ts';
import { runStep } from './run-step.ts';

type Request = Arguments & { action: ActionName };

/** Where the command runs, and what that place says of inputs. */
export type Surroundings = { env: NodeJS.ProcessEnv; factOf: FactOf };

/**
 * Runs the command. Never throws.
 *
 * @param args without node and the file
 * @returns the exit code
 */
export async function runCommand(
  args: readonly string[],
  { env, factOf }: Surroundings,
): Promise<number> {
  const plugin = isPlugin(args, env);
  const hidden = createRedactor();
  // The engines show both streams as one log, but not always in the order in which they were written.
  const stream = plugin ? process.stdout : process.stderr;
  const isColourful = stream.isTTY && !env['NO_COLOR'];
  const logOf = (edit: (text: string) => string): LogSink =>
    createPlainLog({ stream, env, isColourful, edit: (text) => hidden.redact(edit(text)) });
  const log = logOf((text) => text);
  try {
    const request = plugin ? readSettings(env) : parseArguments(args);
    const { action, options } = request;
    if (options.version !== undefined) return print(`${VERSION}\n`);
    if (options.help !== undefined)
      return print(action === undefined ? overview() : helpOf(action));
    if (action === undefined) {
      process.stderr.write(overview());
      return EXIT.wrongInputs;
    }
    for (const warning of request.warnings) log.warning(warning, {});
    const secrets = readSecrets(action, options, env);
    for (const secret of secrets.values.values()) hidden.add(secret);
    const names = new Set(plugin ? [] : inputsOf(action).keys());
    const sink = logOf((text) => nameInputs(putOutside(text), names, secrets.places));
    const hostEnv = isColourful ? env : { ...env, NO_COLOR: '1' };
    const surroundings = { env: hostEnv, factOf };
    return await run({ ...request, action }, secrets.values, surroundings, { sink, hidden });
  } catch (error) {
    announce(error, log);
    return exitCodeOf(error, {});
  }
}

type Voice = Pick<Parameters<typeof createCommandHost>[0], 'sink' | 'hidden'>;

async function run(
  request: Request,
  secrets: ReadonlyMap<string, string>,
  { env, factOf }: Surroundings,
  { sink, hidden }: Voice,
): Promise<number> {
  const { action, options, wrapped } = request;
  const given = checkUsage(request, factOf);
  const ofPlace = (input: string): string | undefined =>
    input === 'state' ? undefined : factOf(action, input);
  const get = createInputSource(ACTIONS[action], { given, secrets, factOf: ofPlace });
  const valueOf = (name: string): string => given.get(secondSpelling(name)) ?? get(name);
  checkSecrets(request, valueOf);
  const apiUrl = (valueOf('github_base_url') || runnerApiUrl(env)).replace(/\/+$/, '');
  const { event, env: ofEvent } =
    options.event === undefined
      ? { event: readWorkflowEvent(env), env: {} }
      : readEvent(options.event, apiUrl);
  const report: Parameters<typeof runStep>[3] = { jobStatus: 'success' };
  const host = createCommandHost({
    env: { ...env, ...ofEvent, GITHUB_API_URL: apiUrl },
    event,
    getInput: (name) => (name === 'job_status' ? report.jobStatus : get(name)),
    sink,
    hidden,
  });
  const code = await runStep(action, wrapped, host, report);
  if (code === EXIT.wrongInputs && wrapped === undefined) return code;
  try {
    if (options['output-file'] !== undefined) writeOutputFile(host.outputs, options['output-file']);
    // Stdout belongs to a command that is wrapped.
    if (wrapped === undefined) print(showOutputs(host.outputs, options, hidden.redact));
  } catch (error) {
    announce(error, sink);
    return code === EXIT.done ? EXIT.failed : code;
  }
  return code;
}

function print(text: string): number {
  process.stdout.write(text);
  return EXIT.done;
}

function announce(error: unknown, log: LogSink): void {
  if (error instanceof StepError) {
    log.error(error.message, error.title === undefined ? {} : { title: error.title });
    return;
  }
  const reason = isError(error) ? error.message : String(error);
  log.error(`This is a fault of the command itself, please report it: ${reason}`, {});
}
