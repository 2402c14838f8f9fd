// A DNS lookup or a proxy that never responds cannot be aborted, and would keep the process alive after the step has
// finished.
const EXIT_GRACE_MS = 250;

/**
 * Lets the process end by itself, and exits if something still keeps it alive. First waits until all output has been
 * flushed, since a pipe may be read slowly.
 */
export function endProcess(): void {
  const exit = (): void => {
    setTimeout(() => process.exit(), EXIT_GRACE_MS).unref();
  };
  process.stdout.write('', () => process.stderr.write('', exit));
}
