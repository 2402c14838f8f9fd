import type { Table } from './table.ts';

/** The commit from which the aims were set. */
const COMMIT = '31ee03e';

type Comparison = {
  /** Where the figure of today is: the title of a table, and the heading of a column. */
  table: string;
  column: string;
  /** Figures of `COMMIT`, by the name of the row. */
  before: Readonly<Record<string, string>>;
};

const COMPARISONS: readonly Comparison[] = [
  {
    table: 'Whole process',
    column: '× Node alone',
    before: {
      '`trigger-deploy`, `wait: false`': '1.54',
      '`deployment-status`, one status': '1.58',
      '`get-job-inputs`, one workspace': '1.51',
    },
  },
  {
    table: 'Whole process',
    column: '× `node -e 0`',
    before: {
      '`trigger-deploy`, `wait: false`': '2.60',
      '`deployment-status`, one status': '2.76',
      '`get-job-inputs`, one workspace': '2.69',
      '`deployment-status`, post stage': '2.13',
    },
  },
  {
    table: 'Connections',
    column: 'connections',
    before: {
      '`trigger-deploy`, a deployment of 26 s': '14',
      '`deployment-status`, a new deployment and its first status': '2',
    },
  },
  {
    table: 'Size',
    column: 'kB',
    before: {
      archive: '940',
      'bundle of `trigger-deploy`': '206',
      'bundle of `deployment-status`': '368',
      'bundle of `get-job-inputs`': '189',
    },
  },
  { table: 'Size', column: 'files', before: { archive: '375' } },
  {
    table: 'Requests and delay',
    column: 'without log: median',
    before: { '10 min': '16.3 s', '1 h': '16.3 s' },
  },
];

/** Compares figures of the other tables with those of an earlier commit. */
export function beforeTable(others: readonly Table[]): Table {
  return {
    title: 'Before and after',
    intro:
      `Before: commit \`${COMMIT}\`, from which the aims were set, measured by this benchmark on the machine of this page. ` +
      'Since then, the log is also no longer read again a second after the end, if the response says that the deployment ' +
      'finished at least 2 s before it. `get-job-inputs` needs as many instructions as before, because it also describes the ' +
      'job, looks for values named like secrets, and checks for misspelt inputs.',
    columns: ['table', 'row', 'column', 'before', 'now'],
    rows: COMPARISONS.flatMap(({ table, column, before }) =>
      Object.entries(before).map(([row, figure]) => [
        table,
        row,
        column,
        figure,
        cellOf(others, table, row, column),
      ]),
    ),
  };
}

function cellOf(tables: readonly Table[], title: string, row: string, column: string): string {
  const { columns = [], rows = [] } = tables.find((table) => table.title === title) ?? {};
  const cell = rows.find(([name]) => name === row)?.[columns.indexOf(column)];
  if (cell === undefined) throw new Error(`No ${column} of ${row} in ${title}.`);
  return cell;
}
