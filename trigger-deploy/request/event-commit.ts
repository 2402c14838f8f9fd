import { compact } from '../../lib/compact.ts';
import { asRecord } from '../../lib/json.ts';

export type CommitDetails = { message?: string; authorName?: string; authorEmail?: string };

/** The commit to deploy for an event. */
export type EventCommit = {
  commit?: string;
  branch?: string;
  /** `branch` is a tag, whose commit may be on any branch. */
  isTag?: true;
  /** The event names no commit: this is the newest one of the run's branch. */
  isUnnamed?: true;
  details: CommitDetails;
  /** Why the user may not want this commit. */
  warning?: string;
};

/** Why there is nothing to deploy; follows "Skipped: ". */
export type Skip = { skip: string };

/** The commit of a payload, whose members have not been checked. */
export function commitAt(commit: unknown, ref: unknown, headCommit?: unknown): EventCommit {
  const { message, author } = asRecord(headCommit);
  const { name, email } = asRecord(author);
  return compact({
    commit: nonEmptyText(commit),
    branch: shortRef(ref),
    isTag: (isText(ref) && ref.startsWith('refs/tags/')) || undefined,
    details: compact({
      message: nonEmptyText(message),
      authorName: nonEmptyText(name),
      authorEmail: nonEmptyText(email),
    }),
  });
}

/** A branch or tag without `refs/heads/` or `refs/tags/`. */
export function shortRef(ref: unknown): string | undefined {
  return isText(ref) ? nonEmptyText(ref.replace(/^refs\/(?:heads|tags)\//, '')) : undefined;
}

/** Whether a value is text with more than white space in it. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function nonEmptyText(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}
