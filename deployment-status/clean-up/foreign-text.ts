import { isRecord } from '../../lib/json.ts';
import type { WorkflowEvent } from '../../lib/step/workflow-event.ts';

// Starting a workflow manually requires write access.
const TRUSTED = ['inputs'];

/**
 * Finds untrusted text of the event that would extend a list of environments: a title, body or
 * message with `*` or a line break. An input does not show which part came from an expression, but
 * the event contains the texts that expressions insert.
 *
 * @returns path of the field, such as `pull_request.title`; undefined if there is none
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
