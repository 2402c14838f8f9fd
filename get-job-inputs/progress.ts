import type { OutputSet } from './outputs/output-set.ts';
import type { ReportTarget } from './report/saved-report.ts';

/** State of the main stage. */
export type Progress = {
  /** Set as soon as the job is found, if its status is to be reported. */
  reportTarget?: ReportTarget;
  /** Summary of the job on one line, without secrets. */
  task?: string;
  outputs?: OutputSet;
  /** Why the job cannot be used. */
  failure?: unknown;
};
