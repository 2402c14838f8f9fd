/** A section of the report. */
export type Table = {
  title: string;
  /** How it was measured, in markdown. */
  intro: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
};

/** Name of the column that describes how the figures of a row change. */
export const GROWS = 'how it grows';

export function renderTable({ title, intro, columns, rows }: Table): string {
  const lines = [columns, columns.map(() => '---'), ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `## ${title}\n\n${intro}\n\n${table}\n`;
}
