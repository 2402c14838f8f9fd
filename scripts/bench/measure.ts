import { spawn } from 'node:child_process';

/** A program to measure. */
export type Program = {
  name: string;
  command: string;
  args: readonly string[];
  env: Record<string, string>;
};

/** The middle of several measurements, and the borders of their middle half. */
export type Spread = { median: number; lower: number; upper: number };

/**
 * Measures whole processes. The programs run in turn, `rounds` times each, so that whatever else the
 * machine does meets all of them alike.
 *
 * @returns milliseconds, by the name of the program
 * @throws Error where a program fails
 */
export async function measure(
  programs: readonly Program[],
  rounds: number,
): Promise<Map<string, Spread>> {
  const times = new Map<string, number[]>(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const program of programs) times.get(program.name)?.push(await timeOnce(program));
  }
  return new Map([...times].map(([name, all]) => [name, spreadOf(all)]));
}

/** Runs a program once and returns the milliseconds that its process took. */
export function timeOnce({ command, args, env }: Program): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { env, stdio: 'ignore' });
    child.on('error', reject).on('exit', (code) => {
      if (code === 0) resolve(performance.now() - start);
      else reject(new Error(`${[command, ...args].join(' ')} ended with ${String(code)}.`));
    });
  });
}

/** The median and the quartiles. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}
