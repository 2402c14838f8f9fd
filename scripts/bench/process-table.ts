import { join } from 'node:path';
import { prepareStage, type PreparedStage } from '../../simulator/runner/runner.ts';
import { ROOT } from '../../simulator/runner/action-metadata.ts';
import { measure, timeOnce, type Program, type Spread } from './measure.ts';
import { processCases, type Call, type ProcessCase } from './process-cases.ts';
import { startCannedServer, type CannedServer } from './start-canned-server.ts';
import type { Table } from './table.ts';

type Prepared = ProcessCase & { prepared: PreparedStage; action: Program; curl: Program };

/** Measures the whole process of steps that wait for nothing, against `node -e 0` and curl. */
export async function processTable(rounds: number): Promise<Table> {
  const server = await startCannedServer();
  const cases = processCases(server.url).map((one) => prepare(one, server.url));
  for (const one of cases) await checkCalls(one, server);
  const env = cases[0]?.prepared.env ?? {};
  const alone = nodeAlone(server.url, env);
  const programs = [...alone, ...cases.flatMap(({ action, curl }) => [action, curl])];
  const times = await measure(programs, rounds);
  const floor = of(times, alone[0]);
  server.close();
  for (const { prepared } of cases) prepared.collect(0, '').dispose();
  return {
    title: 'Whole process',
    intro: introOf(rounds),
    columns: ['step', 'ms', 'middle half', '× `node -e 0`', 'aim', 'curl, ms', '× curl'],
    rows: [
      ...alone.map((program) => nodeRow(program, times, floor)),
      ...cases.map((one) => rowOf(one, times, floor)),
    ],
  };
}

function introOf(rounds: number): string {
  return (
    `Median of ${rounds} rounds, in each of which every program ran once, after a run that does not count. ` +
    'A server in a process of its own gives canned answers on the same machine, so that neither the ' +
    'network nor a service is in the figures. “curl” is a script of `sh` that makes the same calls one ' +
    'after another, as a `run:` step would; that they are the same is checked before. It looks at no ' +
    'answer, and waits, retries and reports nothing. Aim: at most so many times as long as `node -e 0`. ' +
    'The second row is the part that Node itself needs for one https call.'
  );
}

/** Node without an action: the floor, and what any program pays that can speak TLS and makes a call. */
function nodeAlone(url: string, env: Record<string, string>): [Program, Program] {
  const call = `require('node:https'); require('node:http').get('${url}/api/v1/workspaces', (answer) => answer.resume())`;
  const node = { command: process.execPath, env };
  return [
    { name: '`node -e 0`', args: ['-e', '0'], ...node },
    { name: 'Node alone, `https` loaded, one call', args: ['-e', call], ...node },
  ];
}

function prepare(one: ProcessCase, url: string): Prepared {
  const prepared = prepareStage(one.stage);
  const { env } = prepared;
  const bundle = join(ROOT, 'dist', one.stage.action, 'index.js');
  const script = one.calls.map((call) => curlOf(call, url)).join(' && ');
  return {
    ...one,
    prepared,
    action: { name: one.name, command: process.execPath, args: [bundle], env },
    curl: { name: `curl for ${one.name}`, command: 'sh', args: ['-c', script], env },
  };
}

function curlOf({ method, path, body }: Call, url: string): string {
  const sent = `-H 'Content-Type: application/json' -d '${JSON.stringify(body)}'`;
  const common = `curl -sS --fail -X ${method} '${url}${path}' -H 'Authorization: Bearer bench'`;
  return body === undefined ? common : `${common} ${sent}`;
}

/** Runs both once, which also warms them, and fails where they do not make the same calls. */
async function checkCalls({ action, curl }: Prepared, server: CannedServer): Promise<void> {
  const made: string[][] = [];
  for (const program of [action, curl]) {
    await timeOnce(program);
    made.push(await server.takeCalls());
  }
  const [byAction, byCurl] = made.map((calls) => calls.join(', '));
  if (byAction !== byCurl) {
    throw new Error(`${action.name} calls ${byAction ?? ''}, and its curl ${byCurl ?? ''}.`);
  }
}

function of(times: Map<string, Spread>, { name }: Program): Spread {
  return times.get(name) ?? { median: NaN, lower: NaN, upper: NaN };
}

function nodeRow(program: Program, times: Map<string, Spread>, floor: Spread): string[] {
  const spread = of(times, program);
  const ratio = (spread.median / floor.median).toFixed(2);
  return [program.name, ms(spread.median), halfOf(spread), ratio, '', '', '', 'nothing'];
}

function rowOf(one: Prepared, times: Map<string, Spread>, floor: Spread): string[] {
  const [action, curl] = [of(times, one.action), of(times, one.curl)];
  const ratio = action.median / floor.median;
  const aim = one.aim === undefined ? '' : `${one.aim}: ${ratio <= one.aim ? 'met' : 'missed'}`;
  return [
    one.name,
    ms(action.median),
    halfOf(action),
    ratio.toFixed(2),
    aim,
    ms(curl.median),
    (action.median / curl.median).toFixed(1),
    one.grows,
  ];
}

function halfOf({ lower, upper }: Spread): string {
  return `${ms(lower)}–${ms(upper)}`;
}

function ms(value: number): string {
  return value.toFixed(1);
}
