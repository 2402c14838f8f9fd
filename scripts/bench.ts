// Measures the cost of a step and writes docs/benchmarks.md. BENCH_ROUNDS=3 is a quick trial that
// measures less and writes nothing. Not part of the tests: it takes minutes and a quiet machine.
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { ROOT } from '../simulator/runner/action-metadata.ts';
import { beforeTable } from './bench/before-table.ts';
import { logTable } from './bench/log-table.ts';
import { lookupTable } from './bench/lookup-table.ts';
import { describeMachine } from './bench/machine.ts';
import { processTable } from './bench/process/process-table.ts';
import { requestTable } from './bench/request-table.ts';
import { connectionTable } from './bench/connection-table.ts';
import { sizeTable } from './bench/size-table.ts';
import { renderTable, type Table } from './bench/table.ts';

const isTry = process.env['BENCH_ROUNDS'] !== undefined;
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 31);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error('BENCH_ROUNDS must be a whole number.');

// Other load on the machine would distort the figures.
const MAX_LOAD = 1.5;
const [load = 0] = loadavg();
if (!isTry && load > MAX_LOAD) {
  throw new Error(
    `The load of this machine is ${load.toFixed(1)}, and above ${MAX_LOAD} the page is not written. Wait until it is quiet, or try BENCH_ROUNDS=3 npm run bench.`,
  );
}

const start = performance.now();
const parts = [
  `# Benchmarks\n\nWhat a step costs. \`npm run bench\` measures it and writes this page.\n\n${describeMachine()}\n`,
];
const tables: Table[] = [];
const show = (table: Table): void => {
  tables.push(table);
  parts.push(renderTable(table));
  console.log(parts.at(-1));
};
console.log(parts[0]);
for (const measureTable of [
  processTable,
  connectionTable,
  sizeTable,
  requestTable,
  logTable,
  lookupTable,
]) {
  show(await measureTable(rounds));
}
show(beforeTable(tables));
const minutes = ((performance.now() - start) / 60_000).toFixed(1);
if (!isTry) {
  const options = { parser: 'markdown', printWidth: 100, singleQuote: true };
  const path = join(ROOT, 'docs', 'benchmarks.md');
  writeFileSync(path, await format(parts.join('\n'), options));
  console.log(`Written to ${path}.`);
}
console.log(`It took ${minutes} min.`);
