import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StageResult } from './runner.ts';

/**
 * Looks for a secret in all that a stage printed and wrote: its log but for the commands that mask it,
 * outputs, state, summary, and every file in RUNNER_TEMP.
 *
 * @returns where it was found, in plain or in base64, URI or JSON form
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

/** Whether a text holds a secret in plain or in base64, URI or JSON form. */
export function holdsSecret(text: string, secret: string): boolean {
  const forms = [
    secret,
    Buffer.from(secret).toString('base64'),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ];
  return forms.some((form) => text.includes(form));
}

/** Markdown or HTML as a person sees it. */
export function decodeEntities(text: string): string {
  const bare = text.replaceAll(/<\/?span>/g, '');
  return bare.replaceAll(/&#(\d+);/g, (_match, code: string) => String.fromCodePoint(Number(code)));
}
