import type { InputReader } from '../../lib/step/input-reader.ts';
import type { StepName } from './step.ts';

/**
 * Which earlier deployments of the environment become inactive with `success`; GitHub exempts those of transient and of
 * production environments.
 */
export type AutoInactive = 'none' | 'not-exempt' | 'all';

/** Reads which earlier deployments become inactive. `override` stands for all of them, as in bobheadxi/deployments. */
export function readAutoInactive(
  reader: InputReader<'auto_inactive' | 'override'>,
  step: StepName | undefined,
): AutoInactive {
  const override = reader.optionalBoolean('override') ?? (step === 'finish' ? true : undefined);
  if (override === true || reader.text('auto_inactive').toLowerCase() === 'all') return 'all';
  const isWanted = reader.optionalBoolean('auto_inactive') ?? override ?? true;
  return isWanted ? 'not-exempt' : 'none';
}
