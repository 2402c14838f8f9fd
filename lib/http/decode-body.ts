/** Returns undefined if the body holds more than `maxBytes`. */
export type Decode = (body: Buffer, maxBytes: number) => Buffer | undefined;

// Such a body is decoded as a whole, in memory.
export const MAX_DECODED_BYTES = 64 * 1024 * 1024;

/** Takes off a compression that was not asked for; undefined for none, or for an unknown coding. */
export function decoderOf(coding = ''): Decode | undefined {
  const name = coding.trim().toLowerCase();
  if (!/^(?:x-gzip|gzip|deflate|br)$/.test(name)) return undefined;
  // Loaded only here: hardly any server does this.
  const { brotliDecompressSync, unzipSync } = process.getBuiltinModule('node:zlib');
  return (body, maxBytes) => {
    const maxOutputLength = Math.min(maxBytes, MAX_DECODED_BYTES);
    try {
      return (name === 'br' ? brotliDecompressSync : unzipSync)(body, { maxOutputLength });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
      throw error;
    }
  };
}

/** A body that was cut before it was decoded, is broken or holds too much takes nothing from its status. */
export function decodeStart(decode: Decode, body: Buffer, maxBytes: number): Buffer {
  try {
    return decode(body, maxBytes) ?? Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  }
}
