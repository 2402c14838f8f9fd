import { TRIGGER_PATH, type TriggerRequest } from '../../lib/carpathian/client.ts';
import type { Inputs } from '../inputs.ts';

/** The HTTP request for a person to read, without the key. */
export function describeRequest(
  { apiUrl, hasKey }: Pick<Inputs, 'apiUrl' | 'hasKey'>,
  request: TriggerRequest,
): string {
  return [
    `POST ${apiUrl}${TRIGGER_PATH}`,
    `Authorization: Bearer ${hasKey ? '***' : '(no key)'}`,
    'Content-Type: application/json',
    '',
    JSON.stringify(request, null, 2),
  ].join('\n');
}
