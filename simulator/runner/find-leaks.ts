import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StageResult } from './runner.ts';

/** This many consecutive characters of a secret count as a leak. */
const PIECE_CHARS = 12;

/**
 * Searches everything that a stage printed and wrote for a secret or a part of it: its log except
 * for masking commands, outputs, state, summary, and all files in RUNNER_TEMP.
 *
 * @returns where it was found, in any encoding
 */
export function findLeaks({ log, temp, ...result }: StageResult, secret: string): string[] {
  const printed = log.replace(/^::add-mask::.*$/gm, '');
  const files = readdirSync(temp, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'event.json')
    .map((entry) => join(entry.parentPath, entry.name));
  const places = new Map<string, string>([
    ['log', printed],
    ['summary', decodeEntities(result.summary)],
    ['result', JSON.stringify(result)],
    ...files.map((path) => [path, readFileSync(path, 'utf8')] as const),
  ]);
  const isIn = createSearch(secret);
  return [...places].filter(([, text]) => isIn(text)).map(([name]) => name);
}

/** Whether a text contains a part of a secret, plain or in base64, URI, JSON or HTML encoding. */
export function holdsSecret(text: string, secret: string): boolean {
  return createSearch(secret)(text);
}

function createSearch(secret: string): (text: string) => boolean {
  const holdsPiece = createPieceSearch([secret, ...base64RunsOf(secret)]);
  return (text) => {
    const forms = text.length > MAX_DECODED_CHARS ? [text] : [text, ...decodedForms(text)];
    return forms.some(holdsPiece);
  };
}

const SAMPLE_CHARS = 5;
// Any 12 characters contain one whole sample of the text: 8 + 5 - 1 = 12.
const SAMPLE_EVERY = PIECE_CHARS - SAMPLE_CHARS + 1;

/** Checks every eighth position of a text, which may have hundreds of megabytes. */
function createPieceSearch(runs: readonly string[]): (text: string) => boolean {
  const short = runs.filter(({ length }) => length < PIECE_CHARS);
  const pieces = new Set(runs.flatMap((run) => partsOf(run, PIECE_CHARS)));
  const samples = new Set(runs.flatMap((run) => partsOf(run, SAMPLE_CHARS)));
  // Checks two characters first, since cutting samples out of a text is slow.
  const pairs = new Uint8Array(1 << 16);
  for (const sample of samples) pairs[pairAt(sample, 0)] = 1;
  const isPieceAround = (text: string, at: number): boolean =>
    samples.has(text.slice(at, at + SAMPLE_CHARS)) &&
    partsOf(text.slice(Math.max(0, at + 1 - SAMPLE_EVERY), at + PIECE_CHARS), PIECE_CHARS).some(
      (part) => pieces.has(part),
    );
  return (text) => {
    for (let at = 0; at < text.length; at += SAMPLE_EVERY) {
      if (pairs[pairAt(text, at)] === 1 && isPieceAround(text, at)) return true;
    }
    return short.some((run) => text.includes(run));
  };
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xff) | ((text.charCodeAt(at + 1) & 0xff) << 8);
}

/** All substrings of `chars` characters. */
function partsOf(text: string, chars: number): string[] {
  const count = Math.max(0, text.length - chars + 1);
  return Array.from({ length: count }, (_, at) => text.slice(at, at + chars));
}

/** Larger texts occur only in tests of size limits. */
const MAX_DECODED_CHARS = 10_000_000;

function decodedForms(text: string): string[] {
  const forms = [decodeEscapes(text), decodeUri(text), decodeEntities(text)];
  return forms.filter((form) => form !== text);
}

/**
 * Base64 depends on the offset of the secret in its text; its first and last characters also encode
 * neighbouring bytes.
 */
function base64RunsOf(secret: string): string[] {
  return ['', ' ', '  ']
    .map((lead) => {
      const encoded = Buffer.from(lead + secret).toString('base64');
      return encoded.replace(/=+$/, '').slice(lead === '' ? 0 : lead.length + 1, -1);
    })
    .filter(({ length }) => length >= PIECE_CHARS);
}

function decodeEscapes(text: string): string {
  return text.replaceAll(
    /\\u([\da-f]{4})|\\(["\\/])/gi,
    (_match, code: string | undefined, char: string) =>
      code === undefined ? char : String.fromCharCode(parseInt(code, 16)),
  );
}

function decodeUri(text: string): string {
  return text.replaceAll(/%([\da-f]{2})/gi, (_match, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** Decodes entities, as a reader sees the text. */
export function decodeEntities(text: string): string {
  const bare = text.replaceAll(/<\/?span>/g, '');
  return bare.replaceAll(
    /&#(?:(\d+)|x([\da-f]+));/gi,
    (_match, code: string | undefined, hex: string) =>
      String.fromCodePoint(code === undefined ? parseInt(hex, 16) : Number(code)),
  );
}
