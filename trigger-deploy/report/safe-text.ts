import { shorten } from '../../lib/shorten.ts';
import { escapeInline, escapeMarkdown } from '../../lib/step/markdown.ts';
import type { Redactor } from '../../lib/step/redactor.ts';

/** Foreign text as it may stand in a job summary: redacted, shortened and escaped, always in this order. */
export type SafeText = {
  /** In a paragraph or a cell of a table. */
  inline: (text: string, maxChars?: number) => string;
  /** A line of a `<pre>`. */
  line: (text: string) => string;
  /** As `inline`, in a `<code>`; `''` without a text. */
  code: (text: string | undefined, maxChars?: number) => string;
  /** `html` as a link to `url`, which has to be an http URL; without one just `html`. */
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
    // A part of a URL leads to another page.
    link: (url = '', html) =>
      url === '' || url.length > MAX_CHARS
        ? html
        : `<a href="${escapeMarkdown(redactor.redact(url))}">${html}</a>`,
  };
}
