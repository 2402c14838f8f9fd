import { asRecord, isRecord, tryParseJson } from '../json.ts';
import { shorten } from '../shorten.ts';
import type { Redactor } from '../step/redactor.ts';

const MAX_CHARS = 500;
/** So much of a body that is no JSON is looked at: some patterns take the square of its length in time. */
const MAX_LOOKED_AT = 8_192;

/**
 * The reason that a service gives in the body of a failed answer, on one line and short enough to
 * read: of JSON its message, of HTML its title or text, else the text itself; `''` where there is none.
 */
export function errorText(body: string, redactor?: Redactor): string {
  const start = body.slice(0, MAX_LOOKED_AT);
  const text = fromJson(body) ?? (isHtml(start) ? fromHtml(start) : start);
  const line = text.replace(/\s+/g, ' ').trim();
  // Before it is cut: of a secret that is cut in two, nobody knows either part.
  return shorten(redactor?.redact(line) ?? line, MAX_CHARS);
}

/** Whether a body is a page for people instead of an answer for programs. */
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
