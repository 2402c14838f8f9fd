/** The signals that cancel the command. */
export const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type EndSignal = (typeof END_SIGNALS)[number];

export type Signals = {
  /** The first signal received. */
  received: () => EndSignal | undefined;
  /** Calls the listener on each signal, until the returned function is called. */
  onSignal: (listener: (signal: EndSignal) => void) => () => void;
};

/** Records signals from now on. They no longer end the process. */
export function watchSignals(): Signals {
  let first: EndSignal | undefined;
  const listeners = new Set<(signal: EndSignal) => void>();
  for (const signal of END_SIGNALS) {
    process.on(signal, () => {
      first ??= signal;
      for (const listener of listeners) listener(signal);
    });
  }
  return {
    received: () => first,
    onSignal(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
