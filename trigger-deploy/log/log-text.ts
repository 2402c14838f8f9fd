import { asRecord, isRecord } from '../../lib/json.ts';

// No format of a log in JSON is documented; these are the usual names of a member that holds one.
// prettier-ignore
const LOG_KEYS = [
  'logs', 'log', 'lines', 'entries', 'output', 'content', 'text', 'stdout', 'data', 'result', 'deployment',
];

/**
 * The lines of a log that came as JSON: a text, a list of texts or of entries, or an object that holds
 * one of these. Undefined for any other shape.
 */
export function logTextOfJson(json: unknown): string | undefined {
  if (typeof json === 'string') return json;
  if (Array.isArray(json)) return json.map((entry) => `${entryText(entry)}\n`).join('');
  if (!isRecord(json)) return undefined;
  const texts = LOG_KEYS.filter((key) => json[key] !== undefined).map((key) =>
    logTextOfJson(json[key]),
  );
  return (
    texts.find((text) => text !== undefined && text !== '') ?? texts.find((text) => text === '')
  );
}

/** Time, level and step, as far as the entry has them, then the message. */
function entryText(entry: unknown): string {
  if (typeof entry === 'string') return entry.replace(/\n$/, '');
  const fields = asRecord(entry);
  const field = (...names: string[]): string[] =>
    names
      .map((name) => fields[name])
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .map(String)
      .slice(0, 1);
  const message = field('message', 'msg', 'line', 'text', 'output');
  if (message.length === 0) return JSON.stringify(entry);
  const [level, step] = [field('level', 'severity'), field('step', 'stage', 'group')];
  const lead = [
    ...field('timestamp', 'time', 'ts', 'created_at'),
    ...level,
    ...step.map((name) => `[${name}]`),
  ];
  return [...lead, ...message].join(' ').replace(/\n$/, '');
}
