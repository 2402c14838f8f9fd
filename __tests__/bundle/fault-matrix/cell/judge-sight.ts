import { findLeaks } from '../../../../simulator/runner/find-leaks.ts';
import type { StageResult } from '../../../../simulator/runner/runner.ts';
import { errorsOf, noticesOf, warningsOf } from '../../../annotations.ts';
import type { FaultKind } from '../kinds.ts';
import { SECRET } from '../rows/row.ts';
import type { Verdict, Verdicts } from '../verdicts/verdict.ts';
import type { Cell, Sight } from './cell.ts';

const MAX_GROWTH_BYTES = 200 * 1024 * 1024;
const OUR_HOSTS = ['127.0.0.1', 'simulated.invalid'];

/** Returns the failed expectations of a cell. */
export function judgeSight(sight: Sight, cell: Cell): string[] {
  const { row, kind } = cell;
  const verdict = verdictOf(row.verdicts, kind);
  const codes = [verdict[1] === 'error' ? 1 : 0];
  const words = row.words?.[kind.group] ?? kind.words;
  return [...judgeDeeds(sight, cell, codes), ...judgeWords(sight.result, verdict, words)];
}

// Its messages name flags, so only its effects are judged.
const FAILED_OR_UNKNOWN = [1, 3];

/** Returns the failed expectations of a cell that was run as the command. */
export function judgeCommand(sight: Sight, cell: Cell): string[] {
  const isError = verdictOf(cell.row.verdicts, cell.kind)[1] === 'error';
  const faults = judgeDeeds(sight, cell, isError ? FAILED_OR_UNKNOWN : [0]);
  const hasError = /^error: /m.test(sight.result.log);
  return hasError === isError ? faults : [...faults, isError ? 'no error' : 'an error'];
}

function judgeDeeds(sight: Sight, { row, kind }: Cell, codes: readonly number[]): string[] {
  const { result, effects = 0, hung } = sight;
  const requests = sight.requests.filter(({ call }) => row.call.test(call)).length;
  const hosts = sight.requests.map(({ host }) => host);
  const strangers = hosts.filter((host) => !OUR_HOSTS.includes(host));
  const verdict = verdictOf(row.verdicts, kind);
  const [least, most] = typeof verdict[0] === 'number' ? [verdict[0], verdict[0]] : verdict[0];
  const claims: [boolean, string][] = [
    [!hung, 'it hung'],
    [requests >= least && requests <= most, `${requests} requests, not ${least} to ${most}`],
    [codes.includes(result.exitCode ?? NaN), `exit code ${String(result.exitCode)}`],
    [effects <= 1, `it was done ${effects} times`],
    [sight.effects !== 0 || verdict[1] !== 'none', 'it was not done, and no message was printed'],
    [findLeaks(result, SECRET).length === 0, `a secret in ${findLeaks(result, SECRET).join()}`],
    [strangers.length === 0, `a call to ${strangers.join()}`],
    [!/^ {4}at /m.test(result.log), 'a stack'],
    [growthOf(result, kind) < MAX_GROWTH_BYTES, `${growthOf(result, kind)} bytes of memory`],
  ];
  return claims.filter(([holds]) => !holds).map(([, text]) => text);
}

function verdictOf(verdicts: Verdicts, { name, group }: FaultKind): Verdict {
  if (group !== 'kept') return (name === '500' ? verdicts['500'] : undefined) ?? verdicts[group];
  // A connection closed once works the next time; the first request never meets one. A log is read
  // twice anyway.
  const [, channel, remedy] = verdicts.moved;
  return remedy === undefined ? [[1, 3], channel] : [[1, 3], channel, remedy];
}

/** Checks the message: what happened and what to do, in the right place. */
function judgeWords(result: StageResult, [, channel, remedy]: Verdict, words: RegExp): string[] {
  const told = {
    error: errorsOf(result),
    warning: warningsOf(result),
    notice: noticesOf(result),
    log: [result.log],
    none: [],
  };
  const faults: string[] = [];
  const errors = channel === 'error' ? 1 : 0;
  if (told.error.length !== errors) faults.push(`${told.error.length} errors, not ${errors}`);
  if (channel === 'none' && told.warning.length > 0) faults.push('a warning');
  if (channel === 'none') return faults;
  if (!words.test(result.log)) faults.push(`no words like ${words.source}`);
  const isTold = told[channel].some((text) => (remedy ?? words).test(text.replaceAll('\n', ' ')));
  if (!isTold) faults.push(`no ${channel} like ${(remedy ?? words).source}`);
  return faults;
}

/** Memory growth in bytes, if measured. */
function growthOf({ log }: StageResult, { group }: FaultKind): number {
  if (group !== 'huge') return 0;
  const [, peak = NaN, start = NaN] = /^peak memory (\d+) start (\d+)$/m.exec(log) ?? [];
  return Number(peak) - Number(start);
}
