import { join } from 'node:path';
import { prepareStage } from '../../simulator/runner/runner.ts';
import { ROOT } from '../../simulator/runner/action-metadata.ts';
import { measure, type Program, type Spread } from './measure.ts';
import { processCases, type ProcessCase } from './process-cases.ts';
import { startCannedServer } from './start-canned-server.ts';
import type { Table } from './table.ts';

/** Measures the process of steps that do not wait, compared with `node -e 0`. */
export async function processTable(rounds: number): Promise<Table> {
  const server = await startCannedServer();
  const cases = processCases(server.url);
  const stages = cases.map(({ stage }) => prepareStage(stage));
  const alone = nodeAlone(server.url, stages[0]?.env ?? {});
  const actions = cases.map((one, index) => programOf(one, stages[index]?.env ?? {}));
  const spreads = await measure([...alone, ...actions], rounds);
  server.close();
  for (const stage of stages) stage.collect(0, '').dispose();
  const floor = spreads[0]?.median ?? NaN;
  const aims = [...alone.map(() => undefined), ...cases.map(({ aim }) => aim)];
  return {
    title: 'Whole process',
    intro: introOf(rounds),
    columns: ['step', 'ms', 'middle half', '× `node -e 0`', 'aim'],
    rows: [...alone, ...actions].map(({ name }, index) => [
      name,
      ...cellsOf(spreads[index], floor, aims[index]),
    ]),
  };
}

function introOf(rounds: number): string {
  return (
    `Median of ${rounds} rounds, each with one run of every program, after a first run that does not count. ` +
    'A server in a separate process on the same machine returns canned responses, so the figures contain ' +
    'neither the network nor a service. Aim: at most this many times as long as `node -e 0`. ' +
    'The second row is what Node itself needs for one https request.'
  );
}

/** Node without an action: the minimum, and the minimum with TLS and one request. */
function nodeAlone(url: string, env: Record<string, string>): [Program, Program] {
  const call = `require('node:https'); require('node:http').get('${url}/api/v1/workspaces', (answer) => answer.resume())`;
  return [
    { name: '`node -e 0`', args: ['-e', '0'], env },
    { name: 'Node alone, `https` loaded, one call', args: ['-e', call], env },
  ];
}

function programOf({ name, stage }: ProcessCase, env: Record<string, string>): Program {
  return { name, args: [join(ROOT, 'dist', stage.action, 'index.js')], env };
}

function cellsOf(spread: Spread | undefined, floor: number, aim: number | undefined): string[] {
  const { median, lower, upper } = spread ?? { median: NaN, lower: NaN, upper: NaN };
  const ratio = median / floor;
  return [
    ms(median),
    `${ms(lower)}–${ms(upper)}`,
    ratio.toFixed(2),
    aim === undefined ? '' : `${aim}: ${ratio <= aim ? 'met' : 'missed'}`,
  ];
}

function ms(value: number): string {
  return value.toFixed(1);
}
