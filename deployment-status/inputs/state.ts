import { STATE_WORDS, toState, type State } from '../../lib/github/states.ts';
import { quote, type InputReader } from '../../lib/step/input-reader.ts';

type StateReader = InputReader<'state' | 'initial_status'>;

/** Reads the state to set; undefined: it follows the job. */
export function readState(reader: StateReader, cancelledAs: State): State | undefined {
  const [word, initial] = [reader.text('state'), reader.text('initial_status')];
  const followsJob = word.toLowerCase() === 'job';
  if (initial === '') return followsJob ? undefined : stateOf('state', reader, cancelledAs);
  if (!followsJob && word.toLowerCase() !== initial.toLowerCase()) {
    const both = `is ${quote(initial)}, but \`state\` is ${quote(word)}`;
    reader.mistake('initial_status', `${both}: give one of them`);
  }
  return stateOf('initial_status', reader, cancelledAs);
}

/** Whether the step is to deactivate: a job's result that becomes `inactive` is no order to clean up. */
export function readSaysInactive(reader: StateReader): boolean {
  return reader.text('initial_status') === '' && reader.text('state').toLowerCase() === 'inactive';
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
