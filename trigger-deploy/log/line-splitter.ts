import type { Redactor } from '../../lib/step/redactor.ts';

export type LineSplitter = {
  push: (chunk: Buffer) => void;
  /** The incomplete line at the end of the stream. */
  rest(): Buffer;
};

// The live log of the runner shows 1,024 characters of a line. Longer lines are split, so that none
// is held in memory as a whole.
const MAX_LINE_BYTES = 64 * 1024;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const DELIMITERS = Buffer.from('\t"\'`,;()[]{}<>|');

/**
 * Splits a stream of bytes into lines. Long lines are split into pieces; where they are split does
 * not depend on the chunks of the stream.
 *
 * @param onLines receives whole lines with their line breaks, as many as have arrived, or a piece
 * of a line
 */
export function createLineSplitter(
  onLines: (lines: Buffer) => void,
  redactor: Pick<Redactor, 'cutBefore'>,
): LineSplitter {
  let rest: Buffer = Buffer.alloc(0);
  const hold = (bytes: Buffer): void => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    while (rest.length > 2 * MAX_LINE_BYTES) {
      const end = placeOfCut(rest.subarray(0, 2 * MAX_LINE_BYTES), MAX_LINE_BYTES, redactor);
      onLines(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
  };
  const pushPart = (part: Buffer): void => {
    const firstEnd = rest.length === 0 ? 0 : part.indexOf(NEWLINE) + 1;
    if (firstEnd > 0) {
      hold(part.subarray(0, firstEnd));
      onLines(rest);
      rest = Buffer.alloc(0);
    }
    const lastEnd = part.lastIndexOf(NEWLINE) + 1;
    if (lastEnd > firstEnd) onLines(part.subarray(firstEnd, lastEnd));
    if (lastEnd < part.length) hold(part.subarray(lastEnd));
  };
  return {
    push(chunk) {
      for (let at = 0; at < chunk.length; at += MAX_LINE_BYTES) {
        pushPart(chunk.subarray(at, at + MAX_LINE_BYTES));
      }
    },
    rest: () => rest,
  };
}

/**
 * The runner cannot mask a secret that is split in two. So split within the last 4 kB before `at`,
 * after a space or else after another delimiter that is rare in secrets; failing that, between two
 * UTF-8 characters. Never split a secret known to the redactor: split before it.
 */
function placeOfCut(bytes: Buffer, at: number, redactor: Pick<Redactor, 'cutBefore'>): number {
  const place = cutBefore(bytes, at);
  const before = bytes.toString('utf8', 0, place);
  const end = redactor.cutBefore(before + bytes.toString('utf8', place), before.length);
  return place - Buffer.byteLength(before.slice(end)) || place;
}

function cutBefore(bytes: Buffer, at: number): number {
  const end = bytes.subarray(at - 4_096, at);
  const best = end.lastIndexOf(SPACE) + 1 || end.findLastIndex(isDelimiter) + 1;
  if (best > 0) return at - 4_096 + best;
  let boundary = at;
  while (boundary > at - 4 && ((bytes[boundary] ?? 0) & 0xc0) === 0x80) boundary -= 1;
  return boundary;
}

function isDelimiter(byte: number): boolean {
  return DELIMITERS.includes(byte);
}
