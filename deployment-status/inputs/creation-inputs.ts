import { compact } from '../../lib/compact.ts';
import type { DeploymentRequest } from '../../lib/github/client.ts';
import type { ContextWait } from '../../lib/github/create-deployment.ts';
import { asRecord, asText, isRecord, tryParseJson } from '../../lib/json.ts';
import type { InputReader } from '../../lib/step/input-reader.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';
import type { InputName } from '../contract.ts';

/** How a deployment is created, if one is. */
export type CreationInputs = {
  request: DeploymentRequest;
  /** Undefined: the request has the commit of the run. */
  givenRef: string | undefined;
  /** Whether inputs were given that only a creation uses. */
  asked: boolean;
  /** Undefined: contexts that are pending are an error. */
  contextWait: ContextWait | undefined;
};

/** Reads the inputs for creating a deployment. */
export function readCreationInputs(
  reader: InputReader<InputName>,
  event: WorkflowEvent,
  env: NodeJS.ProcessEnv,
): CreationInputs {
  const contexts = readContexts(reader);
  const givenRef = reader.optionalText('ref');
  const request = compact({
    ref: givenRef ?? commitOf(event, env),
    auto_merge: reader.boolean('auto_merge'),
    required_contexts: contexts,
    environment: reader.optionalText('environment'),
    task: reader.optionalText('task'),
    transient_environment: reader.optionalBoolean('transient_environment'),
    production_environment: reader.optionalBoolean('production_environment'),
    payload: readPayload(reader.optionalText('payload')),
  });
  return {
    request,
    givenRef,
    asked: givenRef !== undefined || reader.text('required_contexts') !== '',
    contextWait: readContextWait(reader, contexts),
  };
}

function readContextWait(
  reader: InputReader<InputName>,
  contexts: readonly string[] | undefined,
): ContextWait | undefined {
  const intervalMs = reader.durationMs('poll_interval', { min: '1s' });
  if (reader.text('wait_for_contexts') === '') return undefined;
  if (contexts?.length === 0) {
    reader.mistake(
      'wait_for_contexts',
      "has nothing to wait for: set `required_contexts` to '*', or to the names of contexts",
    );
  }
  return { timeoutMs: reader.durationMs('wait_for_contexts'), intervalMs };
}

/** `*` is every context, which the API means if the field is left out. */
function readContexts(reader: InputReader<'required_contexts'>): string[] | undefined {
  const names = splitContexts(reader.text('required_contexts'));
  if (names.length > 1 && names.includes('*')) {
    reader.mistake('required_contexts', "holds '*' beside names; give either");
  }
  return names.includes('*') ? undefined : names;
}

/** Commas and line breaks separate names, except for commas in brackets: `test (ubuntu, 24)` is one name. */
function splitContexts(text: string): string[] {
  const names = text.split(/\n|,(?![^()]*\))/).map((name) => name.trim());
  return names.filter((name) => name !== '');
}

/** An object is sent as one, any other text as it is. */
function readPayload(text: string | undefined): DeploymentRequest['payload'] {
  const value = tryParseJson(text ?? '');
  return isRecord(value) ? value : text;
}

/**
 * The commit to deploy, as a SHA: GitHub finds no deployment for the merge ref of a pull request on its page,
 * and does not know the branches of a fork.
 */
function commitOf({ payload }: WorkflowEvent, env: NodeJS.ProcessEnv): string {
  const head = asRecord(asRecord(payload['pull_request'])['head'])['sha'];
  return asText(head) || (env['GITHUB_SHA'] ?? '');
}
