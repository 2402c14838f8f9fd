/** A part of the report. Each row ends with what grows with what, in words. */
export type Table = {
  title: string;
  /** How it was measured, in markdown. */
  intro: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
};

/** The part in markdown. */
export function renderTable({ title, intro, columns, rows }: Table): string {
  const header = [...columns, 'what grows with what'];
  const lines = [header, header.map(() => '---'), ...rows];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `## ${title}\n\n${intro}\n\n${table}\n`;
}
