import { runOnRunner } from '../../lib/step/github-actions/run-on-runner.ts';
import type { Action } from '../../lib/step/run-action.ts';
import type { Clock } from '../../lib/clock.ts';
import { prepareStage, type Stage, type StageResult } from './runner.ts';

/**
 * Runs a stage from its sources, in this process and on the given clock, with the same environment
 * as `runStage`. The caller provides the network.
 */
export async function runInProcess<InputName extends string>(
  action: Action<InputName>,
  stage: Stage,
  clock: Clock,
): Promise<StageResult> {
  const prepared = prepareStage(stage);
  const saved = { env: process.env, argv: process.argv, exitCode: process.exitCode };
  const streams = [process.stdout, process.stderr].map((stream) => ({
    stream,
    write: stream.write.bind(stream),
  }));
  let log = '';
  process.env = prepared.env;
  process.argv = [process.execPath, stage.stage === 'post' ? 'post.js' : 'index.js'];
  process.exitCode = undefined;
  for (const { stream } of streams) {
    stream.write = (chunk: string | Uint8Array): boolean => {
      log += String(chunk);
      return true;
    };
  }
  try {
    await runOnRunner(action, clock);
    return prepared.collect(exitCode(), log);
  } finally {
    process.env = saved.env;
    process.argv = saved.argv;
    process.exitCode = saved.exitCode;
    for (const { stream, write } of streams) stream.write = write;
  }
}

function exitCode(): number {
  return Number(process.exitCode ?? 0);
}
