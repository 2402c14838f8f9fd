import type { SimulatedCarpathian } from '../../simulator/carpathian/carpathian.ts';

const CHUNK = Buffer.from(`${'x'.repeat(79)}\n`.repeat(800));
const LOOKS_TO_END = 19;

export type GrowingLog = { fetchedBytes: number; reads: number };

/**
 * Makes the next deployment grow its log evenly with each status request, up to `size`, and then
 * succeed. With the defaults there are 19 such requests in about two minutes.
 */
export function growLog(carpathian: SimulatedCarpathian, size: number): GrowingLog {
  const log: GrowingLog = { fetchedBytes: 0, reads: 0 };
  let looks = 0;
  carpathian.onCall = (endpoint) => {
    if (endpoint === 'status') looks += 1;
  };
  carpathian.script = {
    states: [],
    answer: ({ id }) => Response.json({ id, status: looks > LOOKS_TO_END ? 'success' : 'running' }),
    log: () => {
      const length = Math.round(size * Math.min(1, looks / LOOKS_TO_END));
      log.reads += 1;
      log.fetchedBytes += length;
      return new Response(textOf(length), { headers: { 'content-type': 'text/plain' } });
    },
  };
  return log;
}

function textOf(length: number): ReadableStream<Uint8Array> {
  let left = length;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = CHUNK.subarray(0, Math.min(left, CHUNK.length));
      left -= chunk.length;
      if (chunk.length > 0) controller.enqueue(new Uint8Array(chunk));
      else controller.close();
    },
  });
}
