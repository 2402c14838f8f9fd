import type { StepError } from './step-error.ts';

/** A failure as one annotation. */
export type Failure = {
  /** A few words without a full stop; untrusted text in it is shortened. */
  title: string;
  message: string;
};

/**
 * Composes a message in the order of all messages: what happened, the remedy, the technical detail in parentheses.
 *
 * @param happened who and what; by default from the error
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
