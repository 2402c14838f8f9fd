import { isRecord, type JsonRecord } from '../../lib/json.ts';

/** A text in a JSON log, or a list of entries. */
export type LogText = {
  /** Its path in the JSON. */
  path: string;
  entries: readonly LogEntry[];
};

export type LogEntry = {
  text: string;
  /** In the unit that its list uses. */
  time?: number | undefined;
};

// The API documents no JSON log format; these field names are common.
const TIME = ['timestamp', 'time', 'ts', 'created_at'];
const LEVEL = ['level', 'severity'];
const STEP = ['step', 'stage', 'group'];
const MESSAGE = ['message', 'msg', 'line', 'text'];
/** Metadata of a log or an entry. */
const ABOUT =
  /(?:^|_)(?:id|status|state|at|time|timestamp|ts|url|type|format|stream|cursor|commit|branch|repository)$|(?:Id|At|Url)$/;
/** Titles of the text that follows. */
const TITLE = /^(?:name|label|title|step|stage|group|command)$/;
const TIME_AT_START = /^\W?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)/;

/** All texts in a JSON log, whatever its field names. */
export function logTextsOf(json: unknown, path = ''): LogText[] {
  if (typeof json === 'string') return [{ path, entries: json === '' ? [] : [{ text: json }] }];
  if (Array.isArray(json)) return textsOfList(json, path);
  if (!isRecord(json) || JSON.isRawJSON(json)) return [];
  return textsOfMembers(json, path);
}

function textsOfMembers(
  record: JsonRecord,
  path: string,
  without: readonly string[] = [],
): LogText[] {
  return Object.entries(record).flatMap(([name, value]) => {
    if (without.includes(name)) return [];
    if (typeof value !== 'string') return logTextsOf(value, `${path}.${name}`);
    if (ABOUT.test(name)) return [];
    return logTextsOf(TITLE.test(name) ? `${value}\n` : value, `${path}.${name}`);
  });
}

function textsOfList(list: readonly unknown[], path: string): LogText[] {
  const entries = list.map(entryOf).filter((entry) => entry !== undefined);
  if (entries.length === list.length) return [{ path, entries }];
  const seen = new Map<string, number>();
  return list.flatMap((item, index) => {
    const title = titleOf(item) ?? String(index);
    const count = (seen.get(title) ?? 0) + 1;
    seen.set(title, count);
    return logTextsOf(item, `${path}.${title}.${count}`);
  });
}

/** A group is identified by its title, since its index may change between reads. */
function titleOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const title = Object.entries(item).find(
    ([name, value]) => TITLE.test(name) && typeof value === 'string',
  );
  return title === undefined ? undefined : String(title[1]);
}

/** Time, level and step if the entry has them, then its texts. Undefined for a group of texts. */
function entryOf(item: unknown): LogEntry | undefined {
  if (typeof item === 'string') return { text: item, time: timeOf(TIME_AT_START.exec(item)?.[1]) };
  if (!isRecord(item) || JSON.isRawJSON(item)) return { text: JSON.stringify(item) };
  const fields = [TIME, LEVEL, STEP, MESSAGE].map((names) => fieldOf(item, names));
  const [time, level, step, message] = fields.map((field) => field?.text);
  const used = fields.flatMap((field) => field?.name ?? []);
  const others = textsOfMembers(item, '', used).flatMap(({ entries }) => entries);
  if (message === undefined && others.length === 0) return { text: JSON.stringify(item) };
  const isEntry = message !== undefined || time !== undefined;
  if (!isEntry && (step !== undefined || others.length > 1)) return undefined;
  const lead = [time, level, step === undefined ? undefined : `[${step}]`];
  const texts = [message, ...others.map(({ text }) => text)].filter((text) => text !== undefined);
  const body = texts.map((text) => text.replace(/\n$/, '')).join('\n');
  return {
    text: [...lead, body].filter((part) => part !== undefined).join(' '),
    time: timeOf(time),
  };
}

function fieldOf(
  item: JsonRecord,
  names: readonly string[],
): { name: string; text: string } | undefined {
  for (const name of names) {
    const value = item[name];
    if (typeof value === 'string') return { name, text: value };
    if (typeof value === 'number' || JSON.isRawJSON(value)) {
      return { name, text: JSON.stringify(value) };
    }
  }
  return undefined;
}

function timeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const time = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Date.parse(text.replace(',', '.'));
  return Number.isNaN(time) ? undefined : time;
}
