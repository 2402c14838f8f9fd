import { STATE_WORDS, toState, type State } from '../../lib/github/states.ts';
import { quote, type InputReader } from '../../lib/step/input-reader.ts';
import type { CleanUpGoal } from '../clean-up/clean-up-inputs.ts';
import type { StepName } from './step.ts';

type StateReader = InputReader<'state' | 'initial_status' | 'step'>;

/** The implied state of steps that have no `state`. */
const WORD_OF_STEP: Readonly<Partial<Record<StepName, string>>> = {
  start: 'in_progress',
  'deactivate-env': 'inactive',
  'delete-env': 'deleted',
};

/** Undefined: the state follows the job. */
export function readState(
  reader: StateReader,
  step: StepName | undefined,
  cancelledAs: State,
): State | undefined {
  const ofStep = step === undefined ? undefined : WORD_OF_STEP[step];
  const initial = reader.text('initial_status');
  if (ofStep !== undefined) checkOther(reader, 'step', ofStep);
  else if (initial !== '') checkOther(reader, 'initial_status', initial);
  if (readCleanUpGoal(reader, step) !== undefined) return 'inactive';
  if (ofStep !== undefined) return toState(ofStep, cancelledAs);
  if (initial !== '') return stateOf('initial_status', reader, cancelledAs);
  const followsJob = reader.text('state').toLowerCase() === 'job';
  return followsJob ? undefined : stateOf('state', reader, cancelledAs);
}

/**
 * Undefined if the inputs do not select a clean-up; a job's result that maps to `inactive` does not.
 */
export function readCleanUpGoal(
  reader: StateReader,
  step: StepName | undefined,
): CleanUpGoal | undefined {
  if (step === undefined && reader.text('initial_status') !== '') return undefined;
  const word = step === undefined ? reader.text('state').toLowerCase() : WORD_OF_STEP[step];
  return word === 'inactive' || word === 'deleted' ? word : undefined;
}

/** `state` must not contradict the input that replaces it. */
function checkOther(reader: StateReader, name: 'step' | 'initial_status', meant: string): void {
  const word = reader.text('state');
  if (['job', meant.toLowerCase()].includes(word.toLowerCase())) return;
  const both = `is ${quote(reader.text(name))}, but \`${reader.spelling('state')}\` is ${quote(word)}`;
  reader.mistake(name, `${both}: set only one`);
}

function stateOf(
  name: 'state' | 'initial_status',
  reader: StateReader,
  cancelledAs: State,
): State | undefined {
  const word = reader.text(name);
  const state = toState(word, cancelledAs);
  const words = [...STATE_WORDS, ...(name === 'state' ? ['deleted'] : [])];
  const rule = `must be one of ${words.join(', ')}, or omitted to use the job's result`;
  if (state === undefined) reader.mistake(name, `${rule} (got ${quote(word)})`);
  return state;
}
