/** The end of a stream of bytes. */
export type ByteTail = {
  push(chunk: Buffer): void;
  /** The newest bytes, at least `limit` of them if so many came. */
  bytes(): Buffer;
};

/** Holds chunks as they came, and copies none while they come. */
export function createByteTail(limit: number): ByteTail {
  let chunks: Buffer[] = [];
  let size = 0;
  return {
    push(chunk) {
      chunks.push(chunk);
      size += chunk.length;
      while (size - (chunks[0]?.length ?? 0) >= limit) size -= chunks.shift()?.length ?? 0;
    },
    bytes() {
      chunks = [Buffer.concat(chunks)];
      return chunks[0] ?? Buffer.alloc(0);
    },
  };
}
