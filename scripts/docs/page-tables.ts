import type { Declared } from '../../simulator/runner/action-metadata.ts';

/** Renders the outputs of an action as a markdown table. */
export function outputsTable(outputs: Record<string, Declared>): string {
  const rows = Object.entries(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  );
  return ['| Output | Description |', '| --- | --- |', ...rows].join('\n');
}

/**
 * Renders links to example files by name and text; the link text is the example's first comment or
 * its name.
 */
export function examplesTable(examples: Readonly<Record<string, string>>): string {
  const rows = Object.entries(examples).map(([name, text]) => {
    const [, what = ''] = /^(?:# |name: )(.*)$/m.exec(text) ?? [];
    return `| [\`${name}\`](../examples/${name}) | ${cell(what)} |`;
  });
  return ['| File | Workflow |', '| --- | --- |', ...rows].join('\n');
}

/** Renders the built-in statuses per verdict. */
export function statesTable(states: Readonly<Record<string, readonly string[]>>): string {
  const rows = Object.entries(states).map(
    ([verdict, words]) => `| ${verdict} | ${words.join(', ')} |`,
  );
  return ['| Counts as | Statuses |', '| --- | --- |', ...rows].join('\n');
}

/**
 * Replaces the text between `<!-- NAME-start -->` and `<!-- NAME-end -->`.
 *
 * @throws Error if the markers are missing
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
