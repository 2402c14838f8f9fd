import type { StageResult } from '../simulator/runner/runner.ts';

/** The `::error::` lines of a log, decoded. */
export function errorsOf({ log }: Pick<StageResult, 'log'>): string[] {
  return dataOf(log, 'error');
}

/** The `::warning::` lines of a log, decoded. */
export function warningsOf({ log }: Pick<StageResult, 'log'>): string[] {
  return dataOf(log, 'warning');
}

/** The `::notice::` lines of a log, decoded. */
export function noticesOf({ log }: Pick<StageResult, 'log'>): string[] {
  return dataOf(log, 'notice');
}

/** The texts that the runner was told to mask, decoded. */
export function masksOf({ log }: Pick<StageResult, 'log'>): string[] {
  return dataOf(log, 'add-mask');
}

function dataOf(log: string, command: string): string[] {
  return [...log.matchAll(new RegExp(`^::${command}::(.*)$`, 'gm'))].map(([, text = '']) =>
    text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  );
}
