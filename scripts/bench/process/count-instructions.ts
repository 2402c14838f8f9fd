import { spawn } from 'node:child_process';
import type { Program } from './measure.ts';

// Debian's `valgrind` is a shell script, and a shell drops variables with a dash in the name, which
// inputs may have.
const VALGRIND = ['valgrind.bin', 'valgrind'];
const ARGS = ['--tool=callgrind', '--callgrind-out-file=/dev/null'];

/**
 * The user-mode instructions of a program, in millions: the median of some runs, which differ by a
 * few percent. Undefined if valgrind is not installed.
 *
 * @throws Error if the program fails
 */
export async function countInstructions(
  program: Program,
  runs: number,
): Promise<number | undefined> {
  // At once, since the counts do not depend on the load of the machine.
  const counts = await Promise.all(
    Array.from({ length: runs }, () => countOnce(program, VALGRIND)),
  );
  const known = counts.filter((count) => count !== undefined);
  return known.toSorted((a, b) => a - b)[Math.floor(runs / 2)];
}

async function countOnce(
  program: Program,
  [command, ...others]: readonly string[],
): Promise<number | undefined> {
  if (command === undefined) return undefined;
  const output = await runUnder(command, program);
  if (output === undefined) return countOnce(program, others);
  const [, refs = ''] = /refs:\s+([\d,]+)/.exec(output) ?? [];
  return Number(refs.replaceAll(',', '')) / 1e6;
}

/** What valgrind reports; undefined if there is no such command. */
function runUnder(command: string, { args, env }: Program): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const PATH = process.env['PATH'] ?? '';
    const child = spawn(command, [...ARGS, process.execPath, ...args], {
      env: { PATH, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', () => {
      resolve(undefined);
    });
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else if (code !== null && code > 0) reject(new Error(output));
    });
  });
}
