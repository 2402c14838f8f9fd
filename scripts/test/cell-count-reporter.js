/** Prints how many cells of the fault matrix passed, across all files and workers. */
export default class CellCountReporter {
  onRunComplete(_contexts, { testResults }) {
    const tests = testResults.flatMap((file) => file.testResults);
    const cells = tests.filter(({ ancestorTitles }) => ancestorTitles[0] === 'fault matrix');
    const held = cells.filter(({ status }) => status === 'passed').length;
    if (cells.length > 0) process.stdout.write(`fault matrix: ${held} cells held\n`);
  }
}
