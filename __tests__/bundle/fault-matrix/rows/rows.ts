import { CARPATHIAN_ROWS } from './carpathian-rows.ts';
import { CTRLPLANE_FINDING_ROWS, CTRLPLANE_REPORTING_ROWS } from './ctrlplane-rows.ts';
import {
  GITHUB_DEACTIVATING_ROWS,
  GITHUB_DELETING_ROWS,
  GITHUB_REPORTING_ROWS,
  GITHUB_SUPERSEDING_ROWS,
} from './github-rows.ts';
import { MIRROR_ROWS } from './mirror-rows.ts';
import type { FaultyCallRow } from './row.ts';
import { SITE_ROWS } from './site-rows.ts';

/** All requests of the actions, by the test file of their cells: jest runs files in parallel. */
export const ROWS_BY_FILE = {
  carpathian: CARPATHIAN_ROWS,
  site: SITE_ROWS,
  'github-deactivating': GITHUB_DEACTIVATING_ROWS,
  'github-deleting': GITHUB_DELETING_ROWS,
  'github-reporting': GITHUB_REPORTING_ROWS,
  'github-superseding': GITHUB_SUPERSEDING_ROWS,
  mirror: MIRROR_ROWS,
  'ctrlplane-finding': CTRLPLANE_FINDING_ROWS,
  'ctrlplane-reporting': CTRLPLANE_REPORTING_ROWS,
} as const;

export const ROWS: readonly FaultyCallRow[] = Object.values(ROWS_BY_FILE).flat();
