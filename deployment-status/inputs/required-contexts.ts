import { tryParseJson } from '../../lib/json.ts';
import { quote, type InputReader } from '../../lib/step/input-reader.ts';

/** Undefined for `*`, all contexts, for which the API field must be omitted. */
export function readContexts(reader: InputReader<'required_contexts'>): string[] | undefined {
  const text = reader.text('required_contexts');
  const names = text.startsWith('[') ? parseList(text) : splitContexts(text);
  if (names === undefined) {
    const rule =
      'must be a JSON list of names if it starts with [, such as ["ci/build", "ci/test"]';
    reader.mistake('required_contexts', `${rule} (got ${quote(text)})`);
  }
  if (names !== undefined && names.length > 1 && names.includes('*')) {
    reader.mistake('required_contexts', "contains both '*' and names: set only one");
  }
  return names?.includes('*') === true ? undefined : (names ?? []);
}

/** The list for the API; undefined if the text is anything else. */
function parseList(text: string): string[] | undefined {
  const value = tryParseJson(text);
  const isName = (item: unknown): item is string => typeof item === 'string' && item.trim() !== '';
  return Array.isArray(value) && value.every(isName) ? value : undefined;
}

/**
 * Splits at commas and line breaks, except for commas in parentheses: `test (ubuntu, 24)` is one
 * name.
 */
function splitContexts(text: string): string[] {
  const names = text.split(/\n|,(?![^()]*\))/).map((name) => name.trim());
  return names.filter((name) => name !== '');
}
