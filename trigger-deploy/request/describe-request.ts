import { TRIGGER_PATH, type TriggerRequest } from '../../lib/carpathian/client.ts';
import type { Inputs } from '../inputs.ts';

/** The request as a person reads it, without the key. */
export function describeRequest(
  { apiUrl, apiKey }: Pick<Inputs, 'apiUrl' | 'apiKey'>,
  request: TriggerRequest,
): string {
  return [
    `POST ${apiUrl}${TRIGGER_PATH}`,
    `Authorization: Bearer ${apiKey === '' ? '(no key)' : '***'}`,
    'Content-Type: application/json',
    '',
    JSON.stringify(request, null, 2),
  ].join('\n');
}
