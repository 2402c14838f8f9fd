/** The environments that a clean-up is about: names, and patterns in which `*` stands for any text. */
export type EnvironmentNames = {
  /** As they were written, each once. */
  names: string[];
  patterns: string[];
};

/** A pattern has to begin with so many characters that are not `*`, as `pr-*` does. */
const MIN_START = 3;

/** Reads one name or pattern a line. */
export function readEnvironmentNames(text: string): EnvironmentNames {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  const unique = new Map(lines.filter((line) => line !== '').map((line) => [fold(line), line]));
  const all = [...unique.values()];
  return {
    names: all.filter((line) => !line.includes('*')),
    patterns: all.filter((line) => line.includes('*')),
  };
}

/** The first pattern that could match what nobody thought of; undefined if there is none. */
export function findWidePattern({ patterns }: EnvironmentNames): string | undefined {
  return patterns.find((pattern) => pattern.indexOf('*') < MIN_START);
}

/** Whether the environment is one of them. GitHub's names of environments have no case. */
export function isNamed({ names, patterns }: EnvironmentNames, environment: string): boolean {
  const folded = fold(environment);
  return (
    names.some((name) => fold(name) === folded) ||
    patterns.some((pattern) => matches(fold(pattern), folded))
  );
}

/** The environments as a message names them. */
export function describeNames({ names, patterns }: EnvironmentNames): string {
  return [...names, ...patterns].join(', ');
}

export function fold(environment: string): string {
  return environment.toLowerCase();
}

/** In time that grows with the length of the name alone: names are foreign text. */
function matches(pattern: string, name: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.pop() ?? '';
  if (name.length < start.length + end.length) return false;
  if (!name.startsWith(start) || !name.endsWith(end)) return false;
  const last = name.length - end.length;
  let from = start.length;
  for (const part of rest) {
    const at = name.indexOf(part, from);
    if (at === -1 || at + part.length > last) return false;
    from = at + part.length;
  }
  return true;
}
