import { expect } from '@jest/globals';
import type { StageResult } from '../../simulator/runner/runner.ts';

/** What an action itself says to the runner. */
const OWN_COMMANDS = ['add-mask', 'group', 'endgroup', 'error', 'warning', 'notice', 'debug'];

/**
 * The lines of a log that the runner takes for commands, apart from the action's own: those it prints at
 * the start of a line, with data that does not begin as foreign text does.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function foreignCommands(log: string): string[] {
  return log.split(/\r\n|\r|\n/).filter((line) => {
    if (line.includes('##[')) return true;
    // What .NET trims is white space of Unicode; the rest is what a comparison by culture passes over.
    const trimmed = line.replace(/^[\s\p{Z}\p{C}]+/u, '');
    if (!/^::.*::/s.test(trimmed)) return false;
    const own = /^::([a-z-]+)(?: title=[^:,]*)?::(.*)$/s.exec(line);
    return !OWN_COMMANDS.includes(own?.[1] ?? '') || own?.[2]?.startsWith('evil') === true;
  });
}

/** What holds of every step, whatever the world around it does. */
export function expectDecentEnd(result: Pick<StageResult, 'exitCode' | 'log' | 'summary'>): void {
  const { exitCode, log, summary } = result;
  const errors = log.split('\n').filter((line) => /^::error[ :]/.test(line));
  expect([0, 1]).toContain(exitCode);
  expect(errors).toHaveLength(exitCode ?? 0);
  expect(foreignCommands(log)).toEqual([]);
  expect(log).not.toMatch(/This is a bug in the action|\n\s+at \S.*:\d+:\d+/);
  expect(`${log}${summary}`).not.toMatch(/\bundefined\b|\[object |\bNaN\b/);
}
