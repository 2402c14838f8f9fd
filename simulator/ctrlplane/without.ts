import type { JsonRecord } from '../../lib/json.ts';

/** Removes members, as on an older server. */
export function without(record: JsonRecord = {}, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
