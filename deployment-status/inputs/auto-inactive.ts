import type { InputReader } from '../../lib/step/input-reader.ts';
import type { StepName } from './step.ts';

/** Reads whether earlier deployments become inactive. `step: finish` has a default of its own, by `override`. */
export function readAutoInactive(
  reader: InputReader<'auto_inactive' | 'override'>,
  step: StepName | undefined,
): boolean {
  const given = reader.optionalBoolean('auto_inactive');
  const override = reader.optionalBoolean('override');
  if (step === 'finish') return (override ?? true) || (given ?? false);
  return given ?? override ?? true;
}
