import { followDeployment, type Followed } from './follow-deployment.ts';
import { spreadOf } from './process/measure.ts';
import { GROWS, type Table } from './table.ts';

// Duration of a deployment, and the pause between two polls that results from it.
const DEPLOYMENTS = [
  {
    name: '10 s',
    seconds: 10,
    pauseSeconds: 5,
    grows:
      'requests: with the length, one poll per `poll_interval` (5 s); delay: at most that interval',
  },
  {
    name: '1 min',
    seconds: 60,
    pauseSeconds: 5.4,
    grows:
      'requests: from 51 s on with the square root of the length, since the interval is 0.7 times the square root of the seconds without a change; delay: at most that interval',
  },
  {
    name: '10 min',
    seconds: 600,
    pauseSeconds: 17.1,
    grows: 'as above',
  },
  {
    name: '1 h',
    seconds: 3_600,
    pauseSeconds: 30,
    grows:
      'requests: from 31 min on with the length, two polls a minute, since the interval stops growing; delay: at most 30 s, whatever the length',
  },
];

const MOST_ENDS = 20;

const WITH_LOG = { logs: 'stream' };
const WITHOUT_LOG = { logs: 'none' };
const MIRRORED = { logs: 'none', environment: 'production' };

/** Counts the requests of a step that waits, and measures how late it notices the end. */
export async function requestTable(rounds: number): Promise<Table> {
  const ends = Math.min(rounds, MOST_ENDS);
  const rows: string[][] = [];
  for (const deployment of DEPLOYMENTS) rows.push(await rowOf(deployment, ends));
  return {
    title: 'Requests and delay',
    intro: `${introOf(ends)}\n\n${GROWTH}`,
    columns: [
      'deployment of',
      'requests: status, log and all',
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
    '`trigger-deploy` with its defaults (`logs: stream`) and with `logs: none`, in virtual time, so the counts ' +
    'do not depend on the machine. The log grows by a line of 80 bytes each second. The requests are ' +
    'those of a deployment of exactly this length, including the trigger. The delay is the time from ' +
    `the end of the deployment to the end of the step, for ${ends} ends spread evenly over one polling ` +
    'interval. The requests to GitHub are those of a deployment that runs from the start: one creates it, ' +
    'and for each status, one checks whether something else has set a final status, and one sets it.'
  );
}

const GROWTH =
  'The polling interval is `poll_interval`, or 0.7 times the square root of the seconds since the status last ' +
  'changed, at most 30 s. Each poll also reads the log, unless the reads so far exceed 256 kB ' +
  'per minute of waiting. At the end, the log is read twice, a second apart, so the delay ' +
  'is a second longer than without the log, unless the response shows that the deployment finished 2 s before it. The ' +
  'verification and the final status in GitHub wait for that second, since they are shown below the whole log.';

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
