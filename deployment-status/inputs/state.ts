import { STATE_WORDS, toState, type State } from '../../lib/github/states.ts';
import { quote, type InputReader } from '../../lib/step/input-reader.ts';
import type { StepName } from './step.ts';

type StateReader = InputReader<'state' | 'initial_status' | 'step'>;

/** The states of steps that take none. */
const STATE_OF_STEP: Readonly<Partial<Record<StepName, State>>> = {
  start: 'in_progress',
  'deactivate-env': 'inactive',
};

/** Reads the state to set; undefined: it follows the job. */
export function readState(
  reader: StateReader,
  step: StepName | undefined,
  cancelledAs: State,
): State | undefined {
  const ofStep = step === undefined ? undefined : STATE_OF_STEP[step];
  const initial = reader.text('initial_status');
  if (ofStep !== undefined) checkOther(reader, 'step', ofStep);
  else if (initial !== '') checkOther(reader, 'initial_status', initial);
  if (ofStep !== undefined) return ofStep;
  if (initial !== '') return stateOf('initial_status', reader, cancelledAs);
  const followsJob = reader.text('state').toLowerCase() === 'job';
  return followsJob ? undefined : stateOf('state', reader, cancelledAs);
}

/** Whether the step is to deactivate: a job's result that becomes `inactive` is no order to clean up. */
export function readSaysInactive(reader: StateReader, step: StepName | undefined): boolean {
  if (step !== undefined) return step === 'deactivate-env';
  return reader.text('initial_status') === '' && reader.text('state').toLowerCase() === 'inactive';
}

/** `state` must not say anything else than the input that stands in its place. */
function checkOther(reader: StateReader, name: 'step' | 'initial_status', meant: string): void {
  const word = reader.text('state');
  if (['job', meant.toLowerCase()].includes(word.toLowerCase())) return;
  const both = `is ${quote(reader.text(name))}, but \`${reader.spelling('state')}\` is ${quote(word)}`;
  reader.mistake(name, `${both}: give one of them`);
}

function stateOf(
  name: 'state' | 'initial_status',
  reader: StateReader,
  cancelledAs: State,
): State | undefined {
  const word = reader.text(name);
  const state = toState(word, cancelledAs);
  const hint = `one of: ${STATE_WORDS.join(', ')}; or leave it out, and it follows the job`;
  if (state === undefined) reader.mistake(name, `is ${quote(word)}; ${hint}`);
  return state;
}
