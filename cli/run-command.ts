import { parseArguments } from './arguments/parse-arguments.ts';
import { VERSION } from './help/declared.ts';
import { helpOf, overview } from './help/help.ts';
import { EXIT, exitCodeOf } from './output/exit-code.ts';
import { explain } from './output/explain.ts';
import { createVoice } from './output/voice.ts';
import { isPlugin, readSettings } from './plugin/read-settings.ts';
import { runRequest, type Surroundings } from './run-request.ts';

/**
 * Runs the command. Never throws.
 *
 * @param args without `node` and the file
 * @returns the exit code
 */
export async function runCommand(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { env } = surroundings;
  const plugin = isPlugin(args, env);
  // CI servers show both streams as one log, but not always in the order written.
  const voice = createVoice(plugin ? process.stdout : process.stderr, env);
  const log = voice.logWith((text) => text);
  try {
    const request = plugin ? readSettings(env) : parseArguments(args);
    const { action, options } = request;
    if (options.version !== undefined) return print(`${VERSION}\n`);
    if (options.help !== undefined) return print(action ? helpOf(action) : overview());
    if (action === undefined) {
      process.stderr.write(overview());
      return EXIT.wrongInputs;
    }
    for (const warning of request.warnings) log.warning(warning, {});
    return await runRequest({ ...request, action }, surroundings, voice);
  } catch (error) {
    explain(error, env, log);
    return exitCodeOf(error);
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return EXIT.done;
}
