import { join } from 'node:path';
import { prepareStage } from '../../../simulator/runner/runner.ts';
import { ROOT } from '../../../simulator/runner/action-metadata.ts';
import { countInstructions } from './count-instructions.ts';
import { measure, type Program, type Spread } from './measure.ts';
import { processCases, type Aims, type ProcessCase } from './process-cases.ts';
import { startCannedServer } from '../start-canned-server.ts';
import type { Table } from '../table.ts';

type Row = { program: Program; aims?: Aims };
type Measured = Row & { spread: Spread | undefined; instructions: number | undefined };

const INSTRUCTION_RUNS = 3;

/** Measures the whole process of steps that do not wait, compared to `node -e 0`. */
export async function processTable(rounds: number): Promise<Table> {
  const server = await startCannedServer();
  const cases = processCases(server.url);
  const stages = cases.map(({ stage }) => prepareStage(stage));
  const rows: Row[] = [
    ...nodeAlone(server.url, stages[0]?.env ?? {}).map((program) => ({ program })),
    ...cases.flatMap((one, index) => stepRows(one, stages[index]?.env ?? {})),
  ];
  const spreads = await measure(
    rows.map(({ program }) => program),
    rounds,
  );
  const measured: Measured[] = [];
  for (const [index, row] of rows.entries()) {
    const instructions = await countInstructions(row.program, Math.min(rounds, INSTRUCTION_RUNS));
    measured.push({ ...row, spread: spreads[index], instructions });
  }
  server.close();
  for (const stage of stages) stage.collect(0, '').dispose();
  const [bare, floor] = measured;
  return {
    title: 'Whole process',
    intro: introOf(rounds),
    columns: [
      'step',
      'ms',
      'middle half',
      '× `node -e 0`',
      'aim',
      'M instructions',
      '× Node alone',
      'aim',
    ],
    rows: measured.map((row) => cellsOf(row, bare?.spread, floor?.instructions)),
  };
}

// From callgrind profiles: functions of V8 and Node by inclusive cost.
const PROFILE =
  'What `trigger-deploy` uses beyond the instructions of Node’s own request (85 M), and why: 22 M to read the bundle, ' +
  'which is not minified so that people can review it; 31 M to compile the 220 functions that the step calls, a tenth of ' +
  'it for `@actions/http-client`; 3 M to compile patterns; 6 M to collect garbage and to optimize in other threads; the ' +
  'rest to read the event and the inputs, send the request and write the summary. `deployment-status` (78 M) is the same ' +
  'with fewer patterns. `get-job-inputs` (105 M) makes two requests and sets a hundred outputs, which takes another 25 M. ' +
  'Beyond the built-in modules of Node’s own request, only `os` is loaded. Tried without effect: escaping all non-ASCII ' +
  'characters, formatting the bundles, and hints to V8 to compile functions earlier.';

function introOf(rounds: number): string {
  return (
    `Time: the median of ${rounds} rounds, each of which runs every program once, after a warm-up round. ` +
    'A server in a separate process on the same machine sends canned responses, so the figures exclude the network ' +
    'and the services. The second row is Node alone with one HTTPS request. A post stage without saved ' +
    'state has nothing to do. Instructions: counted by valgrind in user mode, the median of ' +
    `${Math.min(rounds, INSTRUCTION_RUNS)} runs; they do not depend on the load of the machine.\n\n` +
    PROFILE
  );
}

/**
 * Node without an action: the minimum, and the cost of any program that sends a request and can use
 * TLS.
 */
function nodeAlone(url: string, env: Record<string, string>): [Program, Program] {
  const call = `require('node:https'); require('node:http').get('${url}/api/v1/workspaces', (answer) => answer.resume())`;
  return [
    { name: '`node -e 0`', args: ['-e', '0'], env },
    { name: 'Node alone, `https` loaded, one request', args: ['-e', call], env },
  ];
}

/** The main stage, and the post stage if there is one. */
function stepRows({ name, stage, aims }: ProcessCase, env: Record<string, string>): Row[] {
  const folder = join(ROOT, 'dist', stage.action);
  const main = { program: { name, args: [join(folder, 'index.js')], env }, aims };
  const post = {
    program: { name: `\`${stage.action}\`, post stage`, args: [join(folder, 'post.js')], env },
    aims: { time: 1.05 },
  };
  return stage.action === 'get-job-inputs' ? [main] : [main, post];
}

function cellsOf(
  { program: { name }, aims = {}, spread, instructions }: Measured,
  bare: Spread | undefined,
  floor: number | undefined,
): string[] {
  const { median, lower, upper } = spread ?? { median: NaN, lower: NaN, upper: NaN };
  const time = median / (bare?.median ?? NaN);
  const share = instructions === undefined || floor === undefined ? NaN : instructions / floor;
  return [
    name,
    ms(median),
    `${ms(lower)}–${ms(upper)}`,
    time.toFixed(2),
    verdict(time, aims.time),
    instructions === undefined ? 'no valgrind' : instructions.toFixed(0),
    Number.isNaN(share) ? '' : share.toFixed(2),
    verdict(share, aims.instructions),
  ];
}

function verdict(value: number, aim: number | undefined): string {
  if (aim === undefined || Number.isNaN(value)) return '';
  const shown = Number(value.toFixed(2));
  return `${aim.toFixed(2)}: ${shown <= aim ? 'met' : 'missed'}`;
}

function ms(value: number): string {
  return value.toFixed(1);
}
