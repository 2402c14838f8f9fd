import { quote, type InputReader } from '../../lib/step/input-reader.ts';

/** Steps of bobheadxi/deployments. */
const STEPS = ['start', 'finish', 'deactivate-env', 'delete-env'] as const;

export type StepName = (typeof STEPS)[number];

type StepReader = InputReader<'step' | 'state' | 'status' | 'deployment_id' | 'environment'>;

/** Reads `step` and checks the inputs that it requires; undefined if it is not set. */
export function readStep(reader: StepReader): StepName | undefined {
  const word = reader.text('step');
  if (word === '') return undefined;
  const step = STEPS.find((name) => name === word);
  if (step === undefined) {
    reader.mistake('step', `must be one of ${STEPS.join(', ')} (got ${quote(word)})`);
    return undefined;
  }
  const id = reader.text('deployment_id');
  if (step === 'finish') checkFinish(id, reader);
  else if (reader.text('environment') === '' && (step !== 'start' || id === ''))
    reader.mistake('environment', `is empty, but \`step: ${step}\` needs it`);
  if (step.endsWith('-env') && id !== '') {
    const rule = `but \`step: ${step}\` covers all deployments of the environment`;
    reader.mistake('deployment_id', `is ${quote(id)}, ${rule}: remove one of them`);
  }
  return step;
}

function checkFinish(id: string, reader: StepReader): void {
  if (id === '') {
    const hint = 'check the `id:` of the step that started it, and that its `if:` did not skip it';
    reader.mistake('deployment_id', `is empty, but \`step: finish\` needs it: ${hint}`);
  }
  if (reader.text('state') === 'job') {
    reader.mistake(
      'status',
      'is empty, but `step: finish` needs it: set it to `${{ job.status }}`',
    );
  }
}
