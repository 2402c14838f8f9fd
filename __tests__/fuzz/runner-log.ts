import { expect } from '@jest/globals';
import type { StageResult } from '../../simulator/runner/runner.ts';

/** Commands that an action itself sends to the runner. */
const OWN_COMMANDS = ['add-mask', 'group', 'endgroup', 'error', 'warning', 'notice', 'debug'];

/**
 * Lines of a log that the runner interprets as commands, other than the action's own: those start
 * the line, and their data does not start like untrusted text.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function foreignCommands(log: string): string[] {
  return log.split(/\r\n|\r|\n/).filter((line) => {
    if (line.includes('##[')) return true;
    // .NET trims Unicode whitespace; its culture-sensitive comparison ignores the rest.
    const trimmed = line.replace(/^[\s\p{Z}\p{C}]+/u, '');
    if (!/^::.*::/s.test(trimmed)) return false;
    const own = /^::([a-z-]+)(?: title=[^:,]*)?::(.*)$/s.exec(line);
    return !OWN_COMMANDS.includes(own?.[1] ?? '') || own?.[2]?.startsWith('evil') === true;
  });
}

/** Invariants of every step, whatever happens around it. */
export function expectDecentEnd(result: Pick<StageResult, 'exitCode' | 'log' | 'summary'>): void {
  const { exitCode, log, summary } = result;
  const errors = log.split('\n').filter((line) => /^::error[ :]/.test(line));
  expect([0, 1]).toContain(exitCode);
  expect(errors).toHaveLength(exitCode ?? 0);
  expect(foreignCommands(log)).toEqual([]);
  expect(log).not.toMatch(/This is a bug in the action|\n\s+at \S.*:\d+:\d+/);
  expect(`${log}${summary}`).not.toMatch(/\bundefined\b|\[object |\bNaN\b/);
}
