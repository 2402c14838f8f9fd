import { readFileSync } from 'node:fs';
import { asRecord, type JsonRecord } from '../json.ts';

/** The event that started the workflow run. */
export type WorkflowEvent = {
  /** `push`, `pull_request`, …; `''` outside a runner. */
  name: string;
  /** The webhook's payload, unchecked; empty where the file is missing or no JSON. */
  payload: JsonRecord;
};

/** Reads what the runner says about the event. */
export function readWorkflowEvent(env: NodeJS.ProcessEnv): WorkflowEvent {
  return { name: env['GITHUB_EVENT_NAME'] ?? '', payload: readPayload(env['GITHUB_EVENT_PATH']) };
}

function readPayload(path: string | undefined): JsonRecord {
  try {
    return asRecord(JSON.parse(readFileSync(path ?? '', 'utf8')));
  } catch {
    return {};
  }
}
