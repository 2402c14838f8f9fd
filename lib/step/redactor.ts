import { escapePattern } from '../escape-pattern.ts';

export type Redactor = {
  /** Adds a secret; from now on `redact` hides it. */
  add: (secret: string) => void;
  /** Replaces secrets, and every part of one that is at least `PIECE_CHARS` long, with `***`. */
  redact: (text: string) => string;
  /** The last index up to `at` where a cut does not split a secret; `redact` cannot find a split one. */
  cutBefore: (text: string, at: number) => number;
};

/** Shorter parts of a secret are not redacted: they may be ordinary words. */
const PIECE_CHARS = 12;
// Every run of 12 characters contains one whole block: 5 + 8 - 1 = 12. So a text without a block is clean, and the
// check is fast enough for logs: 4 ms per MB.
const BLOCK_CHARS = 5;
const BLOCK_EVERY = 8;

/** The position of a block in an encoded form of a secret. */
type Block = { form: string; at: number };

/** The position of a secret, or of a part of one, in a text. */
type Span = { start: number; end: number };

/**
 * Creates a redactor without secrets.
 *
 * The runner masks only whole secrets, and only in the log, not in files or requests. So text is redacted before
 * it is logged, written or sent. The encoded forms are those that the runner masks:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/HostContext.cs
 */
export function createRedactor(): Redactor {
  const blocks = new Map<string, Block[]>();
  let pattern: RegExp | undefined;
  const find = (text: string): Span[] =>
    pattern === undefined || !containsAny(text, blocks.keys())
      ? []
      : findSpans(text, pattern, blocks);
  return {
    add(secret) {
      for (const form of formsOf(secret)) addBlocks(form, blocks);
      if (blocks.size > 0) {
        const longestFirst = [...blocks.keys()].sort((a, b) => b.length - a.length);
        pattern = new RegExp(longestFirst.map(escapePattern).join('|'), 'g');
      }
    },
    redact: (text) => hide(text, find(text)),
    cutBefore: (text, at) =>
      find(text).reduceRight(
        (place, { start, end }) => (start < place && place < end ? start : place),
        at,
      ),
  };
}

function containsAny(text: string, blocks: Iterable<string>): boolean {
  for (const block of blocks) if (text.includes(block)) return true;
  return false;
}

function addBlocks(form: string, blocks: Map<string, Block[]>): void {
  const isShort = form.length < PIECE_CHARS;
  for (let at = 0; at < form.length; at += isShort ? form.length : BLOCK_EVERY) {
    const block = isShort ? form : form.slice(at, at + BLOCK_CHARS);
    if (block.length < BLOCK_CHARS && !isShort) return;
    const known = blocks.get(block) ?? [];
    if (known.some((one) => one.form === form && one.at === at)) continue;
    blocks.set(block, [...known, { form, at }]);
  }
}

function hide(text: string, spans: readonly Span[]): string {
  let result = '';
  let end = 0;
  for (const span of spans) {
    result += `${text.slice(end, Math.max(span.start, end))}***`;
    end = span.end;
  }
  return result + text.slice(end);
}

function findSpans(text: string, pattern: RegExp, blocks: ReadonlyMap<string, Block[]>): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const runs = (blocks.get(match[0]) ?? []).map((block) => runAround(text, match.index, block));
    const longest = runs.reduce((best, run) =>
      run.end - run.start > best.end - best.start ? run : best,
    );
    const { start, end, form } = longest;
    const isLongEnough = end - start >= Math.min(PIECE_CHARS, form.length);
    if (isLongEnough) spans.push({ start, end });
    pattern.lastIndex = isLongEnough ? end : match.index + 1;
  }
  return spans;
}

/** Extends a block found at `index` in both directions, as far as the text matches the form. */
function runAround(text: string, index: number, { form, at }: Block): Span & { form: string } {
  let before = 0;
  while (before < at && text[index - before - 1] === form[at - before - 1]) before += 1;
  let after = 0;
  while (at + after < form.length && text[index + after] === form[at + after]) after += 1;
  return { start: index - before, end: index + after, form };
}

function formsOf(secret: string): string[] {
  if (secret === '') return [];
  const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
  // Base64 of a text that contains the secret: the encoding depends on the secret's offset in it.
  for (const lead of ['', ' ', '  ']) {
    const encoded = Buffer.from(lead + secret)
      .toString('base64')
      .replace(/=+$/, '');
    const middle = encoded.slice(Math.ceil((lead.length * 4) / 3), encoded.length - 1);
    if (middle.length >= 8) forms.push(middle);
  }
  return [...new Set(forms)];
}
