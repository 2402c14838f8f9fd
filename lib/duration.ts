const UNIT_MS = { h: 3_600_000, m: 60_000, s: 1_000 } as const;

/**
 * Reads a duration as people write it in a workflow: `90` (seconds), `90s`, `15m`, `1h30m`.
 *
 * @returns milliseconds, or undefined where the text is none of these forms
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(?:(\d+)|(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?)$/i.exec(text.trim());
  if (match === null || match[0] === '') return undefined;
  const [, bare = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const ms =
    (Number(bare) + Number(seconds)) * UNIT_MS.s +
    Number(minutes) * UNIT_MS.m +
    Number(hours) * UNIT_MS.h;
  return Number.isSafeInteger(ms) ? ms : undefined;
}

/** Writes milliseconds as `parseDuration` reads them, in whole seconds: `1h5m`, `2m3s`, `0s`. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / UNIT_MS.s);
  const parts = [
    { value: Math.floor(seconds / 3600), unit: 'h' },
    { value: Math.floor((seconds % 3600) / 60), unit: 'm' },
    { value: seconds % 60, unit: 's' },
  ];
  const text = parts.map(({ value, unit }) => (value === 0 ? '' : `${value}${unit}`)).join('');
  return text === '' ? '0s' : text;
}
