import type { OutputSet } from './outputs/output-set.ts';
import type { ReportTarget } from './report/saved-report.ts';

/** What the main stage knows so far. */
export type Progress = {
  /** Set as soon as the job is seen, if its status is to be reported. */
  reportTarget?: ReportTarget;
  /** What the job is to do, in one line without secrets. */
  task?: string;
  outputs?: OutputSet;
  /** Why the job cannot be used. */
  failure?: unknown;
};
