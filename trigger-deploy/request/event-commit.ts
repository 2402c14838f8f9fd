import { compact } from '../../lib/compact.ts';
import { asRecord } from '../../lib/json.ts';

export type CommitDetails = { message?: string; authorName?: string; authorEmail?: string };

export type EventCommit = {
  commit?: string;
  branch?: string;
  /** `branch` is a tag; its commit may be on any branch. */
  isTag?: true;
  /** The event has no commit; this is the newest one on the branch of the run. */
  isUnnamed?: true;
  details: CommitDetails;
  /** Why the user may not want to deploy this commit. */
  warning?: string;
};

/** Why there is nothing to deploy; printed after "Skipped: ". */
export type Skip = { skip: string };

/** Reads a commit from unvalidated fields of a payload. */
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

/** Strips `refs/heads/` or `refs/tags/`. */
export function shortRef(ref: unknown): string | undefined {
  return isText(ref) ? nonEmptyText(ref.replace(/^refs\/(?:heads|tags)\//, '')) : undefined;
}

/** Whether a value is a string that is not blank. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function nonEmptyText(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}
