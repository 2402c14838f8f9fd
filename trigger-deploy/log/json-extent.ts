/** Tracks the extent of a JSON value that arrives in chunks. */
export type JsonExtent = {
  push(chunk: Buffer): void;
  /** Number of values so far, nested ones included. */
  values(): number;
  /** Whether more text follows the value, as in a log with one JSON object per line. */
  isPassed(): boolean;
};

const [QUOTE, COMMA, BACKSLASH, SPACE] = [0x22, 0x2c, 0x5c, 0x20];
const [BRACKET, BRACE, BRACKET_END, BRACE_END] = [0x5b, 0x7b, 0x5d, 0x7d];

export function createJsonExtent(): JsonExtent {
  let [values, depth] = [1, 0];
  let state: 'start' | 'value' | 'text' | 'escape' | 'end' | 'passed' = 'start';
  const step = (byte: number): void => {
    if (state === 'escape') state = 'text';
    else if (state === 'text') {
      if (byte === BACKSLASH) state = 'escape';
      if (byte === QUOTE) state = depth === 0 ? 'end' : 'value';
    } else if (byte <= SPACE) return;
    else if (state === 'end') state = 'passed';
    else if (byte === QUOTE) state = 'text';
    else if (byte === COMMA) values += 1;
    else if (byte === BRACKET || byte === BRACE) {
      values += 1;
      depth += 1;
    } else if (byte === BRACKET_END || byte === BRACE_END) {
      depth -= 1;
      if (depth === 0) state = 'end';
    }
  };
  return {
    push(chunk) {
      // `for … of` takes three times as long.
      for (let at = 0; at < chunk.length && state !== 'passed'; at += 1) step(chunk[at] ?? 0);
    },
    values: () => values,
    isPassed: () => state === 'passed',
  };
}
