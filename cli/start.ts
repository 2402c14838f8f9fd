import { endProcess } from '../lib/step/end-process.ts';
import { readPlace } from './hosts/read-place.ts';
import { runCommand } from './run-command.ts';

/** Runs the command in this process, and lets the process end. */
export async function start(): Promise<void> {
  // A reader may close the pipe early, as `head` does; the step continues.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const { env } = process;
  process.exitCode = await runCommand(process.argv.slice(2), { env, place: readPlace(env) });
  endProcess();
}
