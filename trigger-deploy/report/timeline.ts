import { formatDuration } from '../../lib/duration.ts';
import { shorten } from '../../lib/shorten.ts';
import { unicodePattern } from '../../lib/unicode-pattern.ts';
import type { Progress, StatusChange } from '../progress.ts';
import { isWaiting, type Verdict } from '../states.ts';

type Timeline = Pick<Progress, 'changes' | 'endedAt' | 'conclusion'>;

/** A row of the diagram: a bar or, without `to`, a milestone. Times in milliseconds. */
type Row = { word: string; tag: Tag; from: number; to?: number };

/** Green, grey, amber or red. */
type Tag = '' | 'done, ' | 'active, ' | 'crit, ';

const TAGS: Record<Verdict, Tag> = {
  success: '',
  failure: 'crit, ',
  cancelled: 'crit, ',
  pending: '',
  unknown: 'active, ',
};

// A longer diagram does not fit on a screen.
const MAX_ROWS = 20;
const MAX_WORD_CHARS = 40;

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

// More tick labels would overlap on a narrow screen.
const MAX_TICKS = 6;
const TICKS = [
  ...[1, 2, 5, 10, 15, 30].map((every) => ({ every, unit: 'second', ms: every * SECOND_MS })),
  ...[1, 2, 5, 10, 15, 30].map((every) => ({ every, unit: 'minute', ms: every * MINUTE_MS })),
  ...[1, 2, 3, 6, 12].map((every) => ({ every, unit: 'hour', ms: every * HOUR_MS })),
];
const LONGEST_TICK = { every: 1, unit: 'day', ms: DAY_MS };

// Colours that work on light and dark pages; everything else is left to the page.
// prettier-ignore
const CONFIG = {
  gantt: {
    barHeight: 22, barGap: 6, fontSize: 13, topPadding: 55,
    leftPadding: 30, rightPadding: 30, gridLineStartPadding: 45,
  },
  themeVariables: {
    sectionBkgColor: 'transparent', taskTextColor: '#ffffff',
    taskBkgColor: '#1a7f37', taskBorderColor: '#1a7f37',
    doneTaskBkgColor: '#afb8c1', doneTaskBorderColor: '#afb8c1',
    activeTaskBkgColor: '#bf8700', activeTaskBorderColor: '#bf8700',
    critBkgColor: '#cf222e', critBorderColor: '#cf222e',
  },
};

/**
 * Renders the status changes as a Gantt chart in UTC; `''` if it would be shorter than a second.
 * https://mermaid.js.org/syntax/gantt.html
 *
 * @param redact hides secrets in statuses
 */
export function renderTimeline(timeline: Timeline, redact: (text: string) => string): string {
  const rows = leaveOutRows(rowsOf(timeline));
  const start = rows[0]?.from ?? 0;
  const spanMs = (rows.at(-1)?.from ?? 0) - start;
  if (spanMs < SECOND_MS) return '';
  const tick = TICKS.find(({ ms }) => spanMs / ms <= MAX_TICKS) ?? LONGEST_TICK;
  return [
    '```mermaid',
    `%%{init: ${JSON.stringify(CONFIG)}}%%`,
    'gantt',
    'title Status over time (UTC)',
    'dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `axisFormat ${tick.ms < MINUTE_MS ? '%H:%M:%S' : '%H:%M'}`,
    `tickInterval ${tick.every}${tick.unit}`,
    'todayMarker off',
    ...rows.map((row) => renderRow(row, Math.floor(start / DAY_MS) * DAY_MS, redact)),
    '```',
  ].join('\n');
}

function rowsOf({ changes, endedAt, conclusion }: Timeline): Row[] {
  const rows = changes.map(({ status, at, verdict }, index): Row => {
    const row = {
      word: status || 'no status',
      tag: tagOf({ status, verdict }),
      from: at.getTime(),
    };
    const isEnd = verdict !== 'pending' && verdict !== 'unknown';
    return isEnd ? row : { ...row, to: (changes[index + 1]?.at ?? endedAt).getTime() };
  });
  // The server reported no end, so the chart ends with the step.
  if (rows.at(-1)?.to !== undefined) {
    const word = conclusion === 'failure' ? 'failed' : conclusion.replace('_', ' ');
    rows.push({ word, tag: 'crit, ', from: endedAt.getTime() });
  }
  // The status during which the deployment failed is red too.
  const last = rows.at(-2);
  if (last !== undefined && rows.at(-1)?.tag === 'crit, ') last.tag = 'crit, ';
  return rows;
}

function tagOf({ status, verdict }: Pick<StatusChange, 'status' | 'verdict'>): Tag {
  return verdict === 'pending' && isWaiting(status) ? 'done, ' : TAGS[verdict];
}

/** Replaces the middle of a long timeline with one row. */
function leaveOutRows(rows: Row[]): Row[] {
  if (rows.length <= MAX_ROWS) return rows;
  const head = rows.slice(0, MAX_ROWS / 2);
  const tail = rows.slice(1 - MAX_ROWS / 2);
  const leftOut = rows.slice(head.length, -tail.length);
  const from = leftOut[0]?.from ?? 0;
  const to = tail[0]?.from ?? from;
  return [...head, { word: `${leftOut.length} changes left out`, tag: '', from, to }, ...tail];
}

function renderRow(
  { word, tag, from, to }: Row,
  firstDay: number,
  redact: (text: string) => string,
): string {
  const durationMs = Math.max(0, (to ?? from) - from);
  const [duration, shape] =
    to === undefined ? ['', 'milestone, '] : [` ${formatDuration(durationMs)}`, ''];
  const start = wallTime(from - firstDay);
  return `▸ ${labelText(redact(word))}${duration} :${tag}${shape}${start}, ${durationMs}ms`;
}

/**
 * Mermaid has no time zones and draws times in the reader's zone, where a clock change would shift
 * them. So the chart uses a fixed day: no time zone changes its offset on 2000-01-01.
 */
function wallTime(ms: number): string {
  return new Date(Date.UTC(2000, 0, 1) + ms).toISOString().slice(0, 23).replace('T', ' ');
}

/**
 * Makes untrusted text safe for a label. Characters with a meaning in mermaid are replaced;
 * keywords matter only at the start of a line, where every label has a `▸`.
 */
function labelText(text: string): string {
  const word = shorten(text, MAX_WORD_CHARS);
  if (/^[\x20-\x7e]*$/.test(word)) return word.replace(/[^A-Za-z0-9 ._-]/g, '?');
  return word.replace(unicodePattern(String.raw`[^\p{L}\p{N} ._…-]|\p{DI}`, 'g'), '?');
}
