// Measures what a step costs, against a floor in the same run. Not part of the tests: it takes its time.
import { cpus } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../lib/clock.ts';
import { createSimulatedCarpathian } from '../simulator/carpathian.ts';
import { createSimulatedGithub } from '../simulator/github.ts';
import { prepareStage, runStage } from '../simulator/runner.ts';
import { payloadOf } from '../simulator/webhook-payload.ts';
import { serve } from '../simulator/serve.ts';
import { ROOT } from './actions.ts';
import { benchGetJobInputs } from './bench-get-job-inputs.ts';
import { measure, type Measurement, type Program } from './measure.ts';

const KEY = 'cpk_bench';
const ROUNDS = 31;
const MEGABYTE = 1024 * 1024;
const BODY = JSON.stringify({ repository: 'a/b', commit: 'f95f852', branch: 'main' });

const carpathian = createSimulatedCarpathian(systemClock);
carpathian.keys.add(KEY);
const server = await serve(carpathian.handlers);

console.log(
  `${cpus()[0]?.model ?? 'unknown CPU'}, ${cpus().length} cores; Node ${process.version}; ${process.platform} ${process.arch}\n`,
);
await benchProcess();
console.log();
await benchStatus();
console.log();
for (const megabytes of [1, 10, 50]) await benchLog(megabytes * MEGABYTE);
await server.close();
console.log();
await benchGetJobInputs(ROUNDS);

/** The whole process of a step that triggers and goes on. */
async function benchProcess(): Promise<void> {
  const stage = prepareStage({
    action: 'trigger-deploy',
    inputs: { api_key: KEY, api_url: server.url, wait: 'false' },
    event: {
      name: 'push',
      payload: payloadOf('push', ({ deleted }: { deleted: boolean }) => !deleted),
    },
  });
  const { env } = stage;
  const url = `${server.url}/api/v1/deployment/trigger`;
  const curl = [
    '-sS',
    '--fail',
    '-X',
    'POST',
    url,
    '-H',
    `Authorization: Bearer ${KEY}`,
    '-H',
    'Content-Type: application/json',
    '-d',
    BODY,
  ];
  const programs: Program[] = [
    { name: 'node -e 0', command: process.execPath, args: ['-e', '0'], env },
    { name: 'curl, the same call', command: 'curl', args: curl, env },
    {
      name: 'trigger-deploy, wait: false',
      command: process.execPath,
      args: [join(ROOT, 'dist/trigger-deploy/index.js')],
      env,
    },
  ];
  const rows = await measure(programs, ROUNDS);
  stage.collect(0, '').dispose();
  printRows(rows);
}

/** The whole process of a step that sets one status. */
async function benchStatus(): Promise<void> {
  const github = createSimulatedGithub(systemClock);
  Object.assign(github.access, { remaining: Infinity, writesPerMinute: Infinity });
  github.access.tokens.set(KEY, 'write');
  github.repository.create({ ref: 'main', auto_merge: false, required_contexts: [] }, '');
  const { url, close } = await serve(github.handlers);
  const stage = prepareStage({
    action: 'deployment-status',
    inputs: { deployment_id: '42', state: 'success' },
    env: { GITHUB_TOKEN: KEY, GITHUB_API_URL: url },
  });
  const { env } = stage;
  const bundle = join(ROOT, 'dist/deployment-status/index.js');
  const programs: Program[] = [
    { name: 'node -e 0', command: process.execPath, args: ['-e', '0'], env },
    { name: 'deployment-status, one status', command: process.execPath, args: [bundle], env },
  ];
  const rows = await measure(programs, ROUNDS);
  stage.collect(0, '').dispose();
  await close();
  printRows(rows);
}

function printRows(rows: readonly Measurement[]): void {
  const floor = rows[0]?.medianMs ?? NaN;
  console.log(`Whole process, median of ${ROUNDS} interleaved runs:\n`);
  console.log('| program | ms | middle half | ratio to node -e 0 |\n| --- | ---: | ---: | ---: |');
  for (const { name, medianMs, spread } of rows) {
    console.log(
      `| ${name} | ${medianMs.toFixed(1)} | ±${(spread * 50).toFixed(0)} % | ${(medianMs / floor).toFixed(2)} |`,
    );
  }
}

/** Bytes fetched and memory used for a log that grows to a size within two minutes of the step's time. */
async function benchLog(size: number): Promise<void> {
  const lines = Buffer.from(`${'x'.repeat(79)}\n`.repeat(MEGABYTE / 80));
  let fetched = 0;
  let looks = 0;
  const looksToEnd = 24;
  carpathian.onCall = (endpoint) => {
    if (endpoint === 'status') looks += 1;
  };
  carpathian.script = {
    states: [],
    answer: ({ id }) => Response.json({ id, status: looks > looksToEnd ? 'success' : 'running' }),
    log: () => {
      let left = Math.round(size * Math.min(1, looks / looksToEnd));
      fetched += left;
      return new Response(
        new ReadableStream<Uint8Array>({
          pull(controller) {
            if (left === 0) {
              controller.close();
              return;
            }
            const chunk = lines.subarray(0, Math.min(left, 65_536));
            left -= chunk.length;
            controller.enqueue(new Uint8Array(chunk));
          },
        }),
        { headers: { 'content-type': 'text/plain' } },
      );
    },
  };
  const result = await runStage({
    action: 'trigger-deploy',
    inputs: { api_key: KEY, api_url: server.url },
    nodeArgs: [
      ...['--import', join(ROOT, 'simulator/virtual-time.ts')],
      ...['--import', join(ROOT, 'simulator/report-memory.ts')],
    ],
  });
  const memory = /peak memory (\d+) start (\d+)/.exec(result.log);
  const [peak, start] = [Number(memory?.[1]), Number(memory?.[2])];
  const minutes = Number(result.outputs['duration_seconds']) / 60;
  const allowed = 3 * size + 256 * 1024 * minutes;
  result.dispose();
  console.log(
    `A log of ${size / MEGABYTE} MB, growing for ${minutes.toFixed(1)} min: ${(fetched / size).toFixed(2)} N fetched ` +
      `(${((100 * fetched) / allowed).toFixed(0)} % of what is allowed), ${((peak - start) / MEGABYTE).toFixed(0)} MB of memory over the start.`,
  );
}
