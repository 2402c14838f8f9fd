import type { DeploymentRequest } from '../../lib/github/client.ts';
import type { InputReader } from '../../lib/step/input-reader.ts';
import { asRecord, isRecord } from '../../lib/json.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';

/** How a deployment is created, should one be. */
export type CreationInputs = {
  request: DeploymentRequest;
  /** The ref that was given, `''` where the commit of the run is taken. */
  givenRef: string;
  /** Whether inputs were given that only creating has a use for. */
  asked: boolean;
  /** How long to wait for contexts that are pending, in milliseconds; without it they are an error. */
  waitMs?: number;
  pollIntervalMs: number;
};

/** Reads the inputs for creating a deployment. */
export function readCreationInputs(
  reader: InputReader,
  event: WorkflowEvent,
  env: NodeJS.ProcessEnv,
): CreationInputs {
  const wait = reader.text('wait_for_contexts');
  const contexts = readContexts(reader);
  if (wait !== '' && contexts?.length === 0) {
    reader.mistake(
      'wait_for_contexts',
      "has nothing to wait for: set `required_contexts` to '*', or to the names of contexts",
    );
  }
  const givenRef = reader.text('ref');
  const request = {
    ref: givenRef || commitOf(event, env),
    auto_merge: reader.boolean('auto_merge'),
    ...(contexts === undefined ? {} : { required_contexts: contexts }),
    ...givenText(reader, 'environment'),
    ...givenText(reader, 'task'),
    ...givenFlag(reader, 'transient_environment'),
    ...givenFlag(reader, 'production_environment'),
    ...readPayload(reader.text('payload')),
  };
  const pollIntervalMs = reader.durationMs('poll_interval', { min: '1s' });
  const asked = givenRef !== '' || reader.text('required_contexts') !== '';
  const waitMs = wait === '' ? undefined : reader.durationMs('wait_for_contexts');
  return { request, givenRef, asked, pollIntervalMs, ...(waitMs === undefined ? {} : { waitMs }) };
}

/** `*`: every context, which the API means where the field is left out. */
function readContexts(reader: InputReader): string[] | undefined {
  const names = splitContexts(reader.text('required_contexts'));
  if (names.length > 1 && names.includes('*')) {
    reader.mistake('required_contexts', "holds '*' beside names; give either");
  }
  return names.includes('*') ? undefined : names;
}

/** Commas and line breaks separate names, but for commas in brackets: `test (ubuntu, 24)` is one name. */
function splitContexts(text: string): string[] {
  const names = text.split(/\n|,(?![^()]*\))/).map((name) => name.trim());
  return names.filter((name) => name !== '');
}

/** An object is sent as one; any other text as it is. */
function readPayload(text: string): { payload?: string | Record<string, unknown> } {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return { payload: isRecord(value) ? value : text };
  } catch {
    return { payload: text };
  }
}

/**
 * The commit that a deployment is of: a SHA, since GitHub finds no deployment for the merge ref of a pull
 * request on its page, and does not know the branches of a fork.
 */
function commitOf({ payload }: WorkflowEvent, env: NodeJS.ProcessEnv): string {
  const head = asRecord(asRecord(payload['pull_request'])['head'])['sha'];
  return typeof head === 'string' && head !== '' ? head : (env['GITHUB_SHA'] ?? '');
}

function givenText<Name extends string>(
  reader: InputReader,
  name: Name,
): Partial<Record<Name, string>> {
  const value = reader.text(name);
  return value === '' ? {} : record(name, value);
}

function givenFlag<Name extends string>(
  reader: InputReader,
  name: Name,
): Partial<Record<Name, boolean>> {
  return reader.text(name) === '' ? {} : record(name, reader.boolean(name));
}

function record<Name extends string, Value>(
  name: Name,
  value: Value,
): Partial<Record<Name, Value>> {
  const made: Partial<Record<Name, Value>> = {};
  made[name] = value;
  return made;
}
