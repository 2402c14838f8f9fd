/** An input under one of its names. */
export type SpelledInput = { spelling: string; value: string };

/** The default of each input; undefined if it is an expression, which only the runner can evaluate. */
export type Defaults<Name extends string> = Readonly<Record<Name, string | undefined>>;

/** The names of inputs in other actions, accepted as aliases. An alias has no default. */
export type Aliases<Name extends string> = Readonly<Partial<Record<Name, readonly Name[]>>>;

/** The inputs of a step, by any of their names. */
export type SpelledInputs<Name extends string> = {
  /** The value under any of its names; if all are empty, the default. */
  text: (name: Name) => string;
  /** The value as given, which may be empty. `action.yml` sets the default for both spellings. */
  rawText: (name: Name) => string;
  /** The values under all of its names. */
  values: (name: Name) => string[];
  /** The name as written, of an input that has been read. */
  spelling: (name: Name) => string;
  /** Whether an input that has been read has two different values. Its value is then `''`. */
  isContradicted: (name: Name) => boolean;
};

type InputNames<Name extends string> = {
  /** The value of an input by the name as written. */
  get: (spelling: string) => string;
  defaults: Defaults<Name>;
  aliases: Aliases<Name> | undefined;
};

/** How to handle two values of one input. */
type Comparison<Name extends string> = {
  areSame: (value: string, other: string) => boolean;
  onContradiction: (name: Name, given: SpelledInput, other: SpelledInput) => void;
};

/** The name with `-` in place of `_`, as many actions write it; unchanged if it is one word. */
export function secondSpelling(name: string): string {
  return name.replaceAll('_', '-');
}

/** Both spellings of a name; one if it is one word. */
export function spellingsOf(name: string): string[] {
  return [...new Set([name, secondSpelling(name)])];
}

/** Reads inputs that may be written with `_` or `-`, or under an alias. */
export function createSpelledInputs<Name extends string>(
  { get, defaults, aliases }: InputNames<Name>,
  { areSame, onContradiction }: Comparison<Name>,
): SpelledInputs<Name> {
  const spellings = new Map<Name, string>();
  const contradicted = new Set<Name>();
  const all = (name: Name): SpelledInput[] =>
    namesOf(name, aliases).map((spelling) => ({ spelling, value: get(spelling) }));
  const read = (name: Name, isGiven: (value: string) => boolean): string => {
    const [first, ...others] = givenInputs(all(name), defaults[name], isGiven);
    spellings.set(name, first.spelling);
    const other = others.find(({ value }) => !areSame(first.value, value));
    if (other === undefined) return first.value;
    if (!contradicted.has(name)) onContradiction(name, first, other);
    contradicted.add(name);
    return '';
  };
  return {
    text(name) {
      const value = read(name, (it) => it !== '' && it !== defaults[name]);
      return value !== '' || contradicted.has(name) ? value : (defaults[name] ?? '');
    },
    rawText: (name) => read(name, (it) => it !== defaults[name]),
    values: (name) => all(name).map(({ value }) => value),
    spelling: (name) => spellings.get(name) ?? name,
    isContradicted: (name) => contradicted.has(name),
  };
}

/** All names of an input, each in both spellings. */
export function namesOf<Name extends string>(
  name: Name,
  aliases: Aliases<Name> | undefined,
): string[] {
  return [name, ...(aliases?.[name] ?? [])].flatMap(spellingsOf);
}

/** The names that the user wrote, with their values; the first name if none was given. */
function givenInputs(
  [first = { spelling: '', value: '' }, ...others]: readonly SpelledInput[],
  fallback: string | undefined,
  isGiven: (value: string) => boolean,
): [SpelledInput, ...SpelledInput[]] {
  const [other, ...more] = others.filter(({ value }) => isGiven(value));
  if (other === undefined) return [first];
  // The runner fills in defaults for the first spelling; the value of an expression looks like any other value.
  const isDefault = fallback === undefined || !isGiven(first.value);
  return isDefault ? [other, ...more] : [first, other, ...more];
}
