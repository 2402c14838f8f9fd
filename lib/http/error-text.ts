import { asRecord, isRecord, tryParseJson } from '../json.ts';
import { oneLine } from '../one-line.ts';
import { shorten } from '../shorten.ts';
import type { Redactor } from '../step/redactor.ts';

const MAX_CHARS = 500;
/** Only this much of a body that is not JSON is searched: some patterns take quadratic time. */
const MAX_LOOKED_AT = 8_192;

/**
 * Extracts the reason from the body of an error response, shortened, on one line: the message of
 * JSON, the title or text of HTML, otherwise the text itself; `''` if there is none.
 */
export function errorText(body: string, redactor?: Redactor): string {
  const start = body.slice(0, MAX_LOOKED_AT);
  const text = fromJson(body) ?? (isHtml(start) ? fromHtml(start) : start);
  const line = oneLine(text).trim();
  // Before shortening: a truncated secret would no longer match.
  return shorten(redactor?.redact(line) ?? line, MAX_CHARS);
}

/** Whether a body is a web page instead of an API response. */
export function isHtml(body: string): boolean {
  return /^\s*(?:<!doctype html|<html|<head|<body)/i.test(body);
}

function fromJson(body: string): string | undefined {
  const value = tryParseJson(body);
  const record = asRecord(value);
  const places = [record, asRecord(record['error']), asRecord(record['data'])];
  const parts = places.flatMap((place) =>
    ['error', 'error_message', 'message', 'detail', 'details'].map((key) => place[key]),
  );
  const texts = parts.filter((part) => typeof part === 'string' && part.trim() !== '');
  if (texts.length > 0) return [...new Set(texts)].join(': ');
  return isRecord(value) && Object.keys(value).length === 0 ? '' : undefined;
}

function fromHtml(body: string): string {
  const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1]?.trim() ?? '';
  return title === '' ? body.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ') : title;
}
