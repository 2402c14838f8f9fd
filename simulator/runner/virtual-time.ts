// Preloaded into a bundle with `node --import`: time does not pass by itself there. Whenever the process
// waits for timers alone, it jumps to the next one; while a call is under way it stands still. SIGUSR2
// jumps to the next timer all the same, for a call that never ends; SIGCONT lets a second pass, for one
// that takes its time. A timer that does not hold the process elapses at once.

type Timer = { at: number; run: () => void };

const realSetTimeout = globalThis.setTimeout;
const realSetInterval = globalThis.setInterval;
const timers = new Set<Timer>();
let now = 0;

const nextTimer = (): Timer | undefined => [...timers].sort((a, b) => a.at - b.at)[0];

const jump = (): void => {
  const next = nextTimer();
  if (next === undefined) return;
  timers.delete(next);
  now = Math.max(now, next.at);
  next.run();
};

const passSecond = (): void => {
  const end = now + 1_000;
  while ((nextTimer()?.at ?? Infinity) <= end) jump();
  now = end;
};

// What a waiting process holds: timers, this module's own interval among them, and its stdout and stderr.
const AT_REST = ['Timeout', 'PipeWrap', 'TTYWrap', 'WriteWrap'];
const isIdle = (): boolean =>
  process.getActiveResourcesInfo().every((name) => AT_REST.includes(name));

const setVirtualTimeout = (
  run: (...args: unknown[]) => void,
  ms = 0,
  ...args: unknown[]
): object => {
  const timer = {
    at: now + ms,
    run: () => {
      run(...args);
    },
  };
  timers.add(timer);
  // Holds the process while the timer is due, as a real one does, and looks for a moment of rest.
  const watch = realSetInterval(() => {
    if (!timers.has(timer)) clearInterval(watch);
    else if (isIdle()) jump();
  }, 1);
  return {
    timer,
    unref() {
      watch.unref();
      timers.delete(timer);
      realSetTimeout(timer.run, 1).unref();
      return this;
    },
  };
};

const clearVirtualTimeout = (handle?: { timer?: Timer }): void => {
  if (handle?.timer !== undefined) timers.delete(handle.timer);
};

Object.assign(globalThis, { setTimeout: setVirtualTimeout, clearTimeout: clearVirtualTimeout });
performance.now = () => now;
process.uptime = () => now / 1000;
process.on('SIGUSR2', jump);
process.on('SIGCONT', passSecond);
