import type { CollectedMessage } from './collected-message.ts';

// Tests about hostile text use these: masked secrets, long runs of one character, workflow commands and control characters.
const HOSTILE = /\*\*\*|(.)\1{19}|::error|(?!\n)[\p{C}\p{Zl}\p{Zp}]/u;

/** Text that differs in each run. */
const VARYING: readonly [RegExp, string][] = [
  [/(127\.0\.0\.1|localhost|\[::1\]):\d{4,5}/g, '$1:PORT'],
  [/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID'],
  [/(?:\/[\w.-]+)*\/(?:tmp|T)\/[\w./-]+/g, '/TMP'],
];

/**
 * Text that tests vary within the same message: a server's reasons, names, statuses and numbers.
 */
const IRRELEVANT: readonly RegExp[] = [
  /"(?:[^"\\]|\\.)*"/g,
  /`[^`]*`/g,
  /https?:\/\/[^\s)]+/g,
  /(?<=returned an error|Not successful|mask|required_outputs`|Skipped): .*?(?:[.,'](?= |$)|$)/g,
  /(?<=deployments of) .*?(?=[;.](?: |$))/g,
  /(?<=The event|Deployment|deployment|without|created:) [^\s:]+/g,
  /\([\w-]+\)|\b[0-9a-f]{40}\b/g,
  /\d+(?:ms|s|m|h|\b)/g,
];

/**
 * Renders the messages as a page, with a section for each action and a line for each message. Of
 * messages that differ only in quoted text, names and numbers, only the shortest is shown.
 */
export function renderMessages(collected: readonly CollectedMessage[]): string {
  const messages = collected.filter(({ title, data }) => !HOSTILE.test(title + data));
  const actions = [...new Set(messages.map(({ action }) => action))].sort();
  const sections = actions.map((action) => {
    const lines = messages.filter((it) => it.action === action).map(renderMessage);
    return `## ${action}\n\n${pickSamples(lines).join('\n')}\n`;
  });
  const head = 'What users see, as the unit tests saw it. Written by `npm run messages`.';
  return `# Messages\n\n${head}\n\n${sections.join('\n')}`;
}

function renderMessage({ command, title, data }: CollectedMessage): string {
  const heading = title === '' ? command : `${command}: ${title}`;
  const text = VARYING.reduce((it, [pattern, name]) => it.replace(pattern, name), data);
  return `- [${heading}] ${text.replaceAll('\n', '\\n')}`;
}

function pickSamples(lines: readonly string[]): string[] {
  const samples = new Map<string, string>();
  for (const line of [...lines].sort(byLengthThenText)) {
    const shape = IRRELEVANT.reduce((it, pattern) => it.replace(pattern, ''), line);
    if (!samples.has(shape)) samples.set(shape, line);
  }
  return [...samples.values()].sort();
}

function byLengthThenText(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
