import { systemClock } from '../../lib/clock.ts';
import { createSimulatedCarpathian } from '../../simulator/carpathian/carpathian.ts';
import { serve } from '../../simulator/network/serve.ts';
import { growLog } from './growing-log.ts';
import { preload } from './preload.ts';
import { runWithMemory } from './run-with-memory.ts';
import { GROWS, type Table } from './table.ts';

const KEY = 'cpk_bench';
const MEGABYTE = 1024 * 1024;
const KILOBYTES_PER_MINUTE = 256;
const MOST_RUNS = 3;

const LOGS = [
  {
    megabytes: 1,
    grows: 'fetched: with the log and the minutes, at most 3 N + 256 kB a minute',
  },
  {
    megabytes: 10,
    grows:
      'fetched: as above, of which a large log uses less; memory: much more slowly than the log, which is never held as a whole',
  },
  { megabytes: 50, grows: 'as above' },
];

/** Measures what a log costs that grows while the step waits. */
export async function logTable(rounds: number): Promise<Table> {
  const runs = Math.min(rounds, MOST_RUNS);
  const rows: string[][] = [];
  for (const { megabytes, grows } of LOGS) rows.push([...(await rowOf(megabytes, runs)), grows]);
  return {
    title: 'Logs',
    intro:
      'A deployment whose log grows evenly in virtual time until it succeeds. The server returns the whole ' +
      'log each time. Memory is the peak above what Node used before it loaded the action, the maximum ' +
      `of ${runs} runs. “Allowed” is the limit of the action for any log: 3 N + 256 kB a minute.`,
    columns: ['log (N)', 'growing for', 'reads', 'fetched', 'of what is allowed', 'memory', GROWS],
    rows,
  };
}

async function rowOf(megabytes: number, runs: number): Promise<string[]> {
  const carpathian = createSimulatedCarpathian(systemClock);
  carpathian.keys.add(KEY);
  const server = await serve(carpathian.handlers);
  const size = megabytes * MEGABYTE;
  let log = growLog(carpathian, size);
  let minutes = NaN;
  const memory: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    log = growLog(carpathian, size);
    const { result, memoryBytes } = await runWithMemory({
      action: 'trigger-deploy',
      inputs: { api_key: KEY, api_url: server.url },
      nodeArgs: preload('virtual-time.ts'),
    });
    minutes = Number(result.outputs['duration_seconds']) / 60;
    memory.push(memoryBytes);
    result.dispose();
  }
  await server.close();
  const allowed = 3 * size + KILOBYTES_PER_MINUTE * 1024 * minutes;
  return [
    `${megabytes} MB`,
    `${minutes.toFixed(1)} min`,
    String(log.reads),
    `${(log.fetchedBytes / size).toFixed(2)} N`,
    `${((100 * log.fetchedBytes) / allowed).toFixed(0)} %`,
    `${(Math.max(...memory) / MEGABYTE).toFixed(0)} MB`,
  ];
}
