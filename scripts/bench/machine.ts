import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** Describes this machine and its load as a markdown list. */
export function describeMachine(): string {
  const all = cpus();
  const gigabytes = (totalmem() / 1024 ** 3).toFixed(0);
  return [
    `- CPU: ${all[0]?.model.trim() ?? 'unknown'}, ${all.length} cores`,
    `- Memory: ${gigabytes} GB`,
    `- System: ${type()} ${release()}, ${process.arch}`,
    `- Node: ${process.version}`,
    `- Load when the run began: ${(loadavg()[0] ?? NaN).toFixed(1)}; a quiet machine is near 0`,
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
  ].join('\n');
}
