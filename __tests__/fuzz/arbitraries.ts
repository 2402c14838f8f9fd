import fc, { type Arbitrary } from 'fast-check';

/**
 * Texts with a meaning for the runner, a terminal, a parser or a page; `evil` is what a command
 * would print.
 */
const NASTY = [
  ...['::error::evil', '::add-mask::evil', '::stop-commands::evil', '::set-output name=x::evil'],
  ...['##[error]evil', '##[group]evil', '::ERROR file=a::evil', '::endgroup::', '::', ':', '##['],
  ...['\n', '\r', '\r\n', '\t', ' ', '\v', '\f', '\0', '\u0085', '\u00a0', '\u00ad', '\u200b'],
  ...['\u2028', '\u2029', '\ufeff', '\u202e', '\ud800', '\udc00', '\u001b[31m', '\u001b]0;x\u0007'],
  ...[
    '<img src=x onerror=alert(1)>',
    '</pre>',
    '</code>',
    '<!--',
    '<b>',
    '&lt;',
    '&#60;',
    '|',
    '`',
  ],
  ...[
    '[a](https://evil.example)',
    '![a](https://evil.example)',
    'https://evil.example',
    '@octocat',
  ],
  ...['www.evil.example', 'evil@evil.example', '#1', '[^1]', '[^1]: x', '$x$', '~~~', '---', '> '],
  ...[
    '${{ secrets.x }}',
    '%0A',
    '%25',
    '<<',
    '=',
    'ghadelimiter_',
    '"',
    "'",
    '\\',
    '{',
    '}',
    '*',
    '_',
  ],
  ...['a', 'Z', 'ß', 'ı', 'ſ', 'é', '😀', '0', '-1', '.', '..', '/', '../', '?', '#', '%'],
];

const SURROGATES = { start: 0xd800, count: 0x800 };

/**
 * Any character except surrogates, like the unit `binary` of fast-check, which takes almost a
 * second to build a table of them.
 */
export const anyCharacter: Arbitrary<string> = fc.nat({ max: 0x10ffff - SURROGATES.count }).map(
  (at) => String.fromCodePoint(at < SURROGATES.start ? at : at + SURROGATES.count),
  (text) => {
    const code = typeof text === 'string' ? text.codePointAt(0) : undefined;
    if (code === undefined || text !== String.fromCodePoint(code)) throw new Error('no character');
    return code < SURROGATES.start ? code : code - SURROGATES.count;
  },
);

/** Text made of parts with a special meaning; `more` is mixed in. */
export function nastyText(more: readonly string[] = [], maxLength = 8): Arbitrary<string> {
  const unit = fc.oneof(
    { arbitrary: fc.constantFrom(...NASTY), weight: 8 },
    { arbitrary: fc.string({ unit: anyCharacter, minLength: 1, maxLength: 3 }), weight: 1 },
    ...(more.length === 0 ? [] : [{ arbitrary: fc.constantFrom(...more), weight: 2 }]),
  );
  const text = fc.array(unit, { maxLength }).map((parts) => parts.join(''));
  const huge = fc.constantFrom('x', '.', '<title', '\n', ' ', '::').map((it) => it.repeat(20_000));
  return fc.oneof({ arbitrary: text, weight: 40 }, { arbitrary: huge, weight: 1 });
}

export type JsonOptions = {
  /** Keys that the reader uses; others occur, too. */
  keys: readonly string[];
  /** Texts that the reader uses, or that must not be shown. */
  texts?: readonly string[];
  /** Nesting depths of the deepest values. */
  depths?: readonly number[];
};

const DEPTHS = [120, 2_000, 6_000, 40_000];

/** Valid in JSON, but beyond what JavaScript can represent or handle. */
const STRANGE_VALUES = [
  ...['9007199254740993', '-9007199254740993', '1e21', '1e999', '-1e999', '-0', '0.1e-400', '1.50'],
  ...['null', 'true', 'false', '0', '4212', '""', '{}', '[]', '[null]', '[[]]', '[{}]'],
];

function deepValues(depths: readonly number[]): string[] {
  return depths.flatMap((depth) => [
    `${'['.repeat(depth)}${']'.repeat(depth)}`,
    `${'{"data":'.repeat(depth)}null${'}'.repeat(depth)}`,
  ]);
}

/**
 * JSON as text, which allows duplicate keys, any number, and more depth than a parser supports.
 */
export function jsonText({ keys, texts = [], depths = DEPTHS }: JsonOptions): Arbitrary<string> {
  const nasty = nastyText(texts);
  const key = fc.oneof(
    { arbitrary: fc.constantFrom(...keys), weight: 10 },
    { arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'length', ''), weight: 1 },
    { arbitrary: nasty, weight: 2 },
  );
  const text = texts.length === 0 ? nasty : fc.oneof(fc.constantFrom(...texts), nasty);
  const { value } = fc.letrec<{ value: string; list: string; object: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      { arbitrary: text.map((it) => JSON.stringify(it)), weight: 6 },
      { arbitrary: fc.constantFrom(...STRANGE_VALUES, ...deepValues(depths)), weight: 1 },
      { arbitrary: tie('object'), weight: 5 },
      { arbitrary: tie('list'), weight: 1 },
    ),
    list: fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    object: fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map(objectText),
  }));
  return value;
}

export function objectText(members: readonly (readonly [string, string])[]): string {
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}

/** JSON, or what a broken server may send instead. */
export function almostJson(options: JsonOptions): Arbitrary<Buffer> {
  const json = jsonText(options).map((text) => Buffer.from(text));
  return fc.oneof(
    { arbitrary: json, weight: 12 },
    { arbitrary: json.map((bytes) => bytes.subarray(0, bytes.length >> 1)), weight: 1 },
    { arbitrary: nastyText(options.texts).map((text) => Buffer.from(text)), weight: 1 },
    { arbitrary: bytes(), weight: 1 },
    {
      arbitrary: nastyText(options.texts).map((text) => Buffer.from(`<html><title>${text}`)),
      weight: 1,
    },
  );
}

/** Any bytes, mostly invalid UTF-8. */
export function bytes(): Arbitrary<Buffer> {
  return fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));
}
