import { unicodePattern } from '../unicode-pattern.ts';

// Terminal colours: https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters
const SGR = /\u001b\[[\d;]*m/g;

/**
 * Escapes untrusted text for markdown or HTML: characters that could be markup in either become character
 * references. Characters that reorder or hide text are replaced, and line breaks become spaces.
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
 * Escapes untrusted text for a paragraph or a table, where GitHub links URLs and mentions after it has parsed the
 * markup. Each character that could start one is put in its own element.
 * https://github.github.com/gfm/#autolinks-extension-
 */
export function escapeInline(text: string): string {
  return escapeMarkdown(text).replace(/&#(?:35|46|58|64);/g, '<span>$&</span>');
}
