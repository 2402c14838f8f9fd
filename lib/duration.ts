// Largest first; a duration must use them in this order.
const UNITS = [
  { ms: 86_400_000, words: ['d', 'day', 'days'] },
  { ms: 3_600_000, words: ['h', 'hr', 'hrs', 'hour', 'hours'] },
  { ms: 60_000, words: ['m', 'min', 'mins', 'minute', 'minutes'] },
  { ms: 1_000, words: ['s', 'sec', 'secs', 'second', 'seconds'] },
  { ms: 1, words: ['ms', 'millisecond', 'milliseconds'] },
];

const PART = /^(\d+(?:\.\d+)?|\.\d+)\s*([a-z]+)(?:$|\s*(?:,|and)?\s*(?=[\d.]))/;

/**
 * Parses a duration: `90` (seconds), `90s`, `15m`, `1h30m`, `1.5h`, `30 min`, `2 hours and 5
 * minutes`.
 *
 * @returns milliseconds; undefined if the text is not a duration
 */
export function parseDuration(text: string): number | undefined {
  const bare = text.trim().toLowerCase();
  let rest = /^[\d.]+$/.test(bare) ? `${bare}s` : bare;
  let units = UNITS;
  let total = 0;
  do {
    const [part = '', number, word = ''] = PART.exec(rest) ?? [];
    const index = units.findIndex(({ words }) => words.includes(word));
    const unit = units[index];
    if (unit === undefined) return undefined;
    total += Number(number) * unit.ms;
    units = units.slice(index + 1);
    rest = rest.slice(part.length);
  } while (rest !== '');
  const ms = Math.round(total);
  return Number.isSafeInteger(ms) ? ms : undefined;
}

/** Formats milliseconds in whole seconds, readable by `parseDuration`: `1h5m`, `2m3s`, `0s`. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  const parts = [
    { value: Math.floor(seconds / 3600), unit: 'h' },
    { value: Math.floor((seconds % 3600) / 60), unit: 'm' },
    { value: seconds % 60, unit: 's' },
  ];
  return parts.map(({ value, unit }) => (value === 0 ? '' : `${value}${unit}`)).join('') || '0s';
}
