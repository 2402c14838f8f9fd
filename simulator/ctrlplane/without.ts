import type { JsonRecord } from '../../lib/json.ts';

/** The record without some of its members, as an older server has it. */
export function without(record: JsonRecord = {}, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
