/** Returns undefined if the decoded body exceeds `maxBytes`. */
export type Decode = (body: Buffer, maxBytes: number) => Buffer | undefined;

// Compressed bodies are decoded as a whole, in memory.
export const MAX_DECODED_BYTES = 64 * 1024 * 1024;

/** Decoder for an unsolicited compression; undefined if there is none or it is unknown. */
export function decoderOf(coding = ''): Decode | undefined {
  const name = coding.trim().toLowerCase();
  if (!/^(?:x-gzip|gzip|deflate|br)$/.test(name)) return undefined;
  // Loaded on demand: hardly any server does this.
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

/**
 * Decodes an error body. If that fails because it is truncated, broken or too large, the status
 * still counts.
 */
export function decodeStart(decode: Decode, body: Buffer, maxBytes: number): Buffer {
  try {
    return decode(body, maxBytes) ?? Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  }
}
