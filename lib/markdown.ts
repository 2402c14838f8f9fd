// The colours of a terminal: https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters
const SGR = /\u001b\[[\d;]*m/g;

/**
 * Foreign text as plain text within markdown or HTML: whatever could be markup in either is written as
 * a character reference, which neither takes for markup. Characters that reorder or hide text are
 * replaced, and line breaks become spaces.
 *
 * What makes an address or a mention of a text is an element of its own, since those are also looked for
 * in what the references have become: https://github.github.com/gfm/#autolinks-extension-
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(SGR, '')
    .replace(/\s/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\uFFFD')
    .replace(
      /[^\p{L}\p{N}\p{M} \uFFFD\p{So}]/gu,
      (character) => `&#${String(character.codePointAt(0))};`,
    )
    .replace(/&#64;(?=\w)|&#58;(?=&#47;)|(?<=www)&#46;/gi, '<span>$&</span>');
}
