import { parseBoolean } from '../boolean.ts';
import { parseDuration } from '../duration.ts';
import { shorten } from '../shorten.ts';
import { showAddress } from '../show-address.ts';
import { WrongInputsError } from './errors/wrong-inputs-error.ts';
import {
  createSpelledInputs,
  type Aliases,
  type Defaults,
  type SpelledInput,
} from './spelled-inputs.ts';

/**
 * Reads the inputs of a step, and collects all mistakes instead of stopping at the first. `Name` is the union of the
 * names in `action.yml`, each of which may also be written with `-`. Different values under two names of one input
 * are a mistake, and the input is then `''`.
 */
export type InputReader<Name extends string> = {
  /** The trimmed text; if that is empty, the default of `action.yml`, or `''` if there is none. */
  text(name: Name): string;
  /**
   * Like `text`, but without the default, for inputs where empty has a meaning. `action.yml` sets the default for
   * both spellings of such an input, to distinguish an empty input from a missing one.
   */
  rawText(name: Name): string;
  /** Like `text`; undefined if that is `''`. */
  optionalText(name: Name): string | undefined;
  /** Like `text`, and masked in the log from now on. It must be a valid HTTP header value. */
  secret(name: Name): string;
  /** One of the YAML 1.2 booleans. */
  boolean(name: Name): boolean;
  /** Like `boolean`; undefined if the text is `''`. */
  optionalBoolean(name: Name): boolean | undefined;
  /** A duration as `parseDuration` reads it, in milliseconds. */
  durationMs(name: Name, limits?: { min: string }): number;
  /** One of the given words. */
  oneOf<Word extends string>(name: Name, words: readonly Word[]): Word;
  /** Words separated by line breaks or commas. */
  list(name: Name): string[];
  /** The name as written, of an input that has been read: `api_key`, `api-key` or an alias. */
  spelling(name: Name): string;
  /** Records a mistake that the caller found; `reason` follows the input's name. */
  mistake(name: Name, reason: string): void;
  /** One or more sentences that name every mistake found so far; undefined if there is none. */
  mistakes(): string | undefined;
  /** Throws a WrongInputsError with the mistakes found so far, if there are any. */
  check(): void;
};

export type InputSource<Name extends string> = {
  /** The value of an input by the name as written in the workflow. */
  get: (spelling: string) => string;
  defaults: Defaults<Name>;
  aliases?: Aliases<Name> | undefined;
  mask: (secret: string) => void;
};

const NOT_A_SECRET =
  'contains whitespace or invalid characters: paste the secret again, on one line and without `Bearer`';

const IS_A_NAME = 'is the name of a secret, not its value: set it to `${{ secrets.NAME }}`';
// The name of a secret without `${{ }}`, or a variable of a shell.
const NAME = /^\$\{?\w+\}?$|^(?:secrets\.\w+|[A-Z]+(?:_[A-Z]+)+)$/;

export function createInputReader<Name extends string>({
  get,
  defaults,
  aliases,
  mask,
}: InputSource<Name>): InputReader<Name> {
  const mistakes = new Set<string>();
  const secrets = new Set<Name>();
  const onContradiction = (name: Name, given: SpelledInput, other: SpelledInput): void => {
    const describe = secrets.has(name) ? describeTwoSecrets : describeTwoValues;
    mistakes.add(`\`${given.spelling}\` ${describe(given, other)}`);
  };
  const inputs = createSpelledInputs({ get, defaults, aliases }, { areSame, onContradiction });
  // One mistake is enough for an input that has two values.
  const mistake = (name: Name, reason: string): void => {
    if (!inputs.isContradicted(name)) mistakes.add(`\`${inputs.spelling(name)}\` ${reason}`);
  };
  return {
    ...createParsers(inputs.text, mistake),
    rawText: inputs.rawText,
    secret(name) {
      secrets.add(name);
      for (const value of new Set(inputs.values(name))) if (value !== '') mask(value);
      const value = inputs.text(name);
      if (!isHeaderText(value)) mistake(name, NOT_A_SECRET);
      if (NAME.test(value)) mistake(name, IS_A_NAME);
      return value;
    },
    spelling: inputs.spelling,
    mistake,
    mistakes: () => describeMistakes([...mistakes]),
    check() {
      const described = describeMistakes([...mistakes]);
      if (described !== undefined) throw new WrongInputsError(described);
    },
  };
}

/** The functions of a reader that convert the text of an input. */
function createParsers<Name extends string>(
  get: (name: Name) => string,
  mistake: (name: Name, reason: string) => void,
): Pick<InputReader<Name>, 'text' | 'optionalText' | Parsed> {
  const parsed = <T>(name: Name, parse: (value: string) => T | undefined, rule: string) => {
    const value = get(name);
    const result = parse(value);
    if (result === undefined) mistake(name, `must be ${rule} (got ${quote(value)})`);
    return result;
  };
  const boolean = (name: Name): boolean => parsed(name, parseBoolean, 'true or false') ?? false;
  return {
    text: get,
    optionalText: (name) => get(name) || undefined,
    boolean,
    optionalBoolean: (name) => (get(name) === '' ? undefined : boolean(name)),
    durationMs(name, { min } = { min: '0s' }) {
      const ms = parsed(name, parseDuration, 'a duration such as 90s, 15m or 1h30m');
      if (ms !== undefined && ms < (parseDuration(min) ?? 0))
        mistake(name, `must be at least ${min} (got ${quote(get(name))})`);
      return ms ?? 0;
    },
    oneOf<Word extends string>(name: Name, words: readonly Word[]) {
      const find = (value: string): Word | undefined => words.find((word) => word === value);
      return parsed(name, find, `one of ${words.join(', ')}`) ?? (words[0] as Word);
    },
    list: (name) => splitList(get(name)),
  };
}

type Parsed = 'boolean' | 'optionalBoolean' | 'durationMs' | 'oneOf' | 'list';

function describeMistakes(mistakes: readonly string[]): string | undefined {
  if (mistakes.length < 2) return mistakes[0] && `Input ${mistakes[0]}.`;
  return `${mistakes.length} inputs are invalid: ${mistakes.join('; ')}.`;
}

const GIVE_ONE = 'they are the same input, so set only one';

/** Describes two values of one input; the text follows the name of the first. */
function describeTwoValues({ value }: SpelledInput, other: SpelledInput): string {
  return `is ${show(value)}, but \`${other.spelling}\` is ${show(other.value)}: ${GIVE_ONE}`;
}

function describeTwoSecrets(_: SpelledInput, { spelling }: SpelledInput): string {
  return `and \`${spelling}\` have different values: ${GIVE_ONE}`;
}

/** Shows the value of an input that may be a URL with a password. */
function show(value: string): string {
  return /@|:\/\//.test(value) ? showAddress(value) : quote(value);
}

function areSame(value: string, other: string): boolean {
  const meaning = parseBoolean(value);
  return value === other || (meaning !== undefined && meaning === parseBoolean(other));
}

/** A header value is visible ASCII: https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
function isHeaderText(value: string): boolean {
  return /^[\x21-\x7e]*$/.test(value);
}

function splitList(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Quotes a value for a message: on one line, and shortened. */
export function quote(value: string): string {
  return value === '' ? 'empty' : JSON.stringify(shorten(value, 80));
}
