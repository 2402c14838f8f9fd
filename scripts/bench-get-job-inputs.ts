import { join } from 'node:path';
import { createSimulatedCtrlplane } from '../simulator/ctrlplane.ts';
import { SAMPLE, sampleJob } from '../simulator/ctrlplane-job.ts';
import { prepareStage, runStage } from '../simulator/runner.ts';
import { serve } from '../simulator/serve.ts';
import { ROOT } from './actions.ts';
import { measure } from './measure.ts';

const KEY = '0123456789abcdef.bench56789abcdef0123456789abcdef';
const DELAY_MS = 20;
const VALUE = 'x'.repeat(1_000);

/** Measures get-job-inputs: its whole process, a search in fifty workspaces, and a job of 10 MB. */
export async function benchGetJobInputs(rounds: number): Promise<void> {
  const ctrlplane = createSimulatedCtrlplane();
  ctrlplane.apiKeys.add(KEY);
  ctrlplane.workspaces.push({ id: SAMPLE.workspace, slug: 'acme' });
  ctrlplane.jobs.push(sampleJob());
  const server = await serve(ctrlplane.handlers);
  const stage = {
    action: 'get-job-inputs',
    inputs: { api_key: KEY, base_url: server.url, job_id: SAMPLE.job, token: '' },
  };
  await benchProcess(stage, rounds);

  const others = Array.from({ length: 49 }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    slug: `w${index}`,
  }));
  ctrlplane.workspaces.unshift(...others);
  ctrlplane.onCall = () => new Promise((resolve) => setTimeout(resolve, DELAY_MS));
  await time(`The last of 50 workspaces, ${DELAY_MS} ms for each call`, stage);

  ctrlplane.onCall = () => undefined;
  const entries = Array.from({ length: 10_000 }, (_, index) => [`key-${index}`, VALUE] as const);
  ctrlplane.jobs = [sampleJob({ variables: Object.fromEntries(entries) })];
  await time('A job of 10 MB in 10,000 variables', stage);
  await server.close();
}

type Step = { action: string; inputs: Record<string, string> };

async function benchProcess(stage: Step, rounds: number): Promise<void> {
  const prepared = prepareStage(stage);
  const script = join(ROOT, 'dist', stage.action, 'index.js');
  const common = { command: process.execPath, env: prepared.env };
  const [floor, step] = await measure(
    [
      { name: 'node -e 0', args: ['-e', '0'], ...common },
      { name: 'get-job-inputs', args: [script], ...common },
    ],
    rounds,
  );
  prepared.collect(0, '').dispose();
  const [floorMs, stepMs] = [floor?.medianMs ?? NaN, step?.medianMs ?? NaN];
  console.log(
    `get-job-inputs, whole process: ${stepMs.toFixed(1)} ms, ${(stepMs / floorMs).toFixed(2)} times node -e 0 (${floorMs.toFixed(1)} ms), median of ${rounds} interleaved runs`,
  );
}

async function time(name: string, stage: Step): Promise<void> {
  const start = performance.now();
  const nodeArgs = ['--import', join(ROOT, 'simulator/report-memory.ts')];
  const result = await runStage({ ...stage, nodeArgs });
  const ms = performance.now() - start;
  const chars = Object.values(result.outputs).reduce((sum, value) => sum + value.length, 0);
  const [, peak, begin] = /peak memory (\d+) start (\d+)/.exec(result.log) ?? [];
  const megabytes = (Number(peak) - Number(begin)) / 1024 / 1024;
  result.dispose();
  console.log(
    `${name}: ${ms.toFixed(0)} ms, ${megabytes.toFixed(0)} MB of memory over the start, exit code ${result.exitCode}, ${Object.keys(result.outputs).length} outputs of ${(chars / 1e6).toFixed(1)} million characters`,
  );
}
