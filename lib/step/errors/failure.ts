import type { StepError } from './step-error.ts';

/** A failure in words: one annotation. */
export type Failure = {
  /** A few words, without a full stop; foreign text in it is shortened. */
  title: string;
  message: string;
};

/**
 * The one order of every message: what happened, what to do, and last the technical part in parentheses.
 *
 * @param happened who and what; by default as the error says it
 */
export function composeMessage(
  error: Pick<StepError, 'happened' | 'technical'>,
  remedies: readonly string[],
  happened: string = error.happened,
): string {
  const technical = error.technical === '' ? '' : `(${error.technical})`;
  const parts = [withStop(happened), ...remedies, technical].map((part) => part.trim());
  return parts.filter((part) => part !== '').join(' ');
}

function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
