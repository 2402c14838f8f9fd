// Preloaded into a bundle with `node --import`: prints the peak of the resident memory at the end, and
// what it was at the start, both in bytes.
const start = process.memoryUsage().rss;
process.on('exit', () => {
  // https://nodejs.org/api/process.html#processresourceusage: in kilobytes
  const peak = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(`peak memory ${peak} start ${start}\n`);
});
