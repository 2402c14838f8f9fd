import { unicodePattern } from '../unicode-pattern.ts';

// The colours of a terminal: https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters
const SGR = /\u001b\[[\d;]*m/g;

/**
 * Foreign text as plain text within markdown or HTML: whatever could be markup in either is written as
 * a character reference, which neither takes for markup. Characters that reorder or hide text are
 * replaced, and line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  const spaced = text.replace(SGR, '').replace(/\s/g, ' ');
  if (/^[\x20-\x7e]*$/.test(spaced)) return spaced.replace(/[^A-Za-z0-9 ]/g, asReference);
  return spaced
    .replace(unicodePattern(String.raw`[\p{Cc}\p{Cf}\p{Cs}]`, 'g'), '\uFFFD')
    .replace(unicodePattern(String.raw`[^\p{L}\p{N}\p{M} \uFFFD\p{So}]`, 'g'), asReference);
}

function asReference(character: string): string {
  return `&#${String(character.codePointAt(0))};`;
}

/**
 * Foreign text as plain text in a paragraph or a table, where GitHub looks for addresses and mentions in
 * what is left when the markup has been read. Each character that makes one stands in an element of its own.
 * https://github.github.com/gfm/#autolinks-extension-
 */
export function escapeInline(text: string): string {
  return escapeMarkdown(text).replace(/&#(?:35|46|58|64);/g, '<span>$&</span>');
}
