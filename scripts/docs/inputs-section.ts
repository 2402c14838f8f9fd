import type { Declared } from '../../simulator/runner/action-metadata.ts';
import { firstSpellings } from './second-spellings.ts';

type Inputs = Record<string, Declared>;

// GitHub shows about this many columns of a block without scrolling.
const COLUMNS = 100;
const INDENT = ' '.repeat(4);
const IS_SECONDARY = /^(?:Alias of|Deprecated alias of|Internal;)/;

/**
 * Renders the inputs of an action for its README: one step with all of them, each with its default
 * and its description as a comment, and the names of those in `aliasesTable`.
 */
export function inputsSection(action: string, inputs: Inputs): string {
  const declared = Object.entries(firstSpellings(inputs));
  const entries = declared
    .filter(([, { description }]) => !IS_SECONDARY.test(description))
    .map(([name, { description, default: value = '' }]) =>
      [...comment(description), `${INDENT}${name}: ${value === '' ? "''" : value}`].join('\n'),
    );
  const secondary = declared
    .filter(([, { description }]) => IS_SECONDARY.test(description))
    .map(([name]) => `\`${name}\``);
  return [
    '```yaml',
    `- uses: OWNER/deploy-actions/${action}@v1`,
    '  with:',
    entries.join('\n\n'),
    '```',
    '',
    'An empty input gets its default. Names can also be written with `-`. A misspelt name causes a warning.',
    `[Aliases and internal inputs](../docs/migrating.md#aliases): ${secondary.join(', ')}.`,
  ].join('\n');
}

/** Renders the aliases, which no README describes, as a markdown table. */
export function aliasesTable(actions: Readonly<Record<string, Inputs>>): string {
  const rows = Object.entries(actions).flatMap(([action, inputs]) =>
    Object.entries(firstSpellings(inputs))
      .filter(([, { description }]) => IS_SECONDARY.test(description))
      .map(([name, { description }]) => `| ${action} | \`${name}\` | ${oneLine(description)} |`),
  );
  return ['| Action | Input | Description |', '| --- | --- | --- |', ...rows].join('\n');
}

function comment(description: string): string[] {
  const start = `${INDENT}# `;
  const lines = [''];
  for (const word of oneLine(description).split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (start.length + longer.length <= COLUMNS) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => start + line);
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
