import { spawn } from 'node:child_process';

/** A run of Node to measure. */
export type Program = { name: string; args: readonly string[]; env: Record<string, string> };

/** The middle of several measurements, and the borders of their middle half. */
export type Spread = { median: number; lower: number; upper: number };

/**
 * Measures whole processes, in milliseconds. The programs run in turn, `rounds` times each, so that
 * whatever else the machine does meets all of them alike; a first run of each does not count.
 *
 * @throws Error where a program fails
 */
export async function measure(programs: readonly Program[], rounds: number): Promise<Spread[]> {
  const times = programs.map((): number[] => []);
  for (const program of programs) await timeOnce(program);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, program] of programs.entries()) times[index]?.push(await timeOnce(program));
  }
  return times.map(spreadOf);
}

function timeOnce({ args, env }: Program): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    child.on('error', reject).on('exit', (code) => {
      if (code === 0) resolve(performance.now() - start);
      else reject(new Error(`node ${args.join(' ')} ended with ${String(code)}.`));
    });
  });
}

/** The median and the quartiles. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}
