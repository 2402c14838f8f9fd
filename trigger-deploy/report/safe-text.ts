import { shorten } from '../../lib/shorten.ts';
import { escapeInline, escapeMarkdown } from '../../lib/step/markdown.ts';
import type { Redactor } from '../../lib/step/redactor.ts';

/**
 * Makes untrusted text safe for a job summary: redacted, shortened, then escaped, always in this
 * order.
 */
export type SafeText = {
  /** For a paragraph or a table cell. */
  inline: (text: string, maxChars?: number) => string;
  /** For a line of a `<pre>`. */
  line: (text: string) => string;
  /** Like `inline`, within `<code>`; `''` if there is no text. */
  code: (text: string | undefined, maxChars?: number) => string;
  /** Links `html` to `url`, which must be an http(s) URL; just `html` without one. */
  link: (url: string | undefined, html: string) => string;
};

const MAX_CHARS = 1_000;

export function createSafeText(redactor: Redactor): SafeText {
  const clean = (text: string, maxChars = MAX_CHARS): string =>
    shorten(redactor.redact(text), maxChars);
  const inline: SafeText['inline'] = (text, maxChars) => escapeInline(clean(text, maxChars));
  return {
    inline,
    line: (text) => escapeMarkdown(clean(text)),
    code: (text = '', maxChars) => (text === '' ? '' : `<code>${inline(text, maxChars)}</code>`),
    // A shortened URL would lead to another page.
    link: (url = '', html) =>
      url === '' || url.length > MAX_CHARS
        ? html
        : `<a href="${escapeMarkdown(redactor.redact(url))}">${html}</a>`,
  };
}
