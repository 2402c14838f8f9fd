import { runStage, type Stage, type StageResult } from '../../simulator/runner/runner.ts';
import { preload } from './preload.ts';

/**
 * Runs a stage of a bundle. The caller disposes of the result.
 *
 * @returns the result, and by how much the peak resident memory exceeds the memory before the
 * bundle was loaded
 * @throws Error if the stage fails
 */
export async function runWithMemory(
  stage: Stage,
): Promise<{ result: StageResult; memoryBytes: number }> {
  const report = preload('report-memory.ts');
  const result = await runStage({ ...stage, nodeArgs: [...(stage.nodeArgs ?? []), ...report] });
  if (result.exitCode !== 0) throw new Error(`The stage failed:\n${result.log.slice(-2_000)}`);
  const [, peak, before] = /peak memory (\d+) start (\d+)/.exec(result.log) ?? [];
  return { result, memoryBytes: Number(peak) - Number(before) };
}
