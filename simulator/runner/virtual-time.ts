// Preloaded into a bundle with `node --import`: replaces real time. When the process only waits for
// timers, time jumps to the next one; during a request it stands still. SIGUSR2 jumps to the next
// timer anyway, for a request that never ends; SIGCONT lets a second pass, for a slow one.
// Unreferenced timers fire at once.

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

// Active resources of a waiting process: timers, including this module's interval, and stdout and
// stderr.
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
  // Keeps the process alive while the timer is pending, like a real one, and checks whether it is
  // idle.
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
