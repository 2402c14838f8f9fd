/** The part of an example that a page shows: all of it, or what stands from or below a key. */
type Part = 'jobs' | 'steps' | undefined;

// A marker with the block that follows it, as in `<!-- example: trigger-deploy-on-push steps -->`.
const EXAMPLE = /(<!-- example: ([\w-]+)(?: (jobs|steps))? -->\n\n```yaml\n)[^]*?^```/gm;

/**
 * Puts the text of example files into the YAML blocks that have a marker above them.
 *
 * @param readExample gives the text of a workflow by its name, and throws where there is none
 */
export function fillExamples(text: string, readExample: (name: string) => string): string {
  return text.replaceAll(
    EXAMPLE,
    (_block, marker: string, name: string, part: Part) =>
      `${marker}${partOf(readExample(name), part).trimEnd()}\n\`\`\``,
  );
}

/** The names of the examples that a text shows. */
export function exampleNames(text: string): string[] {
  return [...text.matchAll(EXAMPLE)].map(([, , name = '']) => name);
}

/** How many YAML blocks a text has, with a marker or without. */
export function countYamlBlocks(text: string): number {
  return text.match(/^ *```ya?ml$/gm)?.length ?? 0;
}

function partOf(workflow: string, part: Part): string {
  if (part === undefined) return workflow;
  const start = workflow.search(new RegExp(`^ *${part}:$`, 'm'));
  if (start === -1) throw new Error(`The example has no line "${part}:".`);
  const lines = workflow.slice(start).split('\n');
  return part === 'jobs' ? lines.join('\n') : dedent(lines.slice(1));
}

function dedent(lines: readonly string[]): string {
  const indent = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines.map((line) => line.slice(indent)).join('\n');
}
