import type { ActionName } from '../actions.ts';
import { DECLARED } from '../help/declared.ts';

export type DeclaredInput = {
  text: string;
  /** `''` if there is none. */
  default: string;
  /** Whether the input is a boolean, so that its flag needs no value. */
  isSwitch: boolean;
};

/** The inputs of an action by name (with `_`), in the order of its action.yml. */
export function inputsOf(action: ActionName): ReadonlyMap<string, DeclaredInput> {
  const inputs: Readonly<Record<string, { text: string; default?: string }>> =
    DECLARED[action].inputs;
  return new Map(
    Object.entries(inputs).map(([name, { text, default: value = '' }]) => [
      name,
      {
        text,
        default: value,
        isSwitch: text.startsWith('Whether ') || /^(?:true|false)$/.test(value),
      },
    ]),
  );
}
