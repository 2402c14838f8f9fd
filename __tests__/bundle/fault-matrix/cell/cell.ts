import type { Certificate } from '../../../../simulator/network/certificate.ts';
import type { FaultKind } from '../kinds.ts';
import type { FaultyCallRow } from '../rows/row.ts';
import type { StageResult } from '../../../../simulator/runner/runner.ts';

/** Shared by all cells of a file. */
export type Laboratory = {
  /** For simulated.invalid: a trusted and an untrusted certificate. */
  trusted: Certificate;
  untrusted: Certificate;
  /** Exists as long as the suite; `ca.pem` is the trusted certificate. */
  folder: string;
};

/** One fault of one request. */
export type Cell = { row: FaultyCallRow; kind: FaultKind };

/** Observations of a cell. */
export type Sight = {
  result: StageResult;
  /** All requests, even those that never left the machine. */
  requests: { call: string; host: string }[];
  /** How often the request took effect; undefined if it has no effect. */
  effects: number | undefined;
  hung: boolean;
};
