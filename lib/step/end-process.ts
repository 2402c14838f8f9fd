// A name look-up or a proxy that never answers cannot be ended from here, and would hold the process
// after the step has said all it has to say.
const EXIT_GRACE_MS = 250;

/**
 * Lets the process end by itself, and ends it where something that nobody waits for still holds it; not
 * before all that was printed has been taken, since a pipe may be read slowly.
 */
export function endProcess(): void {
  const exit = (): void => {
    setTimeout(() => process.exit(), EXIT_GRACE_MS).unref();
  };
  process.stdout.write('', () => process.stderr.write('', exit));
}
