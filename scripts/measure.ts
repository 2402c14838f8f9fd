import { spawn } from 'node:child_process';

/** A program to measure. */
export type Program = {
  name: string;
  command: string;
  args: readonly string[];
  env: Record<string, string>;
};

/** What was measured of a program: whole process, in milliseconds. */
export type Measurement = {
  name: string;
  medianMs: number;
  /** The middle half of the runs, as a share of the median. */
  spread: number;
};

/**
 * Runs the programs in turn, `rounds` times each, so that whatever else the machine does meets all of
 * them alike.
 *
 * @throws Error where a program fails
 */
export async function measure(
  programs: readonly Program[],
  rounds: number,
): Promise<Measurement[]> {
  const times = new Map<string, number[]>(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const program of programs) times.get(program.name)?.push(await timeOnce(program));
  }
  return [...times].map(([name, all]) => {
    const sorted = all.sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
    return { name, medianMs: at(0.5), spread: (at(0.75) - at(0.25)) / at(0.5) };
  });
}

function timeOnce({ command, args, env }: Program): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { env, stdio: 'ignore' });
    child.on('error', reject).on('exit', (code) => {
      if (code === 0) resolve(performance.now() - start);
      else reject(new Error(`${command} ended with ${String(code)}.`));
    });
  });
}
