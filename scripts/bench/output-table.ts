import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sampleJob } from '../../simulator/ctrlplane/job.ts';
import { startJobServer, type JobServer } from './job-server.ts';
import { spreadOf } from './measure.ts';
import { runWithMemory } from './run-with-memory.ts';
import type { Table } from './table.ts';

const MEGABYTE = 1024 * 1024;
const VALUE = 'x'.repeat(1_000);
const MOST_RUNS = 5;

const JOBS = [
  { variables: 10, grows: 'the fixed part: what every job has' },
  {
    variables: 1_000,
    grows:
      'file, time and memory: with the size of the variables, each of which stands in the file as an output of its own and within the JSON of those that hold it',
  },
  { variables: 10_000, grows: 'likewise' },
];

/** Measures how get-job-inputs hands on jobs with many variables. */
export async function outputTable(rounds: number): Promise<Table> {
  const runs = Math.min(rounds, MOST_RUNS);
  const server = await startJobServer();
  const rows: string[][] = [];
  for (const { variables, grows } of JOBS) {
    rows.push([...(await rowOf(variables, runs, server)), grows]);
  }
  await server.close();
  return {
    title: 'Outputs',
    intro:
      `\`get-job-inputs\` with a job of so many variables of 1 kB each; the median of ${runs} runs, the ` +
      'largest of them for memory, which is the peak over what Node had before it loaded the action. ' +
      'GitHub sets no limit to the outputs of a step, but takes 1 MB in the outputs of a job: above that ' +
      'the action warns, and sets all of them.',
    columns: ['variables', 'time', 'memory', 'outputs', 'output file', 'warns of'],
    rows,
  };
}

async function rowOf(
  variables: number,
  runs: number,
  { ctrlplane, stage }: JobServer,
): Promise<string[]> {
  const entries = Array.from({ length: variables }, (_, index) => [`key-${index}`, VALUE] as const);
  ctrlplane.jobs = [sampleJob({ variables: Object.fromEntries(entries) })];
  const times: number[] = [];
  const memory: number[] = [];
  let seen = { outputs: 0, fileBytes: 0, warning: '' };
  for (let run = 0; run < runs; run += 1) {
    const { result, ms, memoryBytes } = await runWithMemory(stage);
    times.push(ms);
    memory.push(memoryBytes);
    seen = {
      outputs: Object.keys(result.outputs).length,
      fileBytes: statSync(join(result.temp, 'output')).size,
      warning: /^::warning::The outputs come to (.*? MB)/m.exec(result.log)?.[1] ?? '',
    };
    result.dispose();
  }
  return [
    variables.toLocaleString('en'),
    `${spreadOf(times).median.toFixed(0)} ms`,
    `${(Math.max(...memory) / MEGABYTE).toFixed(0)} MB`,
    seen.outputs.toLocaleString('en'),
    `${(seen.fileBytes / MEGABYTE).toFixed(2)} MB, ${(seen.fileBytes / (variables * VALUE.length)).toFixed(1)} × the variables`,
    seen.warning === '' ? 'nothing' : seen.warning,
  ];
}
