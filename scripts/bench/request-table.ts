import { followDeployment, type Followed } from './follow-deployment.ts';
import { spreadOf } from './measure.ts';
import { GROWS, type Table } from './table.ts';

// How long a deployment takes, and the pause between two looks at its end.
const DEPLOYMENTS = [
  {
    name: '10 s',
    seconds: 10,
    pauseSeconds: 5,
    grows: 'calls: with the length, one look in `poll_interval` (5 s); delay: at most that pause',
  },
  {
    name: '1 min',
    seconds: 60,
    pauseSeconds: 5.4,
    grows:
      'calls: from 51 s on with the root of the length, since the pause is 0.7 times the root of the seconds without a change; delay: at most that pause',
  },
  {
    name: '10 min',
    seconds: 600,
    pauseSeconds: 17.1,
    grows: 'likewise',
  },
  {
    name: '1 h',
    seconds: 3_600,
    pauseSeconds: 30,
    grows:
      'calls: from 31 min on with the length, two looks a minute, since the pause grows no further; delay: at most 30 s, whatever the length',
  },
];

const MOST_ENDS = 20;

const WITH_LOG = { logs: 'stream' };
const WITHOUT_LOG = { logs: 'none' };
const MIRRORED = { logs: 'none', environment: 'production' };

/** Counts the calls of a step that waits, and measures how late it notices the end. */
export async function requestTable(rounds: number): Promise<Table> {
  const ends = Math.min(rounds, MOST_ENDS);
  const rows: string[][] = [];
  for (const deployment of DEPLOYMENTS) rows.push(await rowOf(deployment, ends));
  return {
    title: 'Requests and delay',
    intro: `${introOf(ends)}\n\n${GROWTH}`,
    columns: [
      'deployment of',
      'status, log and all calls',
      'without log',
      'to GitHub, with `environment`',
      'delay: median',
      'worst',
      'without log: median',
      'worst',
      GROWS,
    ],
    rows,
  };
}

function introOf(ends: number): string {
  return (
    '`trigger-deploy` with its defaults (`logs: stream`) and with `logs: none`, in virtual time: what is ' +
    'counted here depends on no machine. The log grows by a line of 80 bytes each second. The calls are ' +
    'those of a deployment of exactly this length, the trigger among them. The delay is the time from ' +
    `the end of the deployment to the end of the step, for ${ends} ends spread evenly over one pause ` +
    'between two looks. The calls to GitHub are those of a deployment that runs from the start: its creation, ' +
    'and for each status one that looks for the end of somebody else and one that sets it.'
  );
}

const GROWTH =
  'The pause between two looks is `poll_interval`, or 0.7 times the root of the seconds since the status last ' +
  'changed, at most 30 s. With each look goes a read of the log, unless what was read so far is more than 256 kB ' +
  'for each minute of waiting; at the end it is read twice, a second apart, which is the second by which ' +
  'the delay is longer than without log.';

async function rowOf(
  { name, seconds, pauseSeconds, grows }: (typeof DEPLOYMENTS)[number],
  ends: number,
): Promise<string[]> {
  const withLog: Followed[] = [];
  const without: Followed[] = [];
  for (let index = 0; index < ends; index += 1) {
    const end = seconds + (index / ends) * pauseSeconds;
    withLog.push(await followDeployment(end, WITH_LOG));
    without.push(await followDeployment(end, WITHOUT_LOG));
  }
  const { githubCalls } = await followDeployment(seconds, MIRRORED);
  const [{ looks, logReads } = { looks: NaN, logReads: NaN }] = withLog;
  return [
    name,
    `${looks} + ${logReads}, ${1 + looks + logReads} in all`,
    String(1 + (without[0]?.looks ?? NaN)),
    String(githubCalls),
    ...delaysOf(withLog),
    ...delaysOf(without),
    grows,
  ];
}

function delaysOf(all: readonly Followed[]): string[] {
  const delays = all.map(({ delaySeconds }) => delaySeconds);
  return [spreadOf(delays).median, Math.max(...delays)].map((delay) => `${delay.toFixed(1)} s`);
}
