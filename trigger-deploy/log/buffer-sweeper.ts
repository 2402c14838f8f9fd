/** Keeps the memory of a long read small. */
export type BufferSweeper = {
  /** So many bytes have been read and are no longer needed. */
  count(bytes: number): void;
};

const SWEEP_AFTER_BYTES = 4 * 1024 * 1024;

/**
 * Makes a sweeper that collects young garbage every 4 MB.
 *
 * Left alone, V8 lets 64 MB of network buffers gather before it looks at them, since they are small on
 * its own heap: a log of 50 MB would take 80 MB of memory instead of 40. The collector is asked for
 * only when a log is that large. https://nodejs.org/api/v8.html#v8setflagsfromstringflags
 */
export function createBufferSweeper(): BufferSweeper {
  let unswept = 0;
  let collect: (() => void) | undefined;
  return {
    count(bytes) {
      unswept += bytes;
      if (unswept < SWEEP_AFTER_BYTES) return;
      unswept = 0;
      collect ??= createCollector();
      collect();
    },
  };
}

function createCollector(): () => void {
  // Loaded only here: most steps never need them, and each costs a millisecond of every start.
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  const { runInNewContext } = process.getBuiltinModule('node:vm');
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as (options: { type: 'minor' }) => void;
  return () => {
    gc({ type: 'minor' });
  };
}
