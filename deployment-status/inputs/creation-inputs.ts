import { compact } from '../../lib/compact.ts';
import type { DeploymentRequest } from '../../lib/github/client.ts';
import type { ContextWait } from '../../lib/github/create/create-deployment.ts';
import type { IsOwnCheck } from '../../lib/github/create/contexts.ts';
import { isRecord, parseVerbatim, tryParseJson } from '../../lib/json.ts';
import type { InputReader } from '../../lib/step/input-reader.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';
import type { InputName } from '../contract.ts';
import { asksForOther, readEnvironment } from './creation-marks.ts';
import { commitOf, ownCheckOf } from './event-commit.ts';
import { readContexts } from './required-contexts.ts';

/** How to create a deployment. */
export type CreationInputs = {
  request: DeploymentRequest;
  /** Undefined: the request uses the commit of the run. */
  givenRef: string | undefined;
  /** Whether an input rules out the deployment that the workflow runs for. */
  asksForOther: boolean;
  /** Undefined: pending contexts are an error. */
  contextWait: ContextWait | undefined;
  /** Undefined: the commit is not the one that this job runs for. */
  isOwnCheck: IsOwnCheck | undefined;
};

export function readCreationInputs(
  reader: InputReader<InputName>,
  event: WorkflowEvent,
  env: NodeJS.ProcessEnv,
): CreationInputs {
  const contexts = readContexts(reader);
  const givenRef = reader.optionalText('ref') ?? reader.optionalText('sha');
  const ref = givenRef ?? commitOf(event, env);
  const request = compact({
    ref,
    auto_merge: reader.boolean('auto_merge'),
    required_contexts: contexts,
    environment: readEnvironment(reader),
    task: reader.optionalText('task'),
    transient_environment: reader.optionalBoolean('transient_environment'),
    production_environment: reader.optionalBoolean('production_environment'),
    payload: readPayload(reader.optionalText('payload')),
  });
  return {
    request,
    givenRef,
    asksForOther: asksForOther(reader),
    contextWait: readContextWait(reader, contexts),
    isOwnCheck: ownCheckOf(ref, event, env),
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
      "needs `required_contexts`: set it to '*' or to the names of checks",
    );
  }
  return { timeoutMs: reader.durationMs('wait_for_contexts'), intervalMs };
}

/** A JSON object is sent as an object, its numbers verbatim; other text is sent as is. */
function readPayload(text: string | undefined): DeploymentRequest['payload'] {
  if (text === undefined || !isRecord(tryParseJson(text))) return text;
  const value = parseVerbatim(text);
  return isRecord(value) ? value : text;
}
