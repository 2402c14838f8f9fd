import type { InputReader } from '../../lib/step/input-reader.ts';
import type { StepName } from './step.ts';

/**
 * Which earlier deployments of the environment become inactive on `success`. GitHub exempts those
 * of transient and production environments.
 */
export type AutoInactive = 'none' | 'not-exempt' | 'all';

/** As in bobheadxi/deployments, `override` means all of them. */
export function readAutoInactive(
  reader: InputReader<'auto_inactive' | 'override'>,
  step: StepName | undefined,
): AutoInactive {
  const override = reader.optionalBoolean('override') ?? (step === 'finish' ? true : undefined);
  if (override === true || reader.text('auto_inactive').toLowerCase() === 'all') return 'all';
  const isWanted = reader.optionalBoolean('auto_inactive') ?? override ?? true;
  return isWanted ? 'not-exempt' : 'none';
}
