import { endProcess } from '../lib/step/end-process.ts';
import { readPlace } from './hosts/read-place.ts';
import { runCommand } from './run-command.ts';

/** Runs the command for this process, and lets it end. */
export async function start(): Promise<void> {
  // Users cannot act on the deprecations of a bundled package.
  Object.assign(process, { noDeprecation: true });
  // Whoever reads may stop to, as `head` does; the step goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const { env } = process;
  process.exitCode = await runCommand(process.argv.slice(2), { env, place: readPlace(env) });
  endProcess();
}
