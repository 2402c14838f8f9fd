import { readFileSync } from 'node:fs';
import { asRecord, type JsonRecord } from '../json.ts';

export type WorkflowEvent = {
  /** `push`, `pull_request`, …; `''` outside a runner. */
  name: string;
  /** The webhook's payload, unchecked; empty if the file is missing or is not JSON. */
  payload: JsonRecord;
};

export function readWorkflowEvent(env: NodeJS.ProcessEnv): WorkflowEvent {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  try {
    const text = readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8');
    return { name, payload: asRecord(JSON.parse(text)) };
  } catch {
    return { name, payload: {} };
  }
}
