// Preloaded into a bundle with `node --import`: on exit, prints the peak resident memory and its
// value at the start, both in bytes.
import { readFileSync } from 'node:fs';

const start = process.memoryUsage().rss;
process.on('exit', () => {
  // `resourceUsage().maxRSS` would include memory of the parent process:
  // https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
  const [, kilobytes] =
    /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  process.stdout.write(`peak memory ${Number(kilobytes) * 1024} start ${start}\n`);
});
