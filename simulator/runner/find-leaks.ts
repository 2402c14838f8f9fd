import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StageResult } from './runner.ts';

/** So many characters of a secret in a row are a leak. */
const PIECE_CHARS = 12;

/**
 * Looks for a secret, or for a piece of it, in all that a stage printed and wrote: its log but for the commands
 * that mask it, outputs, state, summary, and every file in RUNNER_TEMP.
 *
 * @returns where it was found, in whatever form
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
  return [...places].filter(([, text]) => holdsSecret(text, secret)).map(([name]) => name);
}

/** Whether a text holds a piece of a secret in plain, base64, URI, JSON or HTML form. */
export function holdsSecret(text: string, secret: string): boolean {
  const pieces = [...piecesOf(secret), ...base64PiecesOf(secret)];
  const decoded = [text, decodeEscapes(text), decodeUri(text), decodeEntities(text)];
  return decoded.some((form) => pieces.some((piece) => form.includes(piece)));
}

function piecesOf(text: string): string[] {
  const last = Math.max(0, text.length - PIECE_CHARS);
  return Array.from({ length: last + 1 }, (_, at) => text.slice(at, at + PIECE_CHARS));
}

/** Base64 depends on where in its text the secret starts; its first and last characters hold neighbours too. */
function base64PiecesOf(secret: string): string[] {
  return ['', ' ', '  '].flatMap((lead) => {
    const encoded = Buffer.from(lead + secret).toString('base64');
    const own = encoded.replace(/=+$/, '').slice(lead === '' ? 0 : lead.length + 1, -1);
    return own.length < PIECE_CHARS ? [] : piecesOf(own);
  });
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

/** Markdown or HTML as a person sees it. */
export function decodeEntities(text: string): string {
  const bare = text.replaceAll(/<\/?span>/g, '');
  return bare.replaceAll(
    /&#(?:(\d+)|x([\da-f]+));/gi,
    (_match, code: string | undefined, hex: string) =>
      String.fromCodePoint(code === undefined ? parseInt(hex, 16) : Number(code)),
  );
}
