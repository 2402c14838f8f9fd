/** An input under one of its two names. */
export type SpelledInput = { spelling: string; value: string };

/** What each input means if it is empty; undefined: its default is an expression, whose value only the runner knows. */
export type Defaults<Name extends string> = Readonly<Record<Name, string | undefined>>;

/** The inputs of a step, each under the name that the user wrote. */
export type SpelledInputs<Name extends string> = {
  /** The value of either spelling; if both are empty, the default. */
  text: (name: Name) => string;
  /** The value of the spelling that was given, which may be empty; `action.yml` gives both the default. */
  rawText: (name: Name) => string;
  /** The name that the user wrote, of an input that has been read. */
  spelling: (name: Name) => string;
  /** Whether an input that has been read has two values. It is `''` then. */
  isContradicted: (name: Name) => boolean;
};

/** Two spellings of an input that differ, the first one first. */
type OnContradiction<Name extends string> = (
  name: Name,
  first: SpelledInput,
  second: SpelledInput,
) => void;

/** The name with `-` for each `_`, as many actions have theirs; the name itself if it is one word. */
export function secondSpelling(name: string): string {
  return name.replaceAll('_', '-');
}

/**
 * Reads inputs that may be written with `_` or with `-`.
 *
 * @param get the value of an input by the name in the workflow
 * @param areSame whether two values mean the same
 */
export function createSpelledInputs<Name extends string>(
  get: (spelling: string) => string,
  defaults: Defaults<Name>,
  areSame: (value: string, other: string) => boolean,
  onContradiction: OnContradiction<Name>,
): SpelledInputs<Name> {
  const spellings = new Map<Name, string>();
  const contradicted = new Set<Name>();
  const read = (name: Name, isGiven: (value: string) => boolean): string => {
    const [given, other] = givenSpellings(name, get, defaults[name], isGiven);
    spellings.set(name, given.spelling);
    if (other === undefined || areSame(given.value, other.value)) return given.value;
    if (!contradicted.has(name)) onContradiction(name, given, other);
    contradicted.add(name);
    return '';
  };
  return {
    text(name) {
      const value = read(name, (it) => it !== '' && it !== defaults[name]);
      return value !== '' || contradicted.has(name) ? value : (defaults[name] ?? '');
    },
    rawText: (name) => read(name, (it) => it !== defaults[name]),
    spelling: (name) => spellings.get(name) ?? name,
    isContradicted: (name) => contradicted.has(name),
  };
}

/** What the user wrote: one spelling, or both, the first one first. Where neither was given it is the first. */
function givenSpellings(
  name: string,
  get: (spelling: string) => string,
  fallback: string | undefined,
  isGiven: (value: string) => boolean,
): readonly [SpelledInput, SpelledInput?] {
  const first = { spelling: name, value: get(name) };
  const spelling = secondSpelling(name);
  if (spelling === name) return [first];
  const second = { spelling, value: get(spelling) };
  if (!isGiven(second.value)) return [first];
  // The runner fills in defaults for the first spelling; one that it computes looks like any other value.
  return fallback === undefined || !isGiven(first.value) ? [second] : [first, second];
}
