import { ActionError } from './action-error.ts';
import { parseDuration } from '../duration.ts';
import { shorten } from '../shorten.ts';

/** Reads the inputs of a step, and collects what is wrong with them instead of stopping at the first. */
export type InputReader = {
  /** The trimmed text, `''` where nothing was given. */
  text(name: string): string;
  /** As `text`, and masked in the log from this moment on. */
  secret(name: string): string;
  /** One of the YAML 1.2 booleans. */
  boolean(name: string): boolean;
  /** A duration such as `90`, `90s`, `15m` or `1h30m`, in milliseconds. */
  durationMs(name: string, limits?: { min: string }): number;
  /** One of the given words. */
  oneOf<Word extends string>(name: string, words: readonly Word[]): Word;
  /** Words separated by line breaks or commas. */
  list(name: string): string[];
  /** Notes a mistake that the caller found; `reason` follows the input's name. */
  mistake(name: string, reason: string): void;
  /** Throws one ActionError that names every mistake found so far, if there is one. */
  check(): void;
};

/** Where the reader gets raw values, and where it announces secrets. */
export type InputSource = { get(name: string): string; mask(secret: string): void };

const TRUE = ['true', 'True', 'TRUE'];
const FALSE = ['false', 'False', 'FALSE'];

/** Makes a reader over one step's inputs. */
export function createInputReader(source: InputSource): InputReader {
  const mistakes: string[] = [];
  const mistake = (name: string, reason: string): void => {
    mistakes.push(`\`${name}\` ${reason}`);
  };
  return {
    text: (name) => source.get(name),
    secret(name) {
      const value = source.get(name);
      if (value !== '') source.mask(value);
      return value;
    },
    boolean(name) {
      const value = source.get(name);
      if (!TRUE.includes(value) && !FALSE.includes(value)) {
        mistake(name, `is ${quote(value)}; it must be true or false`);
      }
      return TRUE.includes(value);
    },
    durationMs(name, { min } = { min: '0s' }) {
      const value = source.get(name);
      const ms = parseDuration(value);
      if (ms === undefined) {
        mistake(name, `is ${quote(value)}; write a duration such as 90, 90s, 15m or 1h30m`);
        return 0;
      }
      if (ms < (parseDuration(min) ?? 0)) mistake(name, `is ${quote(value)}; at least ${min}`);
      return ms;
    },
    oneOf(name, words) {
      const value = source.get(name);
      const word = words.find((candidate) => candidate === value);
      if (word === undefined) mistake(name, `is ${quote(value)}; one of: ${words.join(', ')}`);
      return word ?? (words[0] as (typeof words)[number]);
    },
    list: (name) => splitList(source.get(name)),
    mistake,
    check() {
      if (mistakes.length === 0) return;
      const [first = ''] = mistakes;
      throw new ActionError(
        mistakes.length === 1
          ? `Input ${first}.`
          : `${mistakes.length} inputs are wrong: ${mistakes.join('; ')}.`,
      );
    },
  };
}

function splitList(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** A value as a message shows it: on one line, and not longer than a person reads. */
function quote(value: string): string {
  return value === '' ? 'empty' : JSON.stringify(shorten(value, 80));
}
