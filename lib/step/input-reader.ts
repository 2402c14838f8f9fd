import { parseDuration } from '../duration.ts';
import { shorten } from '../shorten.ts';
import { ActionError } from './errors/action-error.ts';

/**
 * Reads the inputs of a step, and collects what is wrong with them instead of stopping at the first. `Name` is
 * the union of the names in `action.yml`.
 */
export type InputReader<Name extends string> = {
  /** The trimmed text; if that is empty, the default of `action.yml`, or `''` where there is none. */
  text(name: Name): string;
  /** As `text`, but without the default, for inputs where empty has a meaning. */
  rawText(name: Name): string;
  /** As `text`; undefined where that is `''`. */
  optionalText(name: Name): string | undefined;
  /** As `text`, and masked in the log from this moment on. It must fit into an HTTP header. */
  secret(name: Name): string;
  /** One of the YAML 1.2 booleans. */
  boolean(name: Name): boolean;
  /** As `boolean`; undefined where the text is `''`. */
  optionalBoolean(name: Name): boolean | undefined;
  /** A duration as `parseDuration` reads it, in milliseconds. */
  durationMs(name: Name, limits?: { min: string }): number;
  /** One of the given words. */
  oneOf<Word extends string>(name: Name, words: readonly Word[]): Word;
  /** Words separated by line breaks or commas. */
  list(name: Name): string[];
  /** Records a mistake that the caller found; `reason` follows the input's name. */
  mistake(name: Name, reason: string): void;
  /** One sentence or more that names every mistake found so far; undefined if there is none. */
  mistakes(): string | undefined;
  /** Throws an ActionError with the mistakes found so far, if there are any. */
  check(): void;
};

export type InputSource<Name extends string> = {
  get: (name: Name) => string;
  /** What an empty value means. */
  defaults: Readonly<Partial<Record<Name, string>>>;
  mask: (secret: string) => void;
};

/** The title of every mistake in the inputs. */
export const WRONG_INPUTS = 'Wrong inputs';

const NOT_A_SECRET =
  'holds white space or characters that no key or token has: paste the secret again, on one line';

export function createInputReader<Name extends string>({
  get: rawText,
  defaults,
  mask,
}: InputSource<Name>): InputReader<Name> {
  const get = (name: Name): string => rawText(name) || (defaults[name] ?? '');
  const mistakes: string[] = [];
  const mistake = (name: Name, reason: string): void => {
    mistakes.push(`\`${name}\` ${reason}`);
  };
  const parsed = <T>(name: Name, parse: (value: string) => T | undefined, rule: string) => {
    const value = get(name);
    const result = parse(value);
    if (result === undefined) mistake(name, `is ${quote(value)}; ${rule}`);
    return result;
  };
  const boolean = (name: Name): boolean =>
    parsed(name, parseBoolean, 'it must be true or false') ?? false;
  return {
    text: get,
    rawText,
    optionalText: (name) => get(name) || undefined,
    secret(name) {
      const value = get(name);
      if (value !== '') mask(value);
      if (!isHeaderText(value)) mistake(name, NOT_A_SECRET);
      return value;
    },
    boolean,
    optionalBoolean: (name) => (get(name) === '' ? undefined : boolean(name)),
    durationMs(name, { min } = { min: '0s' }) {
      const ms = parsed(name, parseDuration, 'write a duration such as 90, 90s, 15m or 1h30m');
      if (ms !== undefined && ms < (parseDuration(min) ?? 0))
        mistake(name, `is ${quote(get(name))}; at least ${min}`);
      return ms ?? 0;
    },
    oneOf<Word extends string>(name: Name, words: readonly Word[]) {
      const find = (value: string): Word | undefined => words.find((word) => word === value);
      return parsed(name, find, `one of: ${words.join(', ')}`) ?? (words[0] as Word);
    },
    list: (name) => splitList(get(name)),
    mistake,
    mistakes: () => describeMistakes(mistakes),
    check() {
      const described = describeMistakes(mistakes);
      if (described !== undefined) throw new ActionError(described, { title: WRONG_INPUTS });
    },
  };
}

function describeMistakes(mistakes: readonly string[]): string | undefined {
  if (mistakes.length < 2) return mistakes[0] && `Input ${mistakes[0]}.`;
  return `${mistakes.length} inputs are wrong: ${mistakes.join('; ')}.`;
}

function parseBoolean(value: string): boolean | undefined {
  if (['true', 'True', 'TRUE'].includes(value)) return true;
  return ['false', 'False', 'FALSE'].includes(value) ? false : undefined;
}

/** A header carries visible ASCII: https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
function isHeaderText(value: string): boolean {
  return /^[\x21-\x7e]*$/.test(value);
}

function splitList(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** A value as a message shows it: on one line, and not longer than a person reads. */
export function quote(value: string): string {
  return value === '' ? 'empty' : JSON.stringify(shorten(value, 80));
}
