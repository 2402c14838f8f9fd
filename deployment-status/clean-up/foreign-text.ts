import { isRecord } from '../../lib/json.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';

// Who starts a workflow by hand may write to the repository.
const TRUSTED = ['inputs'];

/**
 * Looks in a list of environments for a text of the event that would add to it: a title, body or message that
 * holds `*` or a line break. What came from an expression cannot be told from what the workflow says itself, but
 * the event has the texts that expressions bring in.
 *
 * @returns the name of the field, such as `pull_request.title`; undefined if there is none
 */
export function findForeignText(
  environments: string,
  { payload }: Pick<WorkflowEvent, 'payload'>,
): string | undefined {
  const names = Object.keys(payload).filter((name) => !TRUSTED.includes(name));
  const open = names.map((name) => ({ path: name, value: payload[name] }));
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const { path, value } = entry;
    if (typeof value === 'string') {
      const text = value.trim();
      if (/[*\r\n]/.test(text) && environments.includes(text)) return path;
    } else if (Array.isArray(value) || isRecord(value)) {
      for (const [key, member] of Object.entries(value)) {
        open.push({ path: `${path}.${key}`, value: member });
      }
    }
  }
  return undefined;
}
