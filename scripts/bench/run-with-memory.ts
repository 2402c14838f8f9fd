import { runStage, type Stage, type StageResult } from '../../simulator/runner/runner.ts';
import { preload } from './preload.ts';

/** A stage that was run, with what its whole process took. */
export type MeasuredStage = {
  result: StageResult;
  ms: number;
  /** The peak of the resident memory over what it was before the bundle was loaded. */
  memoryBytes: number;
};

/**
 * Runs a stage of a bundle and measures it. The caller disposes of the result.
 *
 * @throws Error where the stage fails
 */
export async function runWithMemory(stage: Stage): Promise<MeasuredStage> {
  const start = performance.now();
  const report = preload('report-memory.ts');
  const result = await runStage({ ...stage, nodeArgs: [...(stage.nodeArgs ?? []), ...report] });
  const ms = performance.now() - start;
  if (result.exitCode !== 0) throw new Error(`The stage failed:\n${result.log.slice(-2_000)}`);
  const [, peak, before] = /peak memory (\d+) start (\d+)/.exec(result.log) ?? [];
  return { result, ms, memoryBytes: Number(peak) - Number(before) };
}
