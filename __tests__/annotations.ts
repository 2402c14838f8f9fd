import type { StageResult } from '../simulator/runner/runner.ts';

/** The `::error::` lines of a log, decoded. */
export function errorsOf({ log }: Pick<StageResult, 'log'>): string[] {
  return annotations(log, 'error');
}

/** The `::warning::` lines of a log, decoded. */
export function warningsOf({ log }: Pick<StageResult, 'log'>): string[] {
  return annotations(log, 'warning');
}

/** The `::notice::` lines of a log, decoded. */
export function noticesOf({ log }: Pick<StageResult, 'log'>): string[] {
  return annotations(log, 'notice');
}

function annotations(log: string, kind: string): string[] {
  return [...log.matchAll(new RegExp(`^::${kind}::(.*)$`, 'gm'))].map(([, text = '']) =>
    text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  );
}
