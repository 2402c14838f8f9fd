import type { StageResult } from '../simulator/runner/runner.ts';

/** Decoded messages of the `::error::` lines of a log. */
export function errorsOf({ log }: Pick<StageResult, 'log'>): string[] {
  return dataOf(log, 'error');
}

/** Decoded messages of the `::warning::` lines of a log. */
export function warningsOf({ log }: Pick<StageResult, 'log'>): string[] {
  return dataOf(log, 'warning');
}

/** Decoded messages of the `::notice::` lines of a log. */
export function noticesOf({ log }: Pick<StageResult, 'log'>): string[] {
  return dataOf(log, 'notice');
}

/** Decoded texts of the masking commands in the log. */
export function masksOf({ log }: Pick<StageResult, 'log'>): string[] {
  return dataOf(log, 'add-mask');
}

/**
 * Decoded titles of the `::error::` or `::warning::` lines of a log; `''` for a line without one.
 */
export function titlesOf(
  { log }: Pick<StageResult, 'log'>,
  command: 'error' | 'warning' = 'error',
): string[] {
  return annotations(log, command).map(({ title }) => title);
}

/** One `::error::`, `::warning::` or `::notice::` line, decoded. */
export type Annotation = { command: string; title: string; data: string };

/** The annotations of a log, in its order. */
export function annotationsOf({ log }: Pick<StageResult, 'log'>): Annotation[] {
  return annotations(log, 'error|warning|notice');
}

function dataOf(log: string, command: string): string[] {
  return annotations(log, command).map(({ data }) => data);
}

function annotations(log: string, commands: string): Annotation[] {
  const pattern = new RegExp(`^::(${commands})(?: title=([^:,]*))?::(.*)$`, 'gm');
  return [...log.matchAll(pattern)].map(([, command = '', title = '', data = '']) => ({
    command,
    title: decode(title.replaceAll('%3A', ':').replaceAll('%2C', ',')),
    data: decode(data),
  }));
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function decode(text: string): string {
  return text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
}
