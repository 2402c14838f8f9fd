/** The signals with which the command is asked to end. */
export const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type EndSignal = (typeof END_SIGNALS)[number];

export type Signals = {
  /** The first one that came. */
  received: () => EndSignal | undefined;
  /** Calls a listener with each one that comes, until the returned function is called. */
  onSignal: (listener: (signal: EndSignal) => void) => () => void;
};

/** Notes signals from now on; none of them ends the process any more. */
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
