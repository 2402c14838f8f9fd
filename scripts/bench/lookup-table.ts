import { SAMPLE, sampleJob } from '../../simulator/ctrlplane/job.ts';
import { runStage } from '../../simulator/runner/runner.ts';
import { startJobServer, type JobServer } from './job-server.ts';
import { spreadOf } from './process/measure.ts';
import { GROWS, type Table } from './table.ts';

const DELAY_MS = 20;
const MOST_RUNS = 5;

const SEARCHES = [
  { workspaces: 1, workspace: '', grows: 'requests: one for the list and one for the job' },
  {
    workspaces: 10,
    workspace: '',
    grows: 'requests: with the workspaces before the right one; rounds: with an eighth of them',
  },
  { workspaces: 100, workspace: '', grows: 'as above' },
  {
    workspaces: 100,
    workspace: SAMPLE.workspace,
    grows: 'nothing: with its ID as `workspace`, only that one is searched',
  },
];

/** Measures how get-job-inputs finds a job among workspaces. */
export async function lookupTable(rounds: number): Promise<Table> {
  const runs = Math.min(rounds, MOST_RUNS);
  const server = await startJobServer();
  const rows: string[][] = [];
  for (const search of SEARCHES) rows.push(await rowOf(search, runs, server));
  await server.close();
  return {
    title: 'Look-ups',
    intro:
      `\`get-job-inputs\` finds a job in the last workspace of its key. Each response takes ${DELAY_MS} ms. ` +
      'A round is a set of parallel requests. The time is that of the whole process, the median of ' +
      `${runs} runs, with a server that shares the machine.`,
    columns: ['workspaces', '`workspace`', 'requests', 'at once, at most', 'rounds', 'time', GROWS],
    rows,
  };
}

async function rowOf(
  { workspaces, workspace, grows }: (typeof SEARCHES)[number],
  runs: number,
  { ctrlplane, stage }: JobServer,
): Promise<string[]> {
  const others = Array.from({ length: workspaces - 1 }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    slug: `w${index}`,
  }));
  ctrlplane.workspaces = [...others, { id: SAMPLE.workspace, slug: 'acme' }];
  ctrlplane.jobs = [sampleJob()];
  const times: number[] = [];
  let seen = watchCalls(ctrlplane);
  for (let run = 0; run < runs; run += 1) {
    seen = watchCalls(ctrlplane);
    const start = performance.now();
    const result = await runStage({ ...stage, inputs: { ...stage.inputs, workspace } });
    times.push(performance.now() - start);
    result.dispose();
    if (result.exitCode !== 0) throw new Error(`The job was not found:\n${result.log}`);
  }
  return [
    String(workspaces),
    workspace === '' ? 'not given' : 'given',
    ...[seen.calls, seen.atOnce, seen.rounds].map(String),
    `${spreadOf(times).median.toFixed(0)} ms`,
    grows,
  ];
}

type Seen = { calls: number; atOnce: number; rounds: number };

/** Delays each call, and counts. A call belongs to the round after the last one that has been answered. */
function watchCalls(ctrlplane: JobServer['ctrlplane']): Seen {
  const seen: Seen = { calls: 0, atOnce: 0, rounds: 0 };
  let underWay = 0;
  let answered = 0;
  ctrlplane.onCall = async () => {
    const round = answered + 1;
    underWay += 1;
    seen.calls += 1;
    seen.atOnce = Math.max(seen.atOnce, underWay);
    seen.rounds = Math.max(seen.rounds, round);
    await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
    underWay -= 1;
    answered = Math.max(answered, round);
  };
  return seen;
}
