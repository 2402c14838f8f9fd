/** A part of the report. */
export type Table = {
  title: string;
  /** How it was measured, in markdown. */
  intro: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
};

/** The column that says in words how the figures of a row change. */
export const GROWS = 'how it grows';

/** The part in markdown. */
export function renderTable({ title, intro, columns, rows }: Table): string {
  const lines = [columns, columns.map(() => '---'), ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `## ${title}\n\n${intro}\n\n${table}\n`;
}
