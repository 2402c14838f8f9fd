/**
 * The environments to clean up: names, and patterns in which `*` matches any text. After a digit,
 * `*` does not match another digit: `pr-7*` matches `pr-7` and `pr-7-web`, not `pr-70`.
 */
export type EnvironmentNames = {
  /** As written, without duplicates. */
  names: string[];
  patterns: string[];
};

/** Minimum number of characters before the first `*`, as in `pr-*`. */
const MIN_START = 3;

/** Reads one name or pattern per line. */
export function readEnvironmentNames(text: string): EnvironmentNames {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  const unique = new Map(lines.filter((line) => line !== '').map((line) => [fold(line), line]));
  const all = [...unique.values()];
  return {
    names: all.filter((line) => !line.includes('*')),
    patterns: all.filter((line) => line.includes('*')),
  };
}

/** The first pattern that may match unintended environments; undefined if there is none. */
export function findWidePattern({ patterns }: EnvironmentNames): string | undefined {
  return patterns.find((pattern) => pattern.indexOf('*') < MIN_START);
}

/** Whether an environment matches. GitHub's environment names are case-insensitive. */
export function isNamed({ names, patterns }: EnvironmentNames, environment: string): boolean {
  const folded = fold(environment);
  return (
    names.some((name) => fold(name) === folded) ||
    patterns.some((pattern) => matches(fold(pattern), folded))
  );
}

export function describeNames({ names, patterns }: EnvironmentNames): string {
  return [...names, ...patterns].join(', ');
}

export function fold(environment: string): string {
  return environment.toLowerCase();
}

/** Runs in linear time: names are untrusted. */
function matches(pattern: string, name: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.pop() ?? '';
  if (name.length < start.length + end.length) return false;
  if (!name.startsWith(start) || !name.endsWith(end) || splitsNumber(name, start.length)) {
    return false;
  }
  const last = name.length - end.length;
  let from = start.length;
  for (const part of rest) {
    let at = name.indexOf(part, from);
    while (at !== -1 && part !== '' && splitsNumber(name, at + part.length)) {
      at = name.indexOf(part, at + 1);
    }
    if (at === -1 || at + part.length > last) return false;
    from = at + part.length;
  }
  return true;
}

/** Whether both sides of a position are digits. */
function splitsNumber(name: string, at: number): boolean {
  return /^\d\d$/.test(name.slice(Math.max(0, at - 1), at + 1));
}
