import type { Declared } from '../../simulator/runner/action-metadata.ts';

/** The outputs of an action as a table in markdown. */
export function outputsTable(outputs: Record<string, Declared>): string {
  const rows = Object.entries(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  );
  return ['| Output | Description |', '| --- | --- |', ...rows].join('\n');
}

/** Links to example files, from their names and texts, each with the comment that it begins with, else its name. */
export function examplesTable(examples: Readonly<Record<string, string>>): string {
  const rows = Object.entries(examples).map(([name, text]) => {
    const [, what = ''] = /^(?:# |name: )(.*)$/m.exec(text) ?? [];
    return `| [\`${name}\`](../examples/${name}) | ${cell(what)} |`;
  });
  return ['| File | Workflow |', '| --- | --- |', ...rows].join('\n');
}

/** The words that are known for each verdict. */
export function statesTable(states: Readonly<Record<string, readonly string[]>>): string {
  const rows = Object.entries(states).map(
    ([verdict, words]) => `| ${verdict} | ${words.join(', ')} |`,
  );
  return ['| Counts as | Statuses |', '| --- | --- |', ...rows].join('\n');
}

/**
 * Puts text between `<!-- NAME-start -->` and `<!-- NAME-end -->`.
 *
 * @throws Error where the markers are missing
 */
export function replaceBetween(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}-start -->`, `<!-- ${name}-end -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`There are no ${name} markers.`);
  return `${before}${start}\n\n${content}\n\n${end}${after}`;
}

function cell(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}
