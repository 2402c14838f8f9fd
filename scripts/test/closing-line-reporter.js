/** Prints one plain closing line, "N passed, N failed, N skipped", after jest's own summary. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A file that cannot be loaded runs no tests and counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    process.stdout.write(
      `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`,
    );
  }
}
