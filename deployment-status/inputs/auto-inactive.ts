import type { InputReader } from '../../lib/step/input-reader.ts';
import type { StepName } from './step.ts';

/**
 * Which earlier deployments of the environment become inactive on `success`. GitHub exempts those
 * of transient and production environments.
 */
export type AutoInactive = 'none' | 'not-exempt' | 'all';

/**
 * As in bobheadxi/deployments, `override` means `all`, and is the default of `step: finish` unless
 * `auto_inactive` is set.
 */
export function readAutoInactive(
  reader: InputReader<'auto_inactive' | 'override'>,
  step: StepName | undefined,
): AutoInactive {
  const given = reader.text('auto_inactive').toLowerCase();
  const override = reader.optionalBoolean('override');
  if (given === 'all') return 'all';
  const isWanted = reader.optionalBoolean('auto_inactive');
  if (override === true && isWanted === false) {
    reader.mistake('override', 'is true, but `auto_inactive` is false: set only one');
  }
  const isFinish = step === 'finish' && given === '';
  if (override ?? isFinish) return 'all';
  return (isWanted ?? override ?? true) ? 'not-exempt' : 'none';
}
